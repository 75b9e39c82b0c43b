#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QSet>

namespace quorate {

/// Whether a server could listen on 127.0.0.1:port now. Somebody may take it the next moment.
bool isPortFree(quint16 port);

/// That many different ports, free at this moment together with their cluster bus ports, none of `taken`.
/// They lie below Linux' usual range for outgoing connections, so that a server that was killed finds its
/// port free later. Errors: Precondition when there are not that many.
Result<QList<quint16>> chooseFreePorts(qsizetype count, const QSet<quint16>& taken = {});

} // namespace quorate
