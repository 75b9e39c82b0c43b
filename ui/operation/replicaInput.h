#pragma once

#include "core/operation/PlanWording.h"
#include "core/replication/replicaOffers.h"
#include "ui/operation/InputField.h"

namespace quorate {

/// What an operation on replicas has to ask. `node` is the one that was pointed at; invalid: it is asked for
/// too. What cannot be is said beside the field, by the planner's own verdict; the wording must outlive the
/// fields.
OperationQuestions replicaQuestions(Offer offer, const TopologyPtr& topology, const QString& deployment,
    const Endpoint& node, const PlanWording& wording);

/// Of the answers; `node` as above. The nodes to set up have an address only.
ReplicaWish replicaWish(const InputAnswers& answers, const Endpoint& node);

} // namespace quorate
