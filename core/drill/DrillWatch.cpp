#include "core/drill/DrillWatch.h"

#include "core/topology/ClusterNodes.h"
#include "core/topology/Info.h"
#include "core/topology/SentinelViews.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 200ms;

} // namespace

DrillWatch::DrillWatch(ConnectionPool& pool, const Topology& topology, Endpoint struck)
    : m_pool(pool)
    , m_kind(topology.kind)
    , m_service(topology.sentinel ? topology.sentinel->service.toUtf8() : QByteArray())
    , m_struck(std::move(struck))
{
    for (const Node& node : topology.nodes)
        (node.role == NodeRole::Sentinel ? m_sentinels : m_data) << node.endpoint;
    const Node* const node = topology.find(m_struck);
    m_isReplica = node && node->role == NodeRole::Replica;
}

DrillWatch::Verdict DrillWatch::look(const std::stop_token& stop) const
{
    if (m_kind == DeploymentKind::Sentinel)
        return bySentinels(stop);
    return m_kind == DeploymentKind::Cluster ? byCluster(stop) : byLinks(stop);
}

DrillWatch::Verdict DrillWatch::bySentinels(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& sentinel : m_sentinels)
        fan.ask(sentinel, Peer::Sentinel,
            {m_isReplica ? Command{"SENTINEL", "REPLICAS", m_service}
                         : Command{"SENTINEL", "MASTER", m_service}});
    Verdict verdict;
    int suspecting = 0;
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        const Reply& reply = answer->reply->replies.front();
        QList<SentinelInstance> instances;
        if (m_isReplica) {
            if (const auto replicas = parseSentinelInstances(reply))
                instances = *replicas;
        } else if (const auto master = parseSentinelInstance(reply)) {
            instances << *master;
        }
        for (const SentinelInstance& instance : instances) {
            if (instance.endpoint != m_struck)
                continue;
            suspecting += instance.hasFlag("s_down") ? 1 : 0;
            verdict.isDown = verdict.isDown || instance.hasFlag("o_down");
        }
    }
    verdict.isSuspected = suspecting > 0;
    // Sentinels agree on masters only (redis.io/docs/management/sentinel, "SDOWN and ODOWN").
    verdict.isDown = verdict.isDown || (m_isReplica && 2 * suspecting > m_sentinels.size());
    return verdict;
}

DrillWatch::Verdict DrillWatch::byCluster(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& node : m_data) {
        if (node != m_struck)
            fan.ask(node, Peer::Data, {{"CLUSTER", "NODES"}});
    }
    Verdict verdict;
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        const auto nodes = ClusterNodes::parse(answer->reply->replies.front().text());
        for (const ClusterNode& node : nodes ? nodes->nodes : QList<ClusterNode>()) {
            if (node.endpoint != m_struck)
                continue;
            verdict.isDown = verdict.isDown || node.hasFlag("fail");
            verdict.isSuspected = verdict.isSuspected || node.hasFlag("fail?") || node.hasFlag("fail");
        }
    }
    return verdict;
}

// Nobody decides anything without Sentinels: a link that is down is a suspicion, no more.
DrillWatch::Verdict DrillWatch::byLinks(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& node : m_data) {
        if (node != m_struck)
            fan.ask(node, Peer::Data, {{"INFO", "replication"}});
    }
    Verdict verdict;
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        const Info info = Info::parse(answer->reply->replies.front().text());
        if (m_isReplica && info.value("role") == QByteArray("master")) {
            const auto lines = info.replicas();
            const bool isThere = std::any_of(lines.cbegin(), lines.cend(),
                [this](const Info::ReplicaLine& line) { return line.endpoint == m_struck; });
            verdict.isSuspected = verdict.isSuspected || !isThere;
        } else if (!m_isReplica) {
            verdict.isSuspected =
                verdict.isSuspected || info.value("master_link_status") == QByteArray("down");
        }
    }
    return verdict;
}

DrillWatch::ResyncCounts DrillWatch::resyncs(const std::stop_token& stop) const
{
    FanOut fan(m_pool, std::max<std::chrono::milliseconds>(m_pool.settings().timeout, kPatience));
    for (const Endpoint& node : m_data)
        fan.ask(node, Peer::Data, {{"INFO", "server"}, {"INFO", "stats"}});
    ResyncCounts counts;
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        const Info server = Info::parse(answer->reply->replies.front().text());
        const Info stats = Info::parse(answer->reply->replies.back().text());
        if (const auto id = server.value("run_id"))
            counts[*id] = {
                stats.integer("sync_full").value_or(0), stats.integer("sync_partial_ok").value_or(0)};
    }
    return counts;
}

DrillWatch::Resyncs DrillWatch::difference(const ResyncCounts& before, const ResyncCounts& after)
{
    Resyncs sum;
    for (auto now = after.cbegin(); now != after.cend(); ++now) {
        const Resyncs was = before.value(now.key());
        sum.full += now->full - was.full;
        sum.partial += now->partial - was.partial;
    }
    return sum;
}

} // namespace quorate
