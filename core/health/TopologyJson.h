#pragma once

#include "core/health/Wording.h"

#include <QJsonObject>

namespace quorate {

/// The document quorate.topology/1 of `quoratectl topology --json`. Keys are added, never renamed; those that
/// do not apply to the kind of deployment are absent, unknown values are null. Threads: any that may use the
/// wording.
QJsonObject topologyJson(const Topology& topology, const Wording& wording);

} // namespace quorate
