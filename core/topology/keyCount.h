#pragma once

#include "core/topology/Info.h"

namespace quorate {

/// Keys of all databases together, by the dbN lines of INFO's section Keyspace. Nothing without that section:
/// an empty server sends it empty. Pure.
std::optional<qint64> keyCount(const Info& info);

} // namespace quorate
