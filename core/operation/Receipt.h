#pragma once

#include "core/base/Error.h"
#include "core/operation/Plan.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace quorate {

enum class Outcome {
    Succeeded, ///< and the servers say so
    Failed,
    Cancelled, ///< by a person; what had been changed was taken back as the plan says
    Refused, ///< nothing was sent
    Unknown, ///< a command was sent and its answer is not known
};

/// One command that was sent, or one wait that was made.
struct StepRecord {
    int step = 0; ///< index in the plan
    bool isUndo = false;
    QDateTime startedAt; ///< UTC
    double durationMs = 0;
    QByteArray reply; ///< the server's own bytes, cut to 300: show only through Untrusted.h
    std::optional<Error> error;
};

/// What was left half done, and what mends it: the undo of that step.
struct LeftOver {
    int step = 0;
    std::optional<Error> error; ///< why it could not be taken back

    bool operator==(const LeftOver&) const = default;
};

/// What became of an operation: kept, shown, and handed out as PDF or JSON.
struct Receipt {
    QString id; ///< of the journal: time and a random part, "20261123T054512Z-3f9a1c"
    Plan plan;
    Outcome outcome = Outcome::Refused;
    std::optional<Error> error; ///< of everything but a success
    QDateTime startedAt, finishedAt; ///< UTC
    QList<StepRecord> steps; ///< in the order of time
    QList<LeftOver> left;
    /// Measured: offsetBefore, offsetAfter (bytes), writeGapMs, fullResyncs, partialResyncs, promotionMs.
    /// What was not measured is absent. journalIncomplete: the journal could not take all of it.
    QJsonObject facts;

    double durationMs() const { return static_cast<double>(startedAt.msecsTo(finishedAt)); }
};

/// "succeeded"
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(const QString& name);

} // namespace quorate
