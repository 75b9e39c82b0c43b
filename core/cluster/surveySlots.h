#pragma once

#include "core/cluster/SlotSurvey.h"
#include "core/net/ConnectionSettings.h"
#include "core/net/IoThread.h"
#include "core/topology/Topology.h"

#include <stop_token>

namespace quorate {

/// Asks every master of the topology for its own view, its keys in each slot and what moving them needs to
/// know; of silent ones it notes what the others say. `withBytes` also weighs some keys of each slot.
/// Reading only; blocking, a few round trips.
SlotSurvey surveySlots(const Topology& topology, IoThread& io, const ConnectionSettings& settings,
    bool withBytes, const std::stop_token& stop);

} // namespace quorate
