#include "core/operation/PlanBasis.h"

#include <algorithm>

namespace quorate {

namespace {

QString standText(const PlanBasis::Stand& stand)
{
    QString text = roleName(stand.role);
    if (stand.master)
        text += QStringLiteral(" of ") + stand.master->toString();
    return text;
}

bool isSame(const PlanBasis::Stand& was, const PlanBasis::Stand& is)
{
    const bool sameProcess = was.runId == is.runId || was.runId.isEmpty() || is.runId.isEmpty();
    return sameProcess && was.role == is.role && was.master == is.master;
}

} // namespace

PlanBasis basisOf(const Topology& topology)
{
    PlanBasis basis;
    const auto consider = [&basis](std::optional<qint64> epoch) {
        if (epoch)
            basis.epoch = std::max(basis.epoch.value_or(*epoch), *epoch);
    };
    for (const Node& node : topology.nodes) {
        consider(node.epoch);
        if (node.role == NodeRole::Master || node.role == NodeRole::Replica)
            basis.stands += {node.endpoint, node.role, node.runId, node.master};
    }
    if (topology.sentinel) {
        for (const SentinelView& view : topology.sentinel->sentinels)
            consider(view.configEpoch);
    }
    std::sort(basis.stands.begin(), basis.stands.end(),
        [](const auto& a, const auto& b) { return a.node < b.node; });
    return basis;
}

std::optional<Moved> movedSince(const PlanBasis& basis, const Topology& now)
{
    const PlanBasis current = basisOf(now);
    for (const PlanBasis::Stand& was : basis.stands) {
        const auto is = std::find_if(current.stands.cbegin(), current.stands.cend(),
            [&was](const PlanBasis::Stand& stand) { return stand.node == was.node; });
        if (is == current.stands.cend())
            return Moved{was.node.toString(), standText(was), QStringLiteral("gone")};
        if (!isSame(was, *is)) {
            const bool onlyRestarted = was.role == is->role && was.master == is->master;
            return Moved{was.node.toString(), standText(was),
                onlyRestarted ? QStringLiteral("restarted") : standText(*is)};
        }
    }
    if (basis.stands.isEmpty())
        return std::nullopt;
    // A plan counts on knowing every replica.
    for (const PlanBasis::Stand& is : current.stands) {
        const bool isKnown = std::any_of(basis.stands.cbegin(), basis.stands.cend(),
            [&is](const PlanBasis::Stand& was) { return was.node == is.node; });
        if (!isKnown)
            return Moved{is.node.toString(), QStringLiteral("unknown"), standText(is)};
    }
    if (basis.epoch && current.epoch && *basis.epoch != *current.epoch)
        return Moved{{}, QString::number(*basis.epoch), QString::number(*current.epoch)};
    return std::nullopt;
}

} // namespace quorate
