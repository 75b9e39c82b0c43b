#pragma once

#include "core/profile/ConnectionTest.h"
#include "ui/widgets/Icon.h"

namespace quorate {

/// The words for the steps of a connection's test, in the language in use.
QString stageWord(TestStage stage); ///< "Sign in"
QString stateWord(TestState state); ///< "passed"
QString serverWords(const ServerIdentity& server); ///< "Master, Redis 7.0.15"
/// What the step found, or why it was skipped; empty where its state says all. Safe to show.
QString stepDetail(const TestStep& step);

IconName stateIcon(TestState state);
Tone stateTone(TestState state);

/// "connect": for object names.
QString stageName(TestStage stage);

} // namespace quorate
