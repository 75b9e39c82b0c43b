#pragma once

#include "core/sentinel/FailoverOutlook.h"
#include "ui/topology/Looks.h"
#include "ui/widgets/KeyValueList.h"

namespace quorate {

/// "A failover could happen now": in a sentence, with how loud it is.
Look outlookLook(const FailoverOutlook& outlook, bool masterLives);
/// Why: the quorum and the majority, which are two numbers, and who could be promoted.
QList<KeyValue> outlookReasons(const FailoverOutlook& outlook);
/// Why Sentinels would not promote a replica; empty for none.
QString obstacleWords(FailoverObstacle obstacle);

} // namespace quorate
