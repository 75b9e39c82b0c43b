#include "core/topology/DiscoveryRound.h"

#include "core/topology/ClusterViews.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// Tags of FanOut: an index into m_asked, or this.
constexpr int kHelloTag = -1;
// sentinel.c: SENTINEL_PUBLISH_PERIOD is 2000 ms; a little more to hear each Sentinel once.
constexpr auto kHelloWindow = 2200ms;
// Listening at several nodes hears each Sentinel sooner.
constexpr int kMaxListeners = 3;
// How often the clients of a set without known Sentinels are looked at again.
constexpr qint64 kSeekSentinelsEverySeconds = 60;

Peer peerOf(KnownNode::Kind kind)
{
    return kind == KnownNode::Kind::Sentinel ? Peer::Sentinel : Peer::Data;
}

void addServiceCommands(std::vector<Command>& commands, const QByteArray& service)
{
    commands.push_back(Command{"SENTINEL", "REPLICAS", service});
    commands.push_back(Command{"SENTINEL", "SENTINELS", service});
    commands.push_back(Command{"SENTINEL", "CKQUORUM", service});
}

std::vector<Command> questions(KnownNode::Kind kind, const QList<QByteArray>& services)
{
    std::vector<Command> commands{Command{"INFO"}, Command{"ROLE"}};
    if (kind == KnownNode::Kind::ClusterMember) {
        commands.push_back(Command{"CLUSTER", "INFO"});
        commands.push_back(Command{"CLUSTER", "NODES"});
    } else if (kind == KnownNode::Kind::Sentinel) {
        commands.push_back(Command{"SENTINEL", "MYID"});
        commands.push_back(Command{"SENTINEL", "MASTERS"});
        for (const QByteArray& service : services)
            addServiceCommands(commands, service);
    }
    return commands;
}

// "name=sentinel-6d1f0a7b-pubsub": sentinel.c, sentinelSetClientName.
QSet<QByteArray> sentinelsAmong(const QByteArray& clientList)
{
    QSet<QByteArray> found;
    for (const QByteArray& line : clientList.split('\n')) {
        const qsizetype at = line.indexOf(" name=sentinel-");
        if (at < 0)
            continue;
        const QByteArray name = line.mid(at + 6, line.indexOf(' ', at + 6) - at - 6);
        if (name.endsWith("-pubsub"))
            found.insert(name);
    }
    return found;
}

} // namespace

DiscoveryRound::DiscoveryRound(Discovery& discovery)
    : m_discovery(discovery)
    , m_fan(discovery.m_pool, discovery.m_target.settings.timeout)
{
}

Observations DiscoveryRound::run(std::stop_token stop)
{
    visitSeeds();
    while (auto answer = m_fan.next(stop))
        absorb(std::move(*answer));
    return result();
}

void DiscoveryRound::visitSeeds()
{
    const auto& known = m_discovery.m_known;
    for (auto entry = known.cbegin(); entry != known.cend(); ++entry)
        visit(entry.key(), entry->kind);
    // A seed that turned out to be a node under another name is not asked twice, as long as somebody answers.
    const bool knowsAnswering = std::any_of(
        known.cbegin(), known.cend(), [](const KnownNode& node) { return node.lastAnswered.isValid(); });
    if (knowsAnswering)
        return;
    const bool areSentinels = m_discovery.m_target.kind == DeploymentKind::Sentinel;
    for (const Endpoint& seed : m_discovery.m_target.seeds)
        visit(seed, areSentinels ? KnownNode::Kind::Sentinel : KnownNode::Kind::Unknown);
}

void DiscoveryRound::visit(const Endpoint& node, KnownNode::Kind kind)
{
    if (!node.isValid() || m_nodes.contains(node))
        return;
    NodeObservation observation;
    observation.endpoint = node;
    m_nodes.insert(node, observation);
    m_kinds.insert(node, kind);
    m_order += node;
    ask(node, questions(kind, m_discovery.m_known.value(node).services));
}

void DiscoveryRound::name(const Endpoint& node, KnownNode::Kind kind)
{
    if (!node.isValid())
        return;
    m_named.insert(node);
    visit(node, kind);
}

void DiscoveryRound::ask(const Endpoint& node, std::vector<Command> commands)
{
    const int tag = static_cast<int>(m_asked.size());
    m_asked.push_back({node, commands});
    m_fan.ask(node, peerOf(m_kinds.value(node)), std::move(commands), tag);
}

void DiscoveryRound::absorb(FanOut::Answer answer)
{
    if (answer.tag == kHelloTag)
        return absorbHello(answer);
    NodeObservation& node = m_nodes[answer.node];
    node.observedAt = QDateTime::currentDateTimeUtc();
    if (!answer.reply) {
        if (!node.error)
            node.error = answer.reply.error();
        // A refused password was still an exchange of words, but nothing that counts as an answer.
        return;
    }
    // By value: following up an answer adds to m_asked and to m_nodes.
    const std::vector<Command> commands = m_asked[static_cast<size_t>(answer.tag)].commands;
    NodeObservation updated = node;
    absorbBatch(updated, commands, *answer.reply);
    m_nodes[answer.node] = updated;
}

