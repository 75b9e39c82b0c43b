#pragma once

#include "core/sandbox/Sandbox.h"

namespace quorate {

/// The content of sandbox.json: everything of a sandbox but its folder and its password.
QByteArray sandboxStateToJson(const Sandbox& sandbox);

/// Reads it back; the folder stays empty. Strict, because folders and processes are looked up by what it
/// says. Errors: Storage, naming what does not fit.
Result<Sandbox> sandboxStateFromJson(const QByteArray& json);

} // namespace quorate
