#pragma once

#include "core/cluster/SlotSurvey.h"
#include "core/operation/Plan.h"
#include "core/topology/Topology.h"

#include <chrono>

namespace quorate {

/// How much clients may feel of it.
struct SlotMoveCare {
    std::chrono::milliseconds pingLimit{20}; ///< the mover backs off when a PING takes longer
    qint64 bytesPerSecond = 0; ///< of each source; 0: as fast as it goes
};

enum class SlotMeasure { Slots, Keys, Bytes };

/// Every master gets its share, by its weight; see spreadSlots(). A plan without steps: all have it. Pure.
Plan planRebalance(const Topology& topology, const QString& deployment, const SlotSurvey& survey,
    const RebalanceWish& wish, SlotMeasure measure, const SlotMoveCare& care);

struct ReshardWish {
    QList<SlotMaster> from; ///< empty: all the others
    SlotMaster to;
    int count = 0; ///< that many slots; or
    SlotRanges slotRanges{}; ///< exactly these
};

/// Slots go to one master. Pure.
Plan planReshard(const Topology& topology, const QString& deployment, const SlotSurvey& survey,
    const ReshardWish& wish, const SlotMoveCare& care);

/// A master by host:port, its id or the beginning of it. Errors: Usage when none or several fit.
Result<SlotMaster> slotMasterNamed(const SlotSurvey& survey, const QString& name);

/// What plans about slots have in common: kind, basis, masters, and the facts that commands are made of.
Plan begunSlotPlan(
    OperationKind kind, const Topology& topology, const QString& deployment, const SlotSurvey& survey);
PlanStep slotStep(const Plan& plan, int transfer);
PlanStep awaitClusterOkStep(const Endpoint& node);
/// The last step of such a plan.
PlanStep awaitSlotOwnersStep(const Plan& plan);
PreflightCheck checkMigrateTime(const Plan& plan, const SlotSurvey& survey);

} // namespace quorate
