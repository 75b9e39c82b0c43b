#pragma once

#include "core/topology/Topology.h"

namespace quorate::test {

/// The nodes as a text tree, one a line: "127.0.0.1:7000 master ok 0-5460", its replicas one blank deeper
/// with their lag in bytes, "?" when it is not known.
QString drawn(const Topology& topology);

/// The findings, one a line: "critical node-unreachable 127.0.0.1:7001". Info ones only when asked for.
QString drawnFindings(const Topology& topology, Severity least = Severity::Warning);

/// All findings of that code about that node (an empty one: about the whole).
QList<Finding> findingsOf(const Topology& topology, FindingCode code, const QString& node = {});

} // namespace quorate::test
