#pragma once

#include "core/operation/Receipt.h"

#include <QJsonObject>

namespace quorate {

/// The events of the journal, as the bodies of its lines. Secrets in commands are replaced by "***".
/// `operation` is the id that ties them together; times are UTC.

/// {at, event: "begin", operation, and the whole plan but its basis}
QJsonObject beginEvent(const QString& operation, const QDateTime& at, const Plan& plan);
/// Before a command is sent: {event: "intent", step, undo, node, peer, command}
QJsonObject intentEvent(const QString& operation, const QDateTime& at, int step, bool isUndo,
    const Endpoint& node, Peer peer, const Command& command);
/// After it, and after a wait: {event: "outcome", step, undo, startedAt, durationMs, reply, error}
QJsonObject outcomeEvent(const QString& operation, const QDateTime& at, const StepRecord& record);
/// {event: "end", outcome, error, left[], facts}
QJsonObject endEvent(const QString& operation, const QDateTime& at, const Receipt& receipt);

/// What it left was taken back by another operation: {event: "mended", by}
QJsonObject mendedEvent(const QString& operation, const QDateTime& at, const QString& by);

/// The arguments of a command, each secret as "***".
QJsonArray redactedArguments(const Command& command);

} // namespace quorate
