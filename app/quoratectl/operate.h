#pragma once

#include "app/quoratectl/Session.h"
#include "core/operation/Receipt.h"

namespace quorate {

/// What the target looks like now; an operation is on one deployment. Usage when it has several data centres.
/// `service` is another than the profile's own.
Result<Session::Seen> lookAtOne(Session& session, const QByteArray& service = {});

/// The way of every changing command: the plan is completed by what the servers say, shown (--dry-run ends
/// here), confirmed (--yes, or a person at a terminal; of a production profile by typing its name), carried
/// out, and its receipt printed.
ExitCode operate(Session& session, const Session::Seen& seen, Plan plan);

/// Whether a person agreed: --yes, or by typing this at a terminal. Errors: Precondition, Cancelled.
Status confirmedByTyping(const Session& session, const QString& wanted);

/// Exit code of a receipt.
ExitCode exitCodeFor(const Receipt& receipt);

} // namespace quorate