void DiscoveryRound::absorbBatch(
    NodeObservation& node, const std::vector<Command>& commands, const BatchReply& batch)
{
    node.answered = true;
    if (!node.latencyMs)
        node.latencyMs = batch.firstReplyMs;
    for (size_t i = 0; i < commands.size() && i < batch.replies.size(); ++i)
        absorbReply(node, commands[i], batch.replies[i]);
    const bool asksBasics = commands.front().name() == "INFO";
    if (!asksBasics || m_kinds.value(node.endpoint) != KnownNode::Kind::Unknown)
        return;
    if (node.info && node.info->value("cluster_enabled") == QByteArray("1"))
        identified(node.endpoint, KnownNode::Kind::ClusterMember);
    else if ((node.info && node.info->value("redis_mode") == QByteArray("sentinel"))
        || (node.role && node.role->kind == Role::Kind::Sentinel))
        identified(node.endpoint, KnownNode::Kind::Sentinel);
    else if (!node.info)
        identified(node.endpoint,
            KnownNode::Kind::ClusterMember); // INFO is not allowed: try what a cluster would tell
    else
        identified(node.endpoint, KnownNode::Kind::Data);
}

void DiscoveryRound::identified(const Endpoint& node, KnownNode::Kind kind)
{
    m_kinds[node] = kind;
    if (kind == KnownNode::Kind::Data)
        return seekSentinels(node);
    auto commands = questions(kind, {});
    commands.erase(commands.begin(), commands.begin() + 2); // INFO and ROLE have been answered
    ask(node, std::move(commands));
}

void DiscoveryRound::absorbReply(NodeObservation& node, const Command& command, const Reply& reply)
{
    const QByteArray what = command.fullName();
    if (reply.isError() && what != "SENTINEL CKQUORUM")
        return absorbError(node, command, reply);
    if (what == "INFO") {
        absorbInfo(node, reply.text());
    } else if (what == "ROLE") {
        absorbRole(node, reply);
    } else if (what == "CLUSTER INFO") {
        if (auto info = ClusterInfo::parse(reply.text()))
            node.clusterInfo = *info;
    } else if (what == "CLUSTER NODES") {
        absorbClusterNodes(node, reply.text());
    } else if (what == "SENTINEL MYID") {
        node.sentinelId = reply.text();
    } else if (what == "SENTINEL MASTERS") {
        absorbServices(node, reply);
    } else if (what == "CLIENT LIST") {
        absorbClients(node, reply.text());
    } else {
        absorbService(node, command, reply);
    }
}

void DiscoveryRound::absorbError(NodeObservation& node, const Command& command, const Reply& reply)
{
    // Tried without knowing better, and rightly refused: no fault of the node.
    const bool wasGuess = command.name() == "CLUSTER" && !node.info && reply.text().startsWith("ERR");
    // Who may not list clients may not know who watches: no fault either.
    if (wasGuess || command.name() == "CLIENT" || node.error)
        return;
    node.error = errorFromReply(node.endpoint.toString(), reply.text());
}

void DiscoveryRound::absorbInfo(NodeObservation& node, const QByteArray& text)
{
    node.info = std::make_shared<const Info>(Info::parse(text));
    for (const Info::ReplicaLine& replica : node.info->replicas())
        name(replica.endpoint, KnownNode::Kind::Unknown);
}

void DiscoveryRound::absorbRole(NodeObservation& node, const Reply& reply)
{
    const auto role = Role::parse(reply);
    if (!role) {
        if (!node.error)
            node.error = role.error();
        return;
    }
    node.role = *role;
    for (const Role::Replica& replica : role->replicas)
        name(replica.endpoint, KnownNode::Kind::Unknown);
    if (role->kind == Role::Kind::Replica)
        name(role->master, KnownNode::Kind::Unknown);
}

void DiscoveryRound::absorbClusterNodes(NodeObservation& node, const QByteArray& text)
{
    const auto view = ClusterNodes::parse(text);
    if (!view) {
        if (!node.error)
            node.error = view.error();
        return;
    }
    node.clusterNodes = *view;
    for (const ClusterNode& member : view->nodes) {
        // A node that calls itself by no address yet is the one that we asked.
        const bool isGhost = member.hasFlag("noaddr") || member.hasFlag("handshake");
        if (!isGhost)
            name(member.endpoint, KnownNode::Kind::ClusterMember);
    }
}

