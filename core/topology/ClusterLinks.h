#pragma once

#include "core/base/Result.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QList>

namespace quorate {

/// One bus link of CLUSTER LINKS (7.0+).
struct ClusterLink {
    QByteArray direction; ///< "to" or "from"
    QByteArray peerId;
    qint64 createdMs = 0; ///< unix time in ms
    qint64 sendBufferAllocated = 0, sendBufferUsed = 0; ///< bytes
};

/// A link that cannot be read is left out. Errors: Protocol when it is no array; what the server said when it
/// is an error.
Result<QList<ClusterLink>> parseClusterLinks(const Reply& reply);

} // namespace quorate
