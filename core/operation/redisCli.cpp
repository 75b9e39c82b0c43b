#include "core/operation/redisCli.h"

#include "core/cluster/slotCommands.h"

#include <QStringList>

namespace quorate {

namespace {

// POSIX: everything between single quotes is literal but the quote itself. Control characters are shown as
// printf would write them, so that a pasted line cannot hide one.
QString shellWord(const QByteArray& word)
{
    bool isPlain = !word.isEmpty();
    QString quoted;
    for (const char c : word) {
        const bool isSafe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("_-./:,@%+=").contains(c);
        isPlain = isPlain && isSafe;
        if (c == '\'')
            quoted += QStringLiteral("'\\''");
        else if (c < 0x20 || c > 0x7e)
            quoted += QStringLiteral("\\x%1").arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0'));
        else
            quoted += QLatin1Char(c);
    }
    return isPlain ? quoted : QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString line(const PlanStep& step, const Command& command, bool tls)
{
    QStringList words{QStringLiteral("redis-cli")};
    if (step.node.isUnixSocket())
        words << QStringLiteral("-s") << shellWord(step.node.path.toUtf8());
    else
        words << QStringLiteral("-h") << shellWord(step.node.host.toUtf8()) << QStringLiteral("-p")
              << QString::number(step.node.port);
    if (tls)
        words << QStringLiteral("--tls");
    for (const QByteArray& argument : command.redactedArguments())
        words << shellWord(argument);
    return words.join(QLatin1Char(' '));
}

QStringList forEachSlot(const Plan& plan, const PlanStep& step, bool tls)
{
    QStringList lines{
        QStringLiteral("# for each <slot> of ") + slotListText(plan.transfers[step.transfer].slotRanges)};
    for (const SlotTemplate& each : slotTemplates(plan, step)) {
        PlanStep at = step;
        at.node = each.node;
        lines << (each.node.isValid() ? QStringLiteral("# ") + line(at, each.command, tls)
                                      : QStringLiteral("# the same to every other master"));
    }
    return lines;
}

} // namespace

QString asRedisCli(const Plan& plan, bool tls)
{
    QStringList lines;
    for (const PlanStep& step : plan.steps) {
        if (step.command)
            lines << line(step, *step.command, tls);
        else if (step.transfer >= 0)
            lines << forEachSlot(plan, step, tls);
        else
            lines << QStringLiteral("# ") + stepPurposeName(step.purpose) + QLatin1Char(' ')
                    + step.node.toString();
    }
    for (const PlanStep& step : plan.steps) {
        if (step.undo && step.wayOut != WayOut::None)
            lines << QStringLiteral("# ") + wayOutName(step.wayOut) + QStringLiteral(": ")
                    + line(step, *step.undo, tls);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace quorate
