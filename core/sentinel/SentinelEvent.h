#pragma once

#include "core/net/Endpoint.h"
#include "core/topology/Finding.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace quorate {

/// Names of what the feed itself has to say, beside Redis' own: a Sentinel is listened to, or no more.
inline constexpr const char* kListeningEvent = "listening";
inline constexpr const char* kSilentEvent = "silent";

/// One event of one Sentinel, as it published it (redis.io: "Pub/Sub messages"). All texts are hostile bytes,
/// and unknown names are kept as they are.
struct SentinelEvent {
    QDateTime at; ///< UTC, when it was heard
    Endpoint source; ///< the Sentinel that said it
    QByteArray name; ///< "+sdown"
    QByteArray payload; ///< without passwords
    QByteArray kind; ///< of the subject: master, slave, sentinel; empty when it is none
    Endpoint subject; ///< what it is about; of a switch the new master
    QByteArray service; ///< empty when it does not tell
    Endpoint master; ///< that the service had; of a switch the old one
    QByteArray rest; ///< what follows: "#quorum 2/2"

    bool operator==(const SentinelEvent&) const = default;
};

/// Never fails: what has another shape keeps its payload only.
SentinelEvent parseSentinelEvent(
    const Endpoint& source, const QDateTime& at, const QByteArray& name, const QByteArray& payload);

/// By its name: what is down or fails is Critical, what has to do with a failover a Warning.
Severity severityOf(const SentinelEvent& event);

/// Whether each Sentinel says it of itself or by its own judgement, so that the same words from another are
/// another event: +sdown, a vote, TILT.
bool isOwnOpinion(const SentinelEvent& event);

/// Leaves out what another Sentinel has said already, within some seconds: +switch-master comes from each.
class EventFilter {
public:
    bool isNews(const SentinelEvent& event);

private:
    QList<SentinelEvent> m_recent; ///< the oldest first; no more than are needed
};

} // namespace quorate
