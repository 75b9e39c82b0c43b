#pragma once

#include "core/topology/Topology.h"

namespace quorate::test {

/// Topologies made by hand, for tests of whatever shows them. All were "observed" at sampleTime() and are the
/// same in every run. Findings stand in the order of judge(): the worst first.

/// 2026-01-31T12:00:00.000Z
QDateTime sampleTime();

/// Three masters (7000 to 7002), a replica each (7003 to 7005), nothing wrong.
TopologyPtr healthyCluster();
/// The same cluster in trouble: 7001 failed with its slots, 7002 hung, 7004 orphaned, open and uncovered
/// slots, a full memory.
TopologyPtr sickCluster();
/// Service "mymaster": a master (6379), two replicas, three Sentinels (26379 to 26381), nothing wrong.
TopologyPtr healthySentinel();
/// The same service with the master down, a Sentinel in TILT that believes in another master, and the quorum
/// lost.
TopologyPtr sickSentinel();
/// A master and two replicas in a chain, one lagging; no Sentinels.
TopologyPtr replicationChain();
/// One server without a replica.
TopologyPtr standalone();
/// "east" (primary, healthyCluster) and "west" (sickSentinel).
TopologyPtr twoDatacenters();
/// "east" (primary) and "west", each behind its own bastion: in both a master 10.0.0.1:6379 and its replica
/// 10.0.0.2:6379. In the west the replica lags by 4,096 bytes and is suspected.
TopologyPtr sameAddresses();
/// A cluster of that many masters with one replica each, on addresses 10.a.b.c:6379; nothing wrong.
TopologyPtr largeCluster(int masters);
/// A replication set whose servers put HTML, control characters, formulas and 100,000 bytes into every string
/// of theirs.
TopologyPtr hostileTopology();

} // namespace quorate::test
