#include "core/replication/keepSettings.h"

#include "core/base/Untrusted.h"

namespace quorate {

namespace {

void keep(OperationContext& context, int step)
{
    const auto done = context.carryOut(step);
    QString failed = context.facts().value(QLatin1String("notKept")).toString();
    if (!done) {
        failed += (failed.isEmpty() ? QString() : QStringLiteral("; "))
            + context.plan().steps[step].node.toString() + QStringLiteral(": ")
            + plainLine(done.error().detail);
        context.setFact("notKept", failed);
    }
    context.setFact("kept", failed.isEmpty());
}

} // namespace

void keepSettings(OperationContext& context)
{
    for (const Endpoint& node : context.plan().nodes())
        keepSettingsOf(context, node);
}

void keepSettingsOf(OperationContext& context, const Endpoint& node)
{
    for (int step = 0; step < context.plan().steps.size(); ++step) {
        const PlanStep& planned = context.plan().steps[step];
        if (planned.purpose == StepPurpose::KeepSettings && planned.node == node)
            keep(context, step);
    }
}

} // namespace quorate
