#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace quorate {

/// A code and the stable name that documents and files know it by.
template <typename Code> struct NamedCode {
    Code code;
    const char* name; ///< ASCII
};

/// Every code has its place in its table: a code without one is a mistake of ours.
template <typename Code, size_t Size>
QString nameOf(const std::array<NamedCode<Code>, Size>& table, Code code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [code](const auto& entry) { return entry.code == code; });
    Q_ASSERT(found != table.end());
    return QLatin1String(found->name);
}

/// Nothing for a name that is none of them: it may come from a file.
template <typename Code, size_t Size>
std::optional<Code> codeOf(const std::array<NamedCode<Code>, Size>& table, const QString& name)
{
    for (const auto& entry : table) {
        if (name == QLatin1String(entry.name))
            return entry.code;
    }
    return std::nullopt;
}

template <typename Code, size_t Size> QList<Code> codesOf(const std::array<NamedCode<Code>, Size>& table)
{
    QList<Code> codes;
    for (const auto& entry : table)
        codes += entry.code;
    return codes;
}

} // namespace quorate
