#pragma once

#include "core/base/Result.h"

#include <QString>

namespace quorate {

/// Makes the folder with mode 0700 where it is missing. Errors: Storage, naming it, when it is a symbolic
/// link, no folder, open for others to write in, or cannot be made.
Status ensurePrivateFolder(const QString& folder);

} // namespace quorate
