#pragma once

#include "core/operation/PlanWording.h"
#include "core/replication/replicaOffers.h"
#include "ui/operation/InputPage.h"

namespace quorate {

/// What an operation on replicas has to ask before it can be planned.
struct ReplicaQuestions {
    QString title;
    QString explanation;
    QList<InputField> fields; ///< none: nothing is to be asked
};

/// `node` is the one that was pointed at; invalid: it is asked for too. What cannot be is said beside the
/// field, by the planner's own verdict; the wording must outlive the fields.
ReplicaQuestions replicaQuestions(Offer offer, const TopologyPtr& topology, const QString& deployment,
    const Endpoint& node, const PlanWording& wording);

/// Of the answers; `node` as above. The nodes to set up have an address only.
ReplicaWish replicaWish(const InputAnswers& answers, const Endpoint& node);

} // namespace quorate
