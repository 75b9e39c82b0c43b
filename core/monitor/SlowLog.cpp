#include "core/monitor/SlowLog.h"

#include "core/monitor/Configuration.h"
#include "core/resp/Command.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace quorate {

namespace {

constexpr size_t kMostEntries = 1'000;
constexpr qsizetype kMostArguments = 4; // besides the name
constexpr qsizetype kLongestArgument = 40; // bytes
constexpr qint64 kLatestSecond = 253'402'300'799; // the year 9999

bool isScript(const QByteArray& name)
{
    static const QSet<QByteArray> names{
        "EVAL", "EVAL_RO", "SCRIPT LOAD", "FUNCTION LOAD", "FUNCTION RESTORE"};
    return names.contains(name);
}

QByteArray cutShort(const QByteArray& argument)
{
    return argument.size() <= kLongestArgument ? argument : argument.left(kLongestArgument) + "...";
}

// Beside what Command::redacted() hides: scripts, which may hold anything, and the secrets of modules.
void hideSecrets(QList<QByteArray>& arguments, const QByteArray& fullName)
{
    const qsizetype script = fullName.contains(' ') ? 2 : 1;
    if (isScript(fullName) && arguments.size() > script)
        arguments[script] = kHiddenValue;
    for (qsizetype i = 2; fullName == "CONFIG SET" && i + 1 < arguments.size(); ++i) {
        if (isSecretDirective(arguments.at(i)))
            arguments[i + 1] = kHiddenValue;
    }
}

std::optional<SlowCommand> entryOf(const Reply& reply)
{
    const auto& parts = reply.elements();
    if (parts.size() < 4 || !parts[0].isInteger() || !parts[1].isInteger() || !parts[2].isInteger()
        || !parts[3].isArray())
        return std::nullopt;
    QList<QByteArray> arguments;
    for (const Reply& argument : parts[3].elements())
        arguments << argument.text();
    SlowCommand entry;
    entry.id = parts[0].toInteger();
    entry.at =
        QDateTime::fromSecsSinceEpoch(std::clamp<qint64>(parts[1].toInteger(), 0, kLatestSecond), Qt::UTC);
    entry.microseconds = std::max<qint64>(parts[2].toInteger(), 0);
    entry.command = shortCommand(arguments);
    entry.client = parts.size() > 4 ? parts[4].text() : QByteArray();
    entry.clientName = parts.size() > 5 ? parts[5].text() : QByteArray();
    return entry;
}

} // namespace

QString shortCommand(const QList<QByteArray>& arguments)
{
    const Command whole(arguments);
    const bool hasSub = hasSubcommands(whole.name());
    const qsizetype shown = std::min(arguments.size(), kMostArguments + (hasSub ? 2 : 1));
    QList<QByteArray> few = arguments.first(shown);
    hideSecrets(few, whole.fullName());
    for (QByteArray& argument : few)
        argument = cutShort(argument);
    QString text = Command(few).redacted();
    if (arguments.size() > shown)
        text += QStringLiteral(" ... (+%1)").arg(arguments.size() - shown);
    return text;
}

Result<SlowLog> parseSlowLog(const Reply& entries, const Reply& length)
{
    if (!entries.isArray())
        return Error{ErrorCode::Protocol, {}, QStringLiteral("SLOWLOG GET did not answer with a list"),
            ErrorReason::Malformed};
    SlowLog log;
    for (size_t i = 0; i < std::min(entries.elements().size(), kMostEntries); ++i) {
        if (const auto entry = entryOf(entries.elements()[i]))
            log.commands << *entry;
    }
    log.length = std::max<qint64>(length.toInteger(), log.commands.size());
    return log;
}

} // namespace quorate
