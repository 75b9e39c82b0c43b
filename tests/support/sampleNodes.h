#pragma once

#include "core/topology/Topology.h"

namespace quorate::test {

/// What goes into the INFO text of a sample node.
struct SampleLoad {
    qint64 usedMemory = 1'310'720;
    qint64 maxMemory = 4'294'967'296;
    int clients = 12;
    int opsPerSecond = 3'421;
    qint64 keys = 166'667;
};

/// A reachable node of that role with plausible values; the rest is for the caller to change.
Node sampleNode(const Endpoint& endpoint, NodeRole role);
Node sampleReplica(const Endpoint& endpoint, const Node& master, qint64 lagBytes = 0);

/// 40 hexadecimal digits like those of a cluster node or a run id, the same in every run.
QByteArray fingerprint(const Endpoint& endpoint, const char* salt);

/// What such a node would answer to INFO.
QByteArray sampleInfoText(const Node& node, const SampleLoad& load);

/// Lets the node say that of itself; call it again when the node has changed.
void inform(Node& node, const SampleLoad& load = {});

/// Makes the node one that has not answered for that long.
void silence(Node& node, NodeState state, const Error& error, int silentSeconds);

} // namespace quorate::test
