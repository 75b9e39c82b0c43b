#pragma once

#include "core/topology/changes.h"

#include <QString>

namespace quorate {

/// What happened, in one sentence: plain text, in the language in use. Threads: any.
QString changeText(const TopologyChange& change);

} // namespace quorate
