#pragma once

#include "core/base/Error.h"

#include <QString>

namespace quorate {

/// One sentence that says what went wrong and where, in the language in use; server strings made safe.
QString errorSentence(const Error& error);
/// What to do about it; empty only for what needs nothing done (Cancelled).
QString errorHint(const Error& error);

} // namespace quorate
