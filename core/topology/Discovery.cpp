#include "core/topology/Discovery.h"

#include "core/topology/DiscoveryRound.h"

namespace quorate {

namespace {

// How long a silent node stays in the picture that no answer names any more. A master forgets a killed
// replica at once; the person on call must not.
constexpr qint64 kKeepSilentSeconds = 3600;

} // namespace

Discovery::Discovery(IoThread& io, Target target)
    : m_target(std::move(target))
    , m_pool(io, m_target.settings)
    , m_service(m_target.service)
{
}

Discovery::~Discovery() = default;

Observations Discovery::observe(std::stop_token stop)
{
    DiscoveryRound round(*this);
    Observations seen = round.run(std::move(stop));
    remember(seen, round.named());
    return seen;
}

void Discovery::remember(const Observations& seen, const QSet<Endpoint>& named)
{
    QHash<Endpoint, KnownNode> known;
    const bool anyAnswer = std::any_of(
        seen.nodes.cbegin(), seen.nodes.cend(), [](const NodeObservation& node) { return node.answered; });
    for (const NodeObservation& node : seen.nodes) {
        KnownNode entry = m_known.value(node.endpoint);
        if (node.answered) {
            entry.lastAnswered = node.observedAt;
            entry.services = node.services.keys();
            entry.kind = node.clusterNodes ? KnownNode::Kind::ClusterMember
                : node.sentinelId || !node.services.isEmpty()
                ? KnownNode::Kind::Sentinel
                : (node.info || node.role ? KnownNode::Kind::Data : entry.kind);
        }
        const bool isRecent = entry.lastAnswered.isValid()
            && entry.lastAnswered.secsTo(seen.observedAt) < kKeepSilentSeconds
            && entry.kind != KnownNode::Kind::ClusterMember;
        if (node.answered || named.contains(node.endpoint) || isRecent || !anyAnswer)
            known.insert(node.endpoint, entry);
    }
    m_known = known;
    m_pool.retain(QSet<Endpoint>(known.keyBegin(), known.keyEnd()));
}

} // namespace quorate
