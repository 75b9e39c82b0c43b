#include "core/cluster/SlotMover.h"

#include <QHash>

#include <thread>

namespace quorate {

namespace {

constexpr size_t kMostLanes = 8;

/// Steps with one source: MIGRATE blocks it, so they come one after the other.
std::vector<QList<int>> bySource(const Plan& plan, const QList<int>& steps)
{
    std::vector<QList<int>> lanes;
    QHash<QByteArray, size_t> places;
    for (const int step : steps) {
        const QByteArray source = plan.transfers[plan.steps[step].transfer].source.id;
        if (!places.contains(source)) {
            places.insert(source, lanes.size());
            lanes.emplace_back();
        }
        lanes[places.value(source)] += step;
    }
    return lanes;
}

} // namespace

Status moveBySetSlot(OperationContext& context, const QList<int>& steps, SlotTally& tally)
{
    const std::vector<QList<int>> lanes = bySource(context.plan(), steps);
    std::atomic<size_t> next = 0;
    std::mutex mutex;
    std::optional<Error> worst;
    const auto work = [&] {
        for (size_t lane = next++; lane < lanes.size(); lane = next++) {
            SlotLane passage(context, tally);
            for (const int step : lanes[lane]) {
                if (context.isCancelled() || tally.mustEnd)
                    break;
                const Status done = passage.carryOut(step);
                const std::lock_guard lock(mutex);
                // Lanes that end because another one failed say so with Cancelled: no reason of its own.
                if (!done && (!worst || worst->code == ErrorCode::Cancelled))
                    worst = done.error();
            }
        }
    };
    std::vector<std::jthread> workers;
    for (size_t i = 0; i < std::min(kMostLanes, lanes.size()); ++i)
        workers.emplace_back(work);
    workers.clear(); // joins
    if (!worst && context.isCancelled())
        worst = Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled"), ErrorReason::None};
    return worst ? Status(*worst) : Status();
}

} // namespace quorate
