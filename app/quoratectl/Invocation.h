#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace quorate {

/// A command line taken apart, not yet judged: which options a command takes is the command's business.
class Invocation {
public:
    /// Errors: Usage, in the words of the parser.
    static Result<Invocation> parse(const QStringList& arguments);

    /// "sandbox", "start", "cluster": everything that is no option.
    const QStringList& words() const { return m_words; }

    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option) const;
    QStringList values(const QString& option) const { return m_values.value(option); }

    /// Errors: Usage when it is not a number within the range.
    Result<int> number(const QString& option, int fallback, int least, int most) const;

    /// Options that were given and are neither global nor in `allowed`.
    QStringList strangers(const QSet<QString>& allowed) const;

private:
    QStringList m_words;
    QHash<QString, QStringList> m_values;
};

} // namespace quorate