void DiscoveryRound::absorbServices(NodeObservation& node, const Reply& reply)
{
    const auto masters = parseSentinelInstances(reply);
    if (!masters)
        return;
    QList<QByteArray> unasked;
    for (const SentinelInstance& master : *masters) {
        if (!node.services.contains(master.name)
            && !m_discovery.m_known.value(node.endpoint).services.contains(master.name))
            unasked += master.name;
        node.services[master.name].master = master;
    }
    QByteArray& service = m_discovery.m_service;
    if (service.isEmpty() && !node.services.isEmpty()) {
        const QList<QByteArray> names = node.services.keys();
        service = *std::min_element(names.cbegin(), names.cend());
    }
    if (node.services.contains(service))
        name(node.services[service].master.endpoint, KnownNode::Kind::Data);
    std::vector<Command> commands;
    for (const QByteArray& unknown : unasked)
        addServiceCommands(commands, unknown);
    if (!commands.empty())
        ask(node.endpoint, std::move(commands));
}

void DiscoveryRound::absorbService(NodeObservation& node, const Command& command, const Reply& reply)
{
    const QByteArray service = command.arguments().value(2);
    if (!node.services.contains(service))
        return; // it was removed between two rounds
    SentinelServiceView& view = node.services[service];
    const QByteArray what = command.fullName();
    if (what == "SENTINEL CKQUORUM") {
        if (auto verdict = parseCkQuorum(reply))
            view.ckquorum = *verdict;
        return;
    }
    const auto instances = parseSentinelInstances(reply);
    if (!instances)
        return;
    const bool areSentinels = what == "SENTINEL SENTINELS";
    (areSentinels ? view.sentinels : view.replicas) = *instances;
    if (service != m_discovery.m_service)
        return;
    for (const SentinelInstance& instance : *instances)
        name(instance.endpoint, areSentinels ? KnownNode::Kind::Sentinel : KnownNode::Kind::Data);
}

void DiscoveryRound::seekSentinels(const Endpoint& node)
{
    const bool knowsSentinel = std::any_of(m_kinds.cbegin(), m_kinds.cend(),
        [](KnownNode::Kind kind) { return kind == KnownNode::Kind::Sentinel; });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime last = m_discovery.m_sentinelsSoughtAt;
    if (!m_seeking && (knowsSentinel || (last.isValid() && last.secsTo(now) < kSeekSentinelsEverySeconds)))
        return;
    m_seeking = true;
    m_discovery.m_sentinelsSoughtAt = now;
    ask(node, {Command{"CLIENT", "LIST", "TYPE", "pubsub"}});
}

void DiscoveryRound::absorbClients(NodeObservation& node, const QByteArray& text)
{
    const int watching = static_cast<int>(sentinelsAmong(text).size());
    node.watchingSentinels = watching;
    m_watchingSentinels = std::max(m_watchingSentinels, watching);
    if (watching == 0 || m_listeners >= kMaxListeners)
        return;
    ++m_listeners;
    m_fan.listen(node.endpoint, Peer::Data, "__sentinel__:hello", kHelloWindow, kHelloTag);
}

void DiscoveryRound::absorbHello(const FanOut::Answer& answer)
{
    if (!answer.reply)
        return; // the listener's end
    // ["message", channel, payload]
    const auto& elements = answer.reply->replies.front().elements();
    if (elements.size() != 3 || elements[0].text() != "message")
        return;
    const auto hello = parseSentinelHello(elements[2].text());
    if (!hello)
        return;
    if (m_discovery.m_service.isEmpty())
        m_discovery.m_service = hello->service;
    m_heardSentinels.insert(hello->sentinelId);
    name(hello->sentinel, KnownNode::Kind::Sentinel);
    if (m_heardSentinels.size() >= m_watchingSentinels)
        m_fan.stopListening();
}

// A seed may be the same process as a node that others announce under another name: by run id it is one.
Observations DiscoveryRound::result()
{
    Observations seen;
    seen.observedAt = QDateTime::currentDateTimeUtc();
    seen.service = m_discovery.m_service;
    QHash<QByteArray, Endpoint> announcedByRunId;
    const auto runId = [](const NodeObservation& node) {
        return node.info ? node.info->value("run_id").value_or(QByteArray()) : QByteArray();
    };
    for (const NodeObservation& node : std::as_const(m_nodes)) {
        if (m_named.contains(node.endpoint) && !runId(node).isEmpty())
            announcedByRunId.insert(runId(node), node.endpoint);
    }
    for (const Endpoint& endpoint : std::as_const(m_order)) {
        const NodeObservation& node = m_nodes[endpoint];
        const auto announced = announcedByRunId.constFind(runId(node));
        const bool isAlias =
            announced != announcedByRunId.cend() && *announced != endpoint && !m_named.contains(endpoint);
        if (!isAlias)
            seen.nodes += node;
    }
    return seen;
}

} // namespace quorate
