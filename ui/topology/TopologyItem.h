#pragma once

#include "core/base/Error.h"
#include "core/profile/Profile.h"
#include "core/topology/NodePlace.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace quorate {

/// A deployment as the tree is given it: which one, how it is marked, and what was last seen of it.
struct DeploymentView {
    QString id; ///< unique and stable; the profile's name will do
    QString title;
    Environment environment = Environment::Development;
    bool readOnly = false;
    QString colour; ///< "#RRGGBB" by which a person knows it, or empty
    QString user; ///< as whom the server that refused was asked; empty: the default user
    TopologyPtr topology; ///< null until something was seen
    std::optional<Error> error; ///< why nothing, or nothing new, is seen
};

/// One line of the topology tree as it should be, with the lines below it.
struct TopologyItem {
    enum class Kind { Deployment, Datacenter, Node, SentinelGroup };

    Kind kind = Kind::Node;
    QString key; ///< unique in the whole tree and stable from poll to poll
    QString deployment; ///< id of the deployment that it belongs to
    QString title; ///< name of a deployment or data centre
    Node node; ///< of a Node
    QString centre; ///< of a Node: name of its data centre; empty where there is only one
    TopologyPtr topology; ///< of a Deployment or Datacenter; may be null
    std::optional<Error> error; ///< of a Deployment
    Environment environment = Environment::Development; ///< of a Deployment
    bool readOnly = false; ///< of a Deployment
    QString colour; ///< of a Deployment; may be empty
    bool primary = false; ///< of a Datacenter
    std::optional<double> latencyMs; ///< of a Datacenter
    int reachable = 0, known = 0; ///< of a SentinelGroup
    bool majority = true; ///< of a SentinelGroup: it can authorise a failover
    QList<TopologyItem> children;

    /// Invalid on what is no Node.
    NodePlace place() const { return {node.endpoint, centre}; }
};

/// The lines of a deployment: masters with their replicas below them (chains below each other), replicas
/// without a known master beside the masters, Sentinels in a group of their own; data centres one level
/// above. A circle of replicas, which misconfigured servers can make, is cut at its first member. Pure.
TopologyItem topologyItem(const DeploymentView& view);

/// From when on what is shown of it is old: in the last round it did not answer, or the last round is long
/// ago.
bool isStale(const Node& node, const QDateTime& now);
inline constexpr int kStaleSeconds = 10;

} // namespace quorate
