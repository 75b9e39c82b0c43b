#pragma once

#include "core/resp/Reply.h"
#include "core/topology/Observation.h"

#include <QMap>

namespace quorate::test {

/// What one scripted server answers: the texts and replies as Redis 7.0.15 writes them, on 127.0.0.1. A test
/// changes a healthy round in one place and looks at what the judgement makes of it.
struct ScriptedServer {
    int port = 0;
    QMap<QByteArray, QByteArray> info; ///< INFO, field by field; empty: not answered
    std::optional<Reply> role;
    QByteArray clusterInfo, clusterNodes; ///< empty: not answered
    QByteArray sentinelId;
    /// Of a Sentinel, the flat lists of one service: "name=mymaster ip=127.0.0.1 ..." each.
    QByteArray service;
    QByteArray master;
    QList<QByteArray> replicas, sentinels;
    QByteArray ckquorum;
    std::optional<Error> error;
    std::optional<int> watchingSentinels;
    bool answers = true;
};

/// One round of discovery over scripted servers, read by the real parsers.
class ScriptedRound {
public:
    ScriptedServer& at(int port); ///< fails loudly when there is none
    void add(ScriptedServer server);
    void remove(int port);

    /// It does not answer at all.
    void silence(int port, ErrorCode code = ErrorCode::Timeout, ErrorReason reason = ErrorReason::None);
    /// It answers with that error line to everything, or after what it has told already.
    void refuse(int port, const QByteArray& errorLine);
    void complain(int port, const QByteArray& errorLine);
    void setInfo(int port, const QByteArray& field, const QByteArray& value) { at(port).info[field] = value; }
    /// Changes the line of the node `about` in the CLUSTER NODES of the node `view`, or of all that answer
    /// but itself.
    void editLine(int view, int about, const QByteArray& from, const QByteArray& to);
    void editLineOfOthers(int about, const QByteArray& from, const QByteArray& to);
    /// CLUSTER INFO of the node; -1: of all.
    void setClusterState(int port, const QByteArray& state);

    QDateTime time; ///< end of the round, UTC
    QByteArray wantedService;

    QList<int> ports() const { return m_servers.keys(); }
    Observations build() const;

private:
    QMap<int, ScriptedServer> m_servers;
};

/// 6379 is the master of the ports given; a master offset of 1000, everything acknowledged.
ScriptedRound replicationRound(const QList<int>& replicas);
/// Masters from 7000, then their replicas in the same order, all slots covered.
ScriptedRound clusterRound(int masters, int replicasEach);
/// 6379 with the replicas 6380 and 6381, watched as "mymaster" by 26379, 26380 and 26381 with a quorum of 2.
ScriptedRound sentinelRound();

ScriptedServer dataServer(int port);
/// Adds the line of a replica to what its master says, and makes it follow that master.
void follow(ScriptedRound& round, int replica, int master);
QByteArray nodeId(int port);
Endpoint local(int port);

} // namespace quorate::test
