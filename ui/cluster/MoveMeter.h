#pragma once

#include "core/operation/OperationContext.h"
#include "ui/cluster/SlotShares.h"

#include <optional>

namespace quorate {

/// How far the slots of a plan have moved, how fast, and until when, from what its steps report. Told the
/// time, it has no clock.
class MoveMeter {
public:
    explicit MoveMeter(const Plan& plan = {});

    /// `nowMs`: of any clock that goes on evenly.
    void take(const StepUpdate& update, qint64 nowMs);

    struct Figures {
        SlotShare::Load done, total; ///< bytes: keys by the average of their transfer
        std::optional<SlotShare::Load> perSecond; ///< over the last seconds; nothing at first
        std::optional<double> secondsLeft;

        double part() const; ///< 0 to 1
    };
    Figures figures() const;
    /// What each master has by now, in the order of slotShares(), and what it is to have.
    QList<SlotShare> shares() const;

private:
    struct Line {
        SlotTransfer transfer;
        SlotShare::Load done, total;
    };
    struct Mark {
        qint64 at = 0;
        SlotShare::Load done;
    };
    static SlotShare::Load allOf(const QList<Line>& lines, SlotShare::Load Line::*which);
    void mark(qint64 nowMs);

    QList<SlotShare> m_shares;
    QHash<int, Line> m_lines; ///< by step
    QList<Mark> m_marks; ///< of the last seconds, the oldest first
};

} // namespace quorate
