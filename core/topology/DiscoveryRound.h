#pragma once

#include "core/topology/Discovery.h"

#include <vector>

namespace quorate {

/// One round of Discovery: asks, follows what the answers name, and stops when nobody is left to answer. No
/// barrier between steps: each answer is followed up at once, so hung nodes cost one deadline together. Used
/// once.
class DiscoveryRound {
public:
    explicit DiscoveryRound(Discovery& discovery);

    Observations run(std::stop_token stop);

    /// Every address that an answer of this round spoke of.
    const QSet<Endpoint>& named() const { return m_named; }

private:
    struct Asked {
        Endpoint node;
        std::vector<Command> commands;
    };

    void visitSeeds();
    void visit(const Endpoint& node, KnownNode::Kind kind);
    void name(const Endpoint& node, KnownNode::Kind kind);
    void ask(const Endpoint& node, std::vector<Command> commands);
    void absorb(FanOut::Answer answer);
    void absorbBatch(NodeObservation& node, const std::vector<Command>& commands, const BatchReply& batch);
    void absorbReply(NodeObservation& node, const Command& command, const Reply& reply);
    void absorbError(NodeObservation& node, const Command& command, const Reply& reply);
    void absorbInfo(NodeObservation& node, const QByteArray& text);
    void absorbRole(NodeObservation& node, const Reply& reply);
    void absorbClusterNodes(NodeObservation& node, const QByteArray& text);
    void absorbServices(NodeObservation& node, const Reply& reply);
    void absorbService(NodeObservation& node, const Command& command, const Reply& reply);
    void absorbClients(NodeObservation& node, const QByteArray& text);
    void absorbHello(const FanOut::Answer& answer);
    void identified(const Endpoint& node, KnownNode::Kind kind);
    void seekSentinels(const Endpoint& node);
    Observations result();

    Discovery& m_discovery;
    FanOut m_fan;
    std::vector<Asked> m_asked; ///< by tag
    QHash<Endpoint, NodeObservation> m_nodes;
    QHash<Endpoint, KnownNode::Kind> m_kinds;
    QList<Endpoint> m_order;
    QSet<Endpoint> m_named;
    QSet<QByteArray> m_heardSentinels; ///< ids from hello messages
    int m_watchingSentinels = 0;
    int m_listeners = 0;
    bool m_seeking = false;
};

} // namespace quorate
