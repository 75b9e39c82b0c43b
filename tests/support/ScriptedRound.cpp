#include "tests/support/ScriptedRound.h"

namespace quorate::test {

namespace {

template <typename T> T parsed(Result<T> result, const char* what)
{
    if (!result)
        qFatal("the scripted %s does not parse: %s", what, qPrintable(result.error().detail));
    return *std::move(result);
}

QByteArray infoText(const QMap<QByteArray, QByteArray>& fields)
{
    QByteArray text = "# Server\r\n";
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        text += field.key() + ':' + field.value() + "\r\n";
    return text;
}

/// "name=a ip=b" as the flat array of SENTINEL MASTERS and its like.
Reply fieldsReply(const QByteArray& text)
{
    std::vector<Reply> cells;
    for (const QByteArray& part : text.split(' ')) {
        const qsizetype equals = part.indexOf('=');
        cells.push_back(Reply::bulk(part.first(equals)));
        cells.push_back(Reply::bulk(part.sliced(equals + 1)));
    }
    return Reply::array(std::move(cells));
}

QList<SentinelInstance> instances(const QList<QByteArray>& rows)
{
    QList<SentinelInstance> list;
    for (const QByteArray& row : rows)
        list += parsed(parseSentinelInstance(fieldsReply(row)), "SENTINEL row");
    return list;
}

SentinelServiceView serviceView(const ScriptedServer& server)
{
    SentinelServiceView view;
    view.master = parsed(parseSentinelInstance(fieldsReply(server.master)), "SENTINEL MASTER");
    view.replicas = instances(server.replicas);
    view.sentinels = instances(server.sentinels);
    if (!server.ckquorum.isEmpty())
        view.ckquorum =
            parsed(parseCkQuorum(server.ckquorum.startsWith("OK") ? Reply::status(server.ckquorum)
                                                                  : Reply::error(server.ckquorum)),
                "SENTINEL CKQUORUM");
    return view;
}

NodeObservation observe(const ScriptedServer& server, const QDateTime& time)
{
    NodeObservation seen;
    seen.endpoint = local(server.port);
    seen.observedAt = time;
    seen.error = server.error;
    seen.answered = server.answers;
    if (!server.answers)
        return seen;
    seen.latencyMs = 0.2;
    if (!server.info.isEmpty())
        seen.info = std::make_shared<const Info>(Info::parse(infoText(server.info)));
    if (server.role)
        seen.role = parsed(Role::parse(*server.role), "ROLE");
    if (!server.clusterInfo.isEmpty())
        seen.clusterInfo = parsed(ClusterInfo::parse(server.clusterInfo), "CLUSTER INFO");
    if (!server.clusterNodes.isEmpty())
        seen.clusterNodes = parsed(ClusterNodes::parse(server.clusterNodes), "CLUSTER NODES");
    if (!server.sentinelId.isEmpty())
        seen.sentinelId = server.sentinelId;
    if (!server.service.isEmpty())
        seen.services.insert(server.service, serviceView(server));
    seen.watchingSentinels = server.watchingSentinels;
    return seen;
}

Reply masterRole(qint64 offset, std::vector<Reply> replicas)
{
    return Reply::array({Reply::bulk("master"), Reply::integer(offset), Reply::array(std::move(replicas))});
}

Reply replicaRole(int master, const QByteArray& linkState, qint64 offset)
{
    return Reply::array({Reply::bulk("slave"), Reply::bulk("127.0.0.1"), Reply::integer(master),
        Reply::bulk(linkState), Reply::integer(offset)});
}

} // namespace

Endpoint local(int port)
{
    return {QStringLiteral("127.0.0.1"), static_cast<quint16>(port), {}};
}

QByteArray nodeId(int port)
{
    return QByteArray::number(port).rightJustified(40, 'a');
}

ScriptedServer& ScriptedRound::at(int port)
{
    const auto found = m_servers.find(port);
    if (found == m_servers.end())
        qFatal("no scripted server on port %d", port);
    return *found;
}

void ScriptedRound::add(ScriptedServer server)
{
    const int port = server.port;
    m_servers.insert(port, std::move(server));
}

void ScriptedRound::remove(int port)
{
    if (m_servers.remove(port) == 0)
        qFatal("no scripted server on port %d", port);
}

void ScriptedRound::silence(int port, ErrorCode code, ErrorReason reason)
{
    ScriptedServer& server = at(port);
    server.answers = false;
    server.error = Error{code, local(port).toString(), QStringLiteral("scripted"), reason};
}

void ScriptedRound::refuse(int port, const QByteArray& errorLine)
{
    ScriptedServer refusing;
    refusing.port = port;
    at(port) = refusing;
    complain(port, errorLine);
}

void ScriptedRound::complain(int port, const QByteArray& errorLine)
{
    at(port).error = errorFromReply(local(port).toString(), errorLine);
}

void ScriptedRound::editLine(int view, int about, const QByteArray& from, const QByteArray& to)
{
    QList<QByteArray> lines = at(view).clusterNodes.split('\n');
    for (QByteArray& line : lines) {
        if (!line.startsWith(nodeId(about)))
            continue;
        if (!line.contains(from))
            qFatal("nothing to edit in '%s'", line.constData());
        line.replace(from, to);
    }
    lines.removeAll(QByteArray());
    at(view).clusterNodes = lines.join('\n') + '\n';
}

void ScriptedRound::editLineOfOthers(int about, const QByteArray& from, const QByteArray& to)
{
    for (int port : ports()) {
        if (port != about && !at(port).clusterNodes.isEmpty())
            editLine(port, about, from, to);
    }
}

void ScriptedRound::setClusterState(int port, const QByteArray& state)
{
    for (ScriptedServer& server : m_servers) {
        if (port == -1 || server.port == port)
            server.clusterInfo = "cluster_state:" + state + "\r\n";
    }
}

Observations ScriptedRound::build() const
{
    Observations seen;
    seen.observedAt = time;
    seen.service = wantedService;
    for (const ScriptedServer& server : m_servers)
        seen.nodes += observe(server, time);
    return seen;
}

ScriptedServer dataServer(int port)
{
    ScriptedServer server;
    server.port = port;
    server.info = {{"redis_version", "7.0.15"}, {"run_id", nodeId(port).replace('a', 'b')},
        {"uptime_in_seconds", "3600"}, {"loading", "0"}, {"rdb_last_bgsave_status", "ok"},
        {"aof_last_bgrewrite_status", "ok"}, {"aof_last_write_status", "ok"}, {"used_memory", "1000000"},
        {"maxmemory", "100000000"}, {"maxmemory_policy", "noeviction"}, {"role", "master"},
        {"connected_slaves", "0"}, {"master_failover_state", "no-failover"},
        {"master_replid", QByteArray(40, 'c')}, {"master_replid2", QByteArray(40, '0')},
        {"master_repl_offset", "1000"}};
    server.role = masterRole(1000, {});
    return server;
}

void follow(ScriptedRound& round, int replica, int master)
{
    ScriptedServer& follower = round.at(replica);
    const QMap<QByteArray, QByteArray> fields{{"role", "slave"}, {"master_host", "127.0.0.1"},
        {"master_port", QByteArray::number(master)}, {"master_link_status", "up"},
        {"master_sync_in_progress", "0"}, {"slave_repl_offset", "1000"}, {"slave_priority", "100"},
        {"slave_read_only", "1"}};
    follower.info.insert(fields);
    follower.role = replicaRole(master, "connected", 1000);
    ScriptedServer& leader = round.at(master);
    const int count = leader.info.value("connected_slaves").toInt();
    leader.info["connected_slaves"] = QByteArray::number(count + 1);
    leader.info["slave" + QByteArray::number(count)] =
        "ip=127.0.0.1,port=" + QByteArray::number(replica) + ",state=online,offset=1000,lag=0";
    if (leader.role->elements().front().text() != "master")
        return; // in a chain: ROLE of a replica lists none
    leader.role->elements()[2].elements().push_back(Reply::array(
        {Reply::bulk("127.0.0.1"), Reply::bulk(QByteArray::number(replica)), Reply::bulk("1000")}));
}

ScriptedRound replicationRound(const QList<int>& replicas)
{
    ScriptedRound round;
    round.time = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    round.add(dataServer(6379));
    for (int port : replicas) {
        round.add(dataServer(port));
        follow(round, port, 6379);
    }
    return round;
}

} // namespace quorate::test
