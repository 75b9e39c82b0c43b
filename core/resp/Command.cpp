#include "core/resp/Command.h"

#include <QSet>

namespace quorate {

namespace {

bool isSecretSetting(const QByteArray& name)
{
    static const QSet<QByteArray> names{"requirepass", "masterauth", "masteruser", "tls-key-file-pass",
        "tls-client-key-file-pass", "auth-pass", "sentinel-pass"};
    return names.contains(name.toLower());
}

// Which arguments must not be shown. Positions are those of the command's own syntax.
QSet<int> secretPositions(const QList<QByteArray>& arguments, const QByteArray& fullName)
{
    QSet<int> secret;
    const auto hideFrom = [&](int first) {
        for (int i = first; i < arguments.size(); ++i)
            secret.insert(i);
    };
    if (fullName == "AUTH") {
        hideFrom(arguments.size() > 2 ? 2 : 1);
    } else if (fullName == "ACL SETUSER") {
        hideFrom(3);
    } else if (fullName == "CONFIG SET" || fullName == "SENTINEL SET" || fullName == "SENTINEL CONFIG") {
        for (int i = 2; i + 1 < arguments.size(); ++i) {
            if (isSecretSetting(arguments[i]))
                secret.insert(i + 1);
        }
    } else if (fullName == "HELLO" || fullName == "MIGRATE") {
        for (int i = 1; i < arguments.size(); ++i) {
            const QByteArray word = arguments[i].toUpper();
            if (word == "AUTH2" || (word == "AUTH" && fullName == "HELLO"))
                secret.insert(i + 2);
            else if (word == "AUTH")
                secret.insert(i + 1);
        }
    }
    return secret;
}

QString quoted(const QByteArray& argument)
{
    QString shown;
    bool needsQuotes = argument.isEmpty();
    for (const char c : argument) {
        if (c == '"' || c == '\\') {
            shown += QLatin1Char('\\');
            shown += QLatin1Char(c);
            needsQuotes = true;
        } else if (c > 0x20 && c < 0x7f) {
            shown += QLatin1Char(c);
        } else if (c == ' ') {
            shown += QLatin1Char(' ');
            needsQuotes = true;
        } else {
            shown += QStringLiteral("\\x%1").arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0'));
            needsQuotes = true;
        }
    }
    return needsQuotes ? QLatin1Char('"') + shown + QLatin1Char('"') : shown;
}

} // namespace

bool hasSubcommands(const QByteArray& upperCaseName)
{
    static const QSet<QByteArray> containers{"ACL", "CLIENT", "CLUSTER", "COMMAND", "CONFIG", "DEBUG",
        "FUNCTION", "LATENCY", "MEMORY", "MODULE", "OBJECT", "PUBSUB", "SCRIPT", "SENTINEL", "SLOWLOG",
        "XGROUP", "XINFO"};
    return containers.contains(upperCaseName);
}

QByteArray Command::name() const
{
    return m_arguments.isEmpty() ? QByteArray() : m_arguments.front().toUpper();
}

QByteArray Command::fullName() const
{
    const QByteArray first = name();
    if (m_arguments.size() < 2 || !hasSubcommands(first))
        return first;
    return first + ' ' + m_arguments[1].toUpper();
}

QList<QByteArray> Command::redactedArguments() const
{
    const QSet<int> secret = secretPositions(m_arguments, fullName());
    QList<QByteArray> shown;
    // That there is no secret is none: an undo that empties it can be repeated from the journal.
    for (int i = 0; i < m_arguments.size(); ++i)
        shown += secret.contains(i) && !m_arguments[i].isEmpty() ? QByteArrayLiteral("***") : m_arguments[i];
    return shown;
}

QString Command::redacted() const
{
    QStringList shown;
    for (const QByteArray& argument : redactedArguments())
        shown += quoted(argument);
    return shown.join(QLatin1Char(' '));
}

} // namespace quorate
