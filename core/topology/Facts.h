#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <type_traits>

namespace quorate {

/// Puts together the facts of a finding; what is not known is left out. Keys: see Finding.cpp.
class Facts {
public:
    Facts& with(const char* key, const QJsonValue& value)
    {
        m_facts.insert(QLatin1String(key), value);
        return *this;
    }
    template <typename T>
    requires std::is_arithmetic_v<T> // without it a literal 0 could be a null string too
        Facts& with(const char* key, T number)
    {
        return with(key, QJsonValue(number));
    }
    Facts& with(const char* key, const QString& text)
    {
        return text.isEmpty() ? *this : with(key, QJsonValue(text));
    }
    Facts& with(const char* key, const QByteArray& bytes) { return with(key, QString::fromUtf8(bytes)); }
    template <typename T> Facts& with(const char* key, const std::optional<T>& value)
    {
        return value ? with(key, QJsonValue(*value)) : *this;
    }

    operator QJsonObject() const { return m_facts; }

private:
    QJsonObject m_facts;
};

} // namespace quorate
