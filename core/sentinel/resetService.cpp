#include "core/sentinel/resetService.h"

#include "core/sentinel/sentinelLooks.h"

namespace quorate {

namespace {

using namespace std::chrono_literals;

// Replicas come with the next INFO of the master, 10 s apart, other Sentinels with their next hello, 2 s
// apart (sentinel.c: SENTINEL_INFO_PERIOD, SENTINEL_PUBLISH_PERIOD).
constexpr auto kDiscoveryTime = 60s;
constexpr auto kInterval = 250ms;

Result<bool> hasFound(OperationContext& context, const PlanStep& step)
{
    const auto service = servicesBySentinels(context, {step.node}).first();
    if (!service)
        return service.error();
    const auto found = [&](const char* field, const char* wanted) {
        return service->integer(field).value_or(0) >= step.facts.value(QLatin1String(wanted)).toInteger();
    };
    if (!found("num-slaves", "replicas") || !found("num-other-sentinels", "sentinels"))
        return false;
    return context.ask(step.node, Peer::Sentinel, {"SENTINEL", "CKQUORUM", context.plan().service.toUtf8()})
        .ok();
}

} // namespace

Status resetService(OperationContext& context)
{
    const QList<PlanStep>& steps = context.plan().steps;
    int changed = 0;
    for (int step = 0; step < steps.size(); ++step) {
        auto done = steps[step].command
            ? context.carryOut(step)
            : context.await(step, kDiscoveryTime, kInterval, [&] { return hasFound(context, steps[step]); });
        changed += !steps[step].command && done;
        context.setFact("changed", changed);
        if (done)
            continue;
        for (int rest = step; context.mayHaveChanged() && rest < steps.size(); ++rest) {
            if (steps[rest].command)
                context.leave(rest, done.error());
        }
        return done;
    }
    return {};
}

Status flushSentinels(OperationContext& context)
{
    Status first;
    int changed = 0;
    for (int step = 0; step < context.plan().steps.size(); ++step) {
        const auto done = context.carryOut(step);
        changed += done.ok();
        if (!done)
            context.leave(step, done.error());
        if (!done && first)
            first = done;
    }
    context.setFact("changed", changed);
    return first;
}

} // namespace quorate
