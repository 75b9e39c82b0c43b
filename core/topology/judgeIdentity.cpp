#include "core/topology/judgeIdentity.h"

#include "core/topology/Facts.h"
#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

// The clocks of two machines, and a poll's length.
constexpr qint64 kSlackSeconds = 5;

constexpr const char* kClusterId = "cluster-id";
constexpr const char* kRunId = "run-id";

struct Change {
    Endpoint node;
    const char* about;
    QByteArray expected, seen;
    std::optional<bool> restarted;
};

Finding findingOf(const Change& change, Severity severity)
{
    return {FindingCode::IdentityChanged, severity, change.node.toString(),
        Facts()
            .with("about", QString::fromLatin1(change.about))
            .with("expected", change.expected)
            .with("seen", change.seen)
            .with("restarted", change.restarted)};
}

bool isMemberOf(const Topology& topology, const QByteArray& id)
{
    return std::any_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [&](const Node& node) { return !id.isEmpty() && node.id == id; });
}

/// The whole cluster at the known addresses is another one.
void judgeReplacedCluster(QList<Finding>& findings, const Topology& topology, const Topology& previous)
{
    if (topology.kind != DeploymentKind::Cluster || previous.kind != DeploymentKind::Cluster)
        return;
    const bool anyStayed = std::any_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [&](const Node& node) { return isMemberOf(previous, node.id); });
    if (anyStayed)
        return;
    for (const Node& node : topology.nodes) {
        const Node* before = previous.find(node.endpoint);
        if (before && !before->id.isEmpty() && !node.id.isEmpty())
            findings += findingOf({node.endpoint, kClusterId, before->id, node.id, {}}, Severity::Critical);
    }
}

/// What is known of a deployment outside of Redis Cluster.
class History {
public:
    explicit History(const Topology& previous)
    {
        for (const Node& node : previous.nodes) {
            if (!node.runId.isEmpty())
                m_runIds.insert(node.runId);
            for (const QByteArray& id : node.replicationIds)
                m_replicationIds.insert(id);
        }
    }
    bool knowsProcess(const Node& node) const { return m_runIds.contains(node.runId); }
    bool sharesData(const Node& node) const
    {
        return std::any_of(node.replicationIds.cbegin(), node.replicationIds.cend(),
            [this](const QByteArray& id) { return m_replicationIds.contains(id); });
    }
    /// Whoever shares its data with a known process belongs to us as well.
    void learn(const Node& node)
    {
        for (const QByteArray& id : node.replicationIds)
            m_replicationIds.insert(id);
    }

private:
    QSet<QByteArray> m_runIds, m_replicationIds;
};

bool isStartedSince(const Node& node, const Node& before, const QDateTime& now)
{
    const auto uptime = node.info ? node.info->integer("uptime_in_seconds") : std::nullopt;
    return !uptime || !before.lastSeen.isValid() || *uptime <= before.lastSeen.secsTo(now) + kSlackSeconds;
}

/// A process that has been running elsewhere all the time is a stranger for sure. If nobody stayed, all of
/// them may have been restarted without their data, or be others: worth a look either way. A single server
/// merely restarts.
Severity severityOf(bool restarted, const Topology& previous)
{
    if (!restarted)
        return Severity::Critical;
    return previous.nodes.size() > 1 ? Severity::Warning : Severity::Info;
}

void judgeProcesses(QList<Finding>& findings, const Topology& topology, const Topology& previous)
{
    History history(previous);
    bool anyStayed = false;
    for (const Node& node : topology.nodes) {
        if (!node.info || !history.knowsProcess(node))
            continue;
        anyStayed = true;
        history.learn(node);
    }
    for (const Node& node : topology.nodes) {
        const Node* before = previous.find(node.endpoint);
        const bool comparable = before && node.info && !before->runId.isEmpty() && !node.runId.isEmpty();
        if (!comparable || history.knowsProcess(node) || history.sharesData(node))
            continue;
        const bool restarted = isStartedSince(node, *before, topology.observedAt);
        if (restarted && anyStayed)
            continue;
        findings += findingOf(
            {node.endpoint, kRunId, before->runId, node.runId, restarted}, severityOf(restarted, previous));
    }
}

/// As long as the stranger is there, or nobody is, it stays said.
void keepEarlier(QList<Finding>& findings, const Topology& topology, const Topology& previous)
{
    for (const Finding& earlier : previous.findings) {
        if (earlier.code != FindingCode::IdentityChanged)
            continue;
        const auto repeats = [&](const Finding& finding) {
            return finding.code == earlier.code && finding.node == earlier.node;
        };
        const bool saidAgain = std::any_of(findings.cbegin(), findings.cend(), repeats)
            || std::any_of(topology.findings.cbegin(), topology.findings.cend(), repeats);
        const auto node = std::find_if(topology.nodes.cbegin(), topology.nodes.cend(),
            [&](const Node& candidate) { return candidate.endpoint.toString() == earlier.node; });
        if (saidAgain || node == topology.nodes.cend())
            continue;
        const bool byClusterId =
            earlier.facts.value(QLatin1String("about")).toString() == QLatin1String(kClusterId);
        const QString seen = earlier.facts.value(QLatin1String("seen")).toString();
        if (QString::fromUtf8(byClusterId ? node->id : node->runId) == seen)
            findings += earlier;
    }
}

} // namespace

QList<Finding> judgeIdentity(const Topology& topology, const Topology& previous)
{
    QList<Finding> findings;
    judgeReplacedCluster(findings, topology, previous);
    const bool bothClusters =
        topology.kind == DeploymentKind::Cluster && previous.kind == DeploymentKind::Cluster;
    if (!bothClusters)
        judgeProcesses(findings, topology, previous);
    keepEarlier(findings, topology, previous);
    return findings;
}

} // namespace quorate
