#pragma once

#include <QString>

namespace quorate {

/// Where this user's files of Quorate are kept that are neither settings nor wanted elsewhere:
/// $XDG_STATE_HOME/quorate, by default ~/.local/state/quorate. Threads: any.
QString stateFolder();

} // namespace quorate
