#pragma once

#include "core/base/Result.h"
#include "core/base/SecretString.h"

#include <optional>

namespace quorate {

/// Where a program is given a password without showing it on its command line. Nothing here logs.

/// The first line of a file, or of standard input for "-" (without echo where that is a terminal). Errors:
/// Usage when the file is open to group or others, for which ssh too refuses a key, is missing, empty, or no
/// regular file; Storage when it cannot be read. Blocks on standard input: for a program's start, not for the
/// GUI thread.
Result<SecretString> readPasswordFile(const QString& path);

/// The first line that comes from an open file descriptor. Errors: Usage when it is empty or longer than 64
/// KiB; Storage.
Result<SecretString> readPasswordLine(int descriptor);

/// QUORATE_PASSWORD, or none when it is unset or empty. It is removed from the environment and its bytes are
/// overwritten, so that no child inherits it and /proc/PID/environ no longer shows it. Call it first in
/// main(): the environment belongs to all threads.
std::optional<SecretString> takePasswordFromEnvironment();

} // namespace quorate
