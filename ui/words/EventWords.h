#pragma once

#include "core/sentinel/FailoverTimeline.h"
#include "core/sentinel/SentinelEvent.h"

#include <QJsonObject>
#include <QString>

namespace quorate {

/// What a Sentinel's event says, in one sentence: plain text, in the language in use. Of an unknown one its
/// own words, made safe. Threads: any, within a SpeakingIn in another than the GUI's.
QString eventText(const SentinelEvent& event);

/// One line of quorate.event/1 of cli.md.
QJsonObject eventJson(const SentinelEvent& event);

/// "Detection"
QString phaseWord(FailoverPhase phase);

} // namespace quorate
