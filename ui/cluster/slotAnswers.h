#pragma once

#include "core/cluster/planSlotMoves.h"
#include "core/operation/offers.h"
#include "ui/operation/InputField.h"

namespace quorate {

/// The names of the answers about moving slots, which are the object names of their controls too.
namespace slotAnswer {
inline const QString measure = QStringLiteral("slotMeasure");
inline const QString threshold = QStringLiteral("slotThreshold");
inline const QString useEmpty = QStringLiteral("slotUseEmpty");
inline const QString weights = QStringLiteral("slotWeights"); ///< QVariantMap: node id -> number
inline const QString latency = QStringLiteral("slotLatency"); ///< milliseconds
inline const QString rate = QStringLiteral("slotRate"); ///< MB a second; 0: no limit
inline const QString to = QStringLiteral("slotTo"); ///< node id
inline const QString from = QStringLiteral("slotFrom"); ///< node id; empty: all the others
inline const QString which = QStringLiteral("slotWhich"); ///< a number, or ranges
} // namespace slotAnswer

/// The plan for what a person answered, as these masters are. Pure.
Plan planSlots(Offer offer, const InputAnswers& answers, const Topology& topology, const QString& deployment,
    const SlotSurvey& survey);

} // namespace quorate
