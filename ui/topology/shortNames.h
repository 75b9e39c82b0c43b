#pragma once

#include "core/net/Endpoint.h"

#include <QList>
#include <QString>

namespace quorate {

/// What tells each of the addresses from the others, for places without room for the whole: "7003" on one
/// host, "3.17" in one network with one port, "redis-3" of one domain. In the order given; the same for the
/// same input. Pure.
QList<QString> shortNames(const QList<Endpoint>& endpoints);

} // namespace quorate
