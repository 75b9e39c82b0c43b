#pragma once

#include "core/topology/Evidence.h"
#include "core/topology/Facts.h"
#include "core/topology/assemble.h"

namespace quorate {

/// What every judge reads, and where it writes. The judges are one file each: judgeNodes.cpp and so on.
struct Judgement {
    const Topology& topology;
    const Evidence& evidence;
    const FindingLimits& limits;
    QList<Finding> findings;

    void add(FindingCode code, Severity severity, const Endpoint& node, const Facts& facts)
    {
        findings += Finding{code, severity, node.isValid() ? node.toString() : QString(), facts};
    }
    void addForAll(FindingCode code, Severity severity, const Facts& facts)
    {
        findings += Finding{code, severity, {}, facts};
    }
};

void judgeNodes(
    Judgement& judgement); ///< the state of each, and whether the others agree with what we could reach
void judgeServers(Judgement& judgement); ///< what a server's own INFO tells: memory, disk, writes, version
void judgeReplication(Judgement& judgement); ///< links, lag, writable and stale replicas
void judgeMasters(Judgement& judgement); ///< none, several, without replicas
void judgeCluster(Judgement& judgement); ///< coverage, open slots, conflicts, epochs
void judgeClusterViews(Judgement& judgement); ///< where the nodes' views differ
void judgeSentinels(Judgement& judgement); ///< the two numbers, disagreement, TILT
void judgeFailover(Judgement& judgement); ///< in progress, or blocked

/// All of them, sorted.
QList<Finding> judgeEvidence(const Topology& topology, const Evidence& evidence, const FindingLimits& limits);

/// The worst first, then by code and node.
void sortFindings(QList<Finding>& findings);

/// Its loss stops writes or leaves slots without an owner: a master with slots; elsewhere a master, or a node
/// of unknown role where no master answers.
bool carriesWrites(const Topology& topology, const Node& node);
/// The replica of that master that would be promoted by hand: it answers, its priority is not 0, and it has
/// the most of the replication stream. Null when there is none.
const Node* bestCandidate(const Topology& topology, const Endpoint& master);

} // namespace quorate
