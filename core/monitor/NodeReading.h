#pragma once

#include "core/monitor/ClientList.h"
#include "core/monitor/Configuration.h"
#include "core/monitor/SlowLog.h"
#include "core/resp/Command.h"
#include "core/topology/NodePlace.h"

#include <QMetaType>

#include <variant>
#include <vector>

namespace quorate {

/// What can be asked of one node on demand, beside what every poll tells.
enum class NodeTopic { Clients, Directives, SlowCommands, Raw };

/// The commands whose reply can be read as it is. Fixed: none of them changes anything or prints a secret.
enum class RawCommand { Info, Role, ClusterNodes, ClusterInfo, ClientList, MemoryStats, LatencyLatest };

struct NodeQuestion {
    Endpoint node;
    NodeTopic topic = NodeTopic::Clients;
    RawCommand raw = RawCommand::Info; ///< only for the topic Raw
    int serial = 0; ///< the asker's: of two answers the later question's counts
    QString centre = {}; ///< of the node, where there are several

    NodePlace place() const { return {node, centre}; }
    bool operator==(const NodeQuestion&) const = default;
};

/// The answer, by its topic; of Raw the reply as readableReply() writes it.
using NodeReading = std::variant<QList<ConnectedClient>, ComparedConfiguration, SlowLog, QString>;

/// "CLUSTER NODES", as one types it.
QString rawCommandText(RawCommand command);
/// Those that make sense for a node: of a cluster or not, a Sentinel or not.
QList<RawCommand> rawCommands(bool isCluster, bool isSentinel);

/// What to send for a question.
std::vector<Command> readingCommands(const NodeQuestion& question);
/// What the node said to readingCommands(), as many replies. Configuration comes without peers. Errors: what
/// the server refused it with; Protocol.
Result<NodeReading> readingOf(const NodeQuestion& question, const std::vector<Reply>& replies);

} // namespace quorate

Q_DECLARE_METATYPE(quorate::NodeQuestion)
