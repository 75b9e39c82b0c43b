#pragma once

#include "core/net/Endpoint.h"
#include "core/operation/FileLock.h"

#include <QDateTime>
#include <QList>

#include <vector>

namespace quorate {

/// Held while an operation runs: two that touch a common node exclude each other, in whichever program of
/// Quorate and by whichever profile they were started. They end with the process, however it ends.
class OperationLocks {
public:
    OperationLocks(OperationLocks&&) noexcept = default;
    ~OperationLocks(); ///< removes the operation's own file

    /// Errors: Busy, naming the node; Storage.
    static Result<OperationLocks> take(
        const QString& folder, const QString& operation, const QList<Endpoint>& nodes);

    /// Whether a process is carrying out that operation now. One that is in the journal without an end and
    /// not running was interrupted.
    static bool isRunning(const QString& folder, const QString& operation);

private:
    OperationLocks() = default;

    QString m_ownPath;
    std::vector<FileLock> m_locks;
};

/// "20261123T054512.123Z-3f9a1c": sorts by time, and no two are the same.
QString newOperationId(const QDateTime& now);

} // namespace quorate
