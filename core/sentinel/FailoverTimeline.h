#pragma once

#include "core/sentinel/SentinelEvent.h"

#include <QJsonObject>

namespace quorate {

/// The parts of a failover, in their order.
enum class FailoverPhase {
    Detection, ///< from the first Sentinel that misses the master until enough agree (+sdown, +odown)
    Vote, ///< until one Sentinel is elected (+try-failover, +elected-leader)
    Promotion, ///< until a replica is the master (+selected-slave, +promoted-slave, +switch-master)
    Reconfiguration, ///< until the other replicas follow it (+slave-reconf-done, +failover-end)
};

/// One failover as its events tell it.
struct FailoverTimeline {
    struct Span {
        FailoverPhase phase = FailoverPhase::Detection;
        QDateTime from, to; ///< UTC; `to` is the last event so far while it lasts

        double durationMs() const { return static_cast<double>(from.msecsTo(to)); }
    };
    QByteArray service;
    Endpoint oldMaster;
    Endpoint newMaster; ///< invalid while there is none
    QDateTime startedAt, endedAt; ///< UTC, of its first and last event
    QList<Span> spans; ///< each phase at most once, in order, without gaps
    QList<SentinelEvent> events; ///< of it, the oldest first
    bool hasEnded = false; ///< the new master is named and its replicas follow, or it was given up
    bool wasGivenUp = false;
    /// From when clients could write no more to when they could again; nothing when nobody measured it.
    std::optional<double> clientGapMs;

    double durationMs() const { return static_cast<double>(startedAt.msecsTo(endedAt)); }
    /// From the first sign to the new master; nothing while there is none.
    std::optional<double> untilMasterMs() const;
};

/// "detection"
QString phaseName(FailoverPhase phase);

/// The failovers in these events, which need not be in order; the oldest first. A master that was only missed
/// and came back is none.
QList<FailoverTimeline> failoversIn(QList<SentinelEvent> events);

/// {service, oldMaster, newMaster, startedAt, endedAt, durationMs, untilMasterMs, clientGapMs, ended,
/// givenUp, phases[{phase, from, to, durationMs}], events[{at, source, event, payload}]}
QJsonObject timelineJson(const FailoverTimeline& timeline);

} // namespace quorate
