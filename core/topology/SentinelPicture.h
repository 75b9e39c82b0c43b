#pragma once

#include "core/topology/ObservedNodes.h"

#include <QMap>

#include <vector>

namespace quorate {

/// What the Sentinels together say of one address.
struct SentinelOpinion {
    int asMaster = 0, asReplica = 0, asSentinel = 0; ///< views that list it so
    int downBy = 0; ///< views that flag it s_down or o_down
    qint64 downSeconds = 0; ///< by the view that has had it down the longest; 0 when none has
    QHash<QString, int> flags; ///< how many views show each
    std::optional<Endpoint> master; ///< of a replica: the master it reported
    QByteArray id; ///< of a Sentinel

    int listedBy() const { return asMaster + asReplica + asSentinel; }
};

/// The views of all answering Sentinels of one service, side by side. Refers to the observations, which must
/// outlive it.
class SentinelPicture {
public:
    struct View {
        Endpoint sentinel;
        const NodeObservation* seen; ///< never null
        const SentinelServiceView* view; ///< null when it does not monitor the service
        int knownSentinels() const; ///< itself included; 0 without a view
        std::optional<Endpoint> master;
    };

    /// An empty service means the first by name that any of them monitors.
    SentinelPicture(const ObservedNodes& observed, const QByteArray& service);

    const QByteArray& service() const { return m_service; }
    /// All that the answering Sentinels monitor, sorted.
    const QStringList& services() const { return m_services; }
    /// Of every Sentinel that answered, in the order of their addresses.
    const std::vector<View>& views() const { return m_views; }
    /// Views that monitor the service.
    int viewCount() const;
    const QMap<Endpoint, SentinelOpinion>& opinions() const { return m_opinions; }
    bool isDownByMost(const SentinelOpinion& opinion) const { return opinion.downBy * 2 > viewCount(); }

private:
    void collectViews(const ObservedNodes& observed);
    void hear(const SentinelInstance& instance, int SentinelOpinion::*as, const ObservedNodes& observed);

    QByteArray m_service;
    QStringList m_services;
    std::vector<View> m_views;
    QMap<Endpoint, SentinelOpinion> m_opinions;
};

} // namespace quorate
