#include "tests/support/sampleTopologies.h"

#include "tests/support/sampleNodes.h"

#include <QJsonArray>

namespace quorate::test {

namespace {

Endpoint local(int port)
{
    return {QStringLiteral("127.0.0.1"), static_cast<quint16>(port), {}};
}

Finding finding(FindingCode code, Severity severity, const Endpoint& node, const QJsonObject& facts = {})
{
    return {code, severity, node.isValid() ? node.toString() : QString(), facts};
}

void asClusterNode(Node& node, SlotRanges ranges, qint64 epoch)
{
    node.id = fingerprint(node.endpoint, "cluster");
    node.slotRanges = std::move(ranges);
    node.epoch = epoch;
    node.flags = QStringList{roleName(node.role)};
    inform(node, {2'147'483'648 - node.endpoint.port % 10 * 41'000'000LL});
}

Topology clusterNodes()
{
    Topology topology;
    topology.kind = DeploymentKind::Cluster;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Healthy;
    const SlotRanges owned[] = {{{0, 5460}}, {{5461, 10922}}, {{10923, 16383}}};
    for (int i = 0; i < 3; ++i) {
        Node master = sampleNode(local(7000 + i), NodeRole::Master);
        asClusterNode(master, owned[i], i + 1);
        Node replica = sampleReplica(local(7003 + i), master, i == 1 ? 1'310 : 0);
        asClusterNode(replica, {}, i + 1);
        topology.nodes << master << replica;
    }
    topology.cluster = ClusterSummary{true, kSlotCount, kSlotCount, 0, 0, 6, 3, true, {}, {}};
    return topology;
}

Node& at(Topology& topology, int port)
{
    for (Node& node : topology.nodes) {
        if (node.endpoint.port == port)
            return node;
    }
    qFatal("no sample node on port %d", port);
}

QList<Finding> troublesOfTheCluster()
{
    return {
        finding(FindingCode::ClusterDown, Severity::Critical, {},
            {{QStringLiteral("slotsOk"), 5461}, {QStringLiteral("mastersTotal"), 3},
                {QStringLiteral("mastersAnswering"), 1},
                {QStringLiteral("sayFail"), QJsonArray{QStringLiteral("127.0.0.1:7000")}}}),
        finding(FindingCode::SlotsUncovered, Severity::Critical, {},
            {{QStringLiteral("slots"), QStringLiteral("16300-16383")}, {QStringLiteral("count"), 84}}),
        finding(FindingCode::NodeFailed, Severity::Critical, local(7001),
            {{QStringLiteral("role"), QStringLiteral("master")}, {QStringLiteral("silentSeconds"), 95},
                {QStringLiteral("slotCount"), 5462},
                {QStringLiteral("candidate"), QStringLiteral("127.0.0.1:7004")}}),
        finding(FindingCode::NodeUnreachable, Severity::Critical, local(7002),
            {{QStringLiteral("role"), QStringLiteral("master")}, {QStringLiteral("silentSeconds"), 12},
                {QStringLiteral("slotCount"), 5377}, {QStringLiteral("error"), QStringLiteral("Timeout")}}),
        finding(FindingCode::MemoryHigh, Severity::Critical, local(7000),
            {{QStringLiteral("percent"), 96.4}, {QStringLiteral("usedBytes"), 4'140'000'000.0},
                {QStringLiteral("maxBytes"), 4'294'967'296.0}}),
        finding(FindingCode::SlotsOpen, Severity::Warning, local(7000),
            {{QStringLiteral("slots"), QStringLiteral("42, 43")}, {QStringLiteral("count"), 2},
                {QStringLiteral("state"), QStringLiteral("migrating")},
                {QStringLiteral("peer"), QStringLiteral("127.0.0.1:7002")}}),
        finding(FindingCode::LinkDown, Severity::Warning, local(7004),
            {{QStringLiteral("master"), QStringLiteral("127.0.0.1:7001")},
                {QStringLiteral("downSeconds"), 94}}),
        finding(FindingCode::LinkLag, Severity::Warning, local(7003),
            {{QStringLiteral("master"), QStringLiteral("127.0.0.1:7000")},
                {QStringLiteral("lagBytes"), 15'728'640}, {QStringLiteral("lagSeconds"), 14},
                {QStringLiteral("limitBytes"), 10'485'760}, {QStringLiteral("limitSeconds"), 10}}),
        finding(FindingCode::ViewDisagreement, Severity::Warning, {},
            {{QStringLiteral("about"), QStringLiteral("slots")},
                {QStringLiteral("nodes"),
                    QJsonArray{QStringLiteral("127.0.0.1:7004"), QStringLiteral("127.0.0.1:7005")}},
                {QStringLiteral("count"), 84}}),
        finding(FindingCode::ReplicaOnMasterHost, Severity::Info, local(7003),
            {{QStringLiteral("master"), QStringLiteral("127.0.0.1:7000")},
                {QStringLiteral("host"), QStringLiteral("127.0.0.1")}}),
    };
}

Topology sentinelNodes()
{
    Topology topology;
    topology.kind = DeploymentKind::Sentinel;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Healthy;
    const Node master = sampleNode(local(6379), NodeRole::Master);
    topology.nodes << master << sampleReplica(local(6380), master) << sampleReplica(local(6381), master, 214);
    SentinelSummary summary;
    summary.service = QStringLiteral("mymaster");
    summary.services = QStringList{summary.service};
    summary.quorum = 2;
    summary.known = summary.reachable = 3;
    summary.majority = 2;
    summary.quorumReachable = summary.majorityReachable = true;
    for (int port = 26379; port <= 26381; ++port) {
        topology.nodes << sampleNode(local(port), NodeRole::Sentinel);
        summary.sentinels << SentinelView{.endpoint = local(port),
            .reachable = true,
            .master = master.endpoint,
            .configEpoch = 4,
            .quorum = 2,
            .knownSentinels = 3,
            .flags = {QStringLiteral("master")},
            .downAfterMs = 5000};
    }
    topology.sentinel = summary;
    return topology;
}

void loseSentinel(SentinelView& view)
{
    view = SentinelView{view.endpoint, false, {}, {}, {}, {}, {}};
}

} // namespace

QDateTime sampleTime()
{
    return QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
}

TopologyPtr healthyCluster()
{
    return std::make_shared<Topology>(clusterNodes());
}

TopologyPtr sickCluster()
{
    Topology topology = clusterNodes();
    topology.health = HealthLevel::Critical;
    silence(at(topology, 7001), NodeState::Failed,
        {ErrorCode::Unreachable, QStringLiteral("127.0.0.1:7001"), QStringLiteral("Connection refused"),
            ErrorReason::ConnectionRefused},
        95);
    silence(at(topology, 7002), NodeState::Unreachable,
        {ErrorCode::Timeout, QStringLiteral("127.0.0.1:7002"), QStringLiteral("no reply within 1000 ms"),
            ErrorReason::None},
        12);
    at(topology, 7001).flags << QStringLiteral("fail");
    at(topology, 7002).flags << QStringLiteral("fail?");
    at(topology, 7002).slotRanges = {{10923, 16299}};
    Node& orphan = at(topology, 7004);
    orphan.linkUp = false;
    orphan.lagBytes.reset();
    orphan.lagSeconds.reset();
    Node& late = at(topology, 7003);
    late.lagBytes = 15'728'640;
    late.lagSeconds = 14;
    topology.cluster = ClusterSummary{false, 16'300, 5'461, 5'377, 5'462, 6, 3, false,
        {{42, local(7000), OpenSlot::State::Migrating, QStringLiteral("127.0.0.1:7002")},
            {43, local(7000), OpenSlot::State::Migrating, QStringLiteral("127.0.0.1:7002")}},
        {{16'300, 16'383}}};
    inform(at(topology, 7000), {4'140'000'000});
    topology.findings = troublesOfTheCluster();
    return std::make_shared<Topology>(topology);
}

TopologyPtr healthySentinel()
{
    return std::make_shared<Topology>(sentinelNodes());
}

TopologyPtr sickSentinel()
{
    Topology topology = sentinelNodes();
    topology.health = HealthLevel::Critical;
    const Error refused{
        ErrorCode::Unreachable, {}, QStringLiteral("Connection refused"), ErrorReason::ConnectionRefused};
    silence(at(topology, 6379), NodeState::Failed, refused, 42);
    silence(at(topology, 26380), NodeState::Unreachable, refused, 300);
    silence(at(topology, 26381), NodeState::Unreachable, refused, 300);
    at(topology, 6380).linkUp = at(topology, 6381).linkUp = false;
    SentinelSummary& summary = *topology.sentinel;
    summary.reachable = 1;
    summary.quorumReachable = summary.majorityReachable = false;
    summary.sentinels[0].flags << QStringLiteral("s_down") << QStringLiteral("tilt");
    loseSentinel(summary.sentinels[1]);
    loseSentinel(summary.sentinels[2]);
    const QString service = summary.service;
    topology.findings = {
        finding(FindingCode::NodeFailed, Severity::Critical, local(6379),
            {{QStringLiteral("role"), QStringLiteral("master")}, {QStringLiteral("silentSeconds"), 42},
                {QStringLiteral("candidate"), QStringLiteral("127.0.0.1:6380")}}),
        finding(FindingCode::SentinelQuorumLost, Severity::Critical, {},
            {{QStringLiteral("service"), service}, {QStringLiteral("quorum"), 2},
                {QStringLiteral("reachable"), 1}}),
        finding(FindingCode::SentinelMajorityLost, Severity::Critical, {},
            {{QStringLiteral("service"), service}, {QStringLiteral("majority"), 2},
                {QStringLiteral("known"), 3}, {QStringLiteral("reachable"), 1}}),
        finding(FindingCode::LinkDown, Severity::Warning, local(6380),
            {{QStringLiteral("master"), QStringLiteral("127.0.0.1:6379")},
                {QStringLiteral("downSeconds"), 41}}),
        finding(FindingCode::SentinelUnreachable, Severity::Warning, local(26380),
            {{QStringLiteral("service"), service}, {QStringLiteral("known"), 3},
                {QStringLiteral("reachable"), 1}, {QStringLiteral("silentSeconds"), 300}}),
        finding(FindingCode::SentinelUnreachable, Severity::Warning, local(26381),
            {{QStringLiteral("service"), service}, {QStringLiteral("known"), 3},
                {QStringLiteral("reachable"), 1}, {QStringLiteral("silentSeconds"), 300}}),
        finding(FindingCode::SentinelTilt, Severity::Warning, local(26379),
            {{QStringLiteral("service"), service}}),
    };
    return std::make_shared<Topology>(topology);
}

TopologyPtr replicationChain()
{
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Degraded;
    const Node master = sampleNode(local(6379), NodeRole::Master);
    const Node middle = sampleReplica(local(6380), master);
    topology.nodes << master << middle << sampleReplica(local(6381), middle, 31'457'280);
    topology.findings = {finding(FindingCode::LinkLag, Severity::Warning, local(6381),
        {{QStringLiteral("master"), QStringLiteral("127.0.0.1:6380")},
            {QStringLiteral("lagBytes"), 31'457'280}, {QStringLiteral("lagSeconds"), 14},
            {QStringLiteral("limitBytes"), 10'485'760}, {QStringLiteral("limitSeconds"), 10}})};
    return std::make_shared<Topology>(topology);
}

TopologyPtr standalone()
{
    Topology topology;
    topology.kind = DeploymentKind::Standalone;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Degraded;
    topology.nodes << sampleNode(local(6379), NodeRole::Master);
    topology.findings = {finding(FindingCode::NoReplica, Severity::Warning, local(6379))};
    return std::make_shared<Topology>(topology);
}

TopologyPtr twoDatacenters()
{
    Topology topology;
    topology.kind = DeploymentKind::Datacenters;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Critical;
    topology.datacenters = {{QStringLiteral("east"), true, 0.4, healthyCluster()},
        {QStringLiteral("west"), false, {}, sickSentinel()}};
    topology.findings = {finding(FindingCode::DcUnreachable, Severity::Critical, {},
        {{QStringLiteral("name"), QStringLiteral("west")}})};
    for (Finding found : topology.datacenters.last().topology->findings) {
        found.facts.insert(QStringLiteral("datacenter"), QStringLiteral("west"));
        topology.findings << found;
    }
    return std::make_shared<Topology>(topology);
}

TopologyPtr sameAddresses()
{
    const auto centre = [](qint64 lagBytes, NodeState state) {
        auto topology = std::make_shared<Topology>();
        topology->kind = DeploymentKind::Replication;
        topology->observedAt = sampleTime();
        topology->health = HealthLevel::Healthy;
        Node master = sampleNode({QStringLiteral("10.0.0.1"), 6379, {}}, NodeRole::Master);
        Node replica = sampleReplica({QStringLiteral("10.0.0.2"), 6379, {}}, master, lagBytes);
        replica.state = state;
        inform(master);
        inform(replica);
        topology->nodes = {master, replica};
        return topology;
    };
    auto both = std::make_shared<Topology>();
    both->kind = DeploymentKind::Datacenters;
    both->observedAt = sampleTime();
    both->health = HealthLevel::Healthy;
    both->datacenters = {{QStringLiteral("east"), true, 0.4, centre(0, NodeState::Ok)},
        {QStringLiteral("west"), false, 30.0, centre(4'096, NodeState::Suspect)}};
    return both;
}

TopologyPtr largeCluster(int masters)
{
    Topology topology;
    topology.kind = DeploymentKind::Cluster;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Healthy;
    const auto address = [](int index, int rack) {
        return Endpoint{
            QStringLiteral("10.%1.%2.%3").arg(rack).arg(index / 250).arg(index % 250 + 1), 6379, {}};
    };
    for (int i = 0; i < masters; ++i) {
        Node master = sampleNode(address(i, 0), NodeRole::Master);
        asClusterNode(master, {{i * kSlotCount / masters, (i + 1) * kSlotCount / masters - 1}}, i + 1);
        Node replica = sampleReplica(address(i, 1), master);
        asClusterNode(replica, {}, i + 1);
        topology.nodes << master << replica;
    }
    topology.cluster = ClusterSummary{true, kSlotCount, kSlotCount, 0, 0, 2 * masters, masters, true, {}, {}};
    return std::make_shared<Topology>(topology);
}

TopologyPtr hostileTopology()
{
    const QString evil =
        QString::fromUtf8("<img src=/etc/passwd><script>alert(1)</script>\x1b[31m\r\n=1+1 %1 %2 &\"'")
        + QChar(0x202E) + QString(100'000, QLatin1Char('x'));
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    topology.observedAt = sampleTime();
    topology.health = HealthLevel::Critical;
    Node master = sampleNode({evil, 6379, {}}, NodeRole::Master);
    master.version = evil;
    master.flags << evil;
    Node replica = sampleReplica({QStringLiteral("10.0.0.2"), 6379, {}}, master);
    replica.error = Error{ErrorCode::ServerReply, evil, evil, ErrorReason::MisConf};
    replica.state = NodeState::NotServing;
    topology.nodes << master << replica;
    for (FindingCode code : allFindingCodes()) {
        QJsonObject facts;
        for (const QString& key : findingFactKeys(code))
            facts.insert(key, evil.left(400)); // still longer than a sentence wants
        topology.findings << Finding{code, Severity::Critical, evil.left(400), facts};
    }
    return std::make_shared<Topology>(topology);
}

} // namespace quorate::test
