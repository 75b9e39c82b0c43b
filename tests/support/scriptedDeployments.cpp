#include "tests/support/ScriptedRound.h"

#include "core/topology/Slots.h"

namespace quorate::test {

namespace {

struct ScriptedMember {
    int port;
    int masterPort; ///< 0 for a master
    int epoch;
    QByteArray slotText;
};

QByteArray lineOf(const ScriptedMember& member, bool isMyself)
{
    const QByteArray port = QByteArray::number(member.port);
    const QByteArray role = member.masterPort == 0 ? "master" : "slave";
    QByteArray line = nodeId(member.port) + " 127.0.0.1:" + port + "@1" + port + ' '
        + (isMyself ? "myself," + role : role) + ' '
        + (member.masterPort == 0 ? QByteArray("-") : nodeId(member.masterPort)) + " 0 "
        + (isMyself ? "0" : "1795389459446") + ' ' + QByteArray::number(member.epoch) + " connected";
    return (member.slotText.isEmpty() ? line : line + ' ' + member.slotText) + '\n';
}

QList<ScriptedMember> membersOf(int masters, int replicasEach)
{
    QList<ScriptedMember> members;
    for (int i = 0; i < masters; ++i) {
        const auto boundary = [masters](int at) {
            return (2 * at * kSlotCount + masters) / (2 * masters);
        };
        const int first = boundary(i);
        const int last = boundary(i + 1) - 1;
        members +=
            ScriptedMember{7000 + i, 0, i + 1, QByteArray::number(first) + '-' + QByteArray::number(last)};
    }
    for (int i = 0; i < masters * replicasEach; ++i)
        members += ScriptedMember{7000 + masters + i, 7000 + i % masters, i % masters + 1, {}};
    return members;
}

QByteArray masterRow(const QByteArray& moreFields)
{
    return "name=mymaster ip=127.0.0.1 port=6379 runid=" + QByteArray(40, 'b')
        + " flags=master config-epoch=0 num-slaves=2 num-other-sentinels=2 quorum=2" + moreFields;
}

QByteArray replicaRow(int port)
{
    const QByteArray text = QByteArray::number(port);
    return "name=127.0.0.1:" + text + " ip=127.0.0.1 port=" + text
        + " flags=slave master-host=127.0.0.1 master-port=6379 slave-priority=100";
}

QByteArray sentinelRow(int port)
{
    const QByteArray text = QByteArray::number(port);
    return "name=" + nodeId(port) + " ip=127.0.0.1 port=" + text + " runid=" + nodeId(port)
        + " flags=sentinel";
}

ScriptedServer sentinelServer(int port, const QList<int>& all)
{
    ScriptedServer server;
    server.port = port;
    server.info = {{"redis_version", "7.0.15"}, {"run_id", nodeId(port).replace('a', 'd')},
        {"redis_mode", "sentinel"}, {"uptime_in_seconds", "3600"}, {"sentinel_tilt", "0"},
        {"sentinel_tilt_since_seconds", "-1"}};
    server.role = Reply::array({Reply::bulk("sentinel"), Reply::array({Reply::bulk("mymaster")})});
    server.sentinelId = nodeId(port);
    server.service = "mymaster";
    server.master = masterRow({});
    server.replicas = {replicaRow(6380), replicaRow(6381)};
    for (int other : all) {
        if (other != port)
            server.sentinels += sentinelRow(other);
    }
    server.ckquorum = "OK 3 usable Sentinels. Quorum and failover authorization can be reached";
    return server;
}

} // namespace

ScriptedRound clusterRound(int masters, int replicasEach)
{
    ScriptedRound round;
    round.time = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    const QList<ScriptedMember> members = membersOf(masters, replicasEach);
    for (const ScriptedMember& own : members) {
        ScriptedServer server = dataServer(own.port);
        server.info["cluster_enabled"] = "1";
        server.clusterInfo = "cluster_state:ok\r\n";
        for (const ScriptedMember& member : members)
            server.clusterNodes += lineOf(member, member.port == own.port);
        round.add(server);
    }
    for (const ScriptedMember& member : members) {
        if (member.masterPort != 0)
            follow(round, member.port, member.masterPort);
    }
    return round;
}

ScriptedRound sentinelRound()
{
    ScriptedRound round = replicationRound({6380, 6381});
    const QList<int> all{26379, 26380, 26381};
    for (int port : all)
        round.add(sentinelServer(port, all));
    return round;
}

} // namespace quorate::test
