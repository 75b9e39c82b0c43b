#pragma once

#include <QtGlobal>

namespace quorate::test {

/// What this process holds in memory now, in bytes (VmRSS of /proc/self/status); 0 where that cannot be read.
qint64 residentBytes();

} // namespace quorate::test
