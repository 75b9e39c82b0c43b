#include "core/operation/operationLocks.h"

#include "core/base/privateFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace quorate {

namespace {

QString lockFolder(const QString& folder)
{
    return folder + QStringLiteral("/locks");
}

// A server's address may hold what a file name may not.
QString nodeLock(const QString& folder, const Endpoint& node)
{
    const QByteArray hash =
        QCryptographicHash::hash(node.toString().toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return lockFolder(folder) + QStringLiteral("/node-") + QString::fromLatin1(hash);
}

QString operationLock(const QString& folder, const QString& operation)
{
    return lockFolder(folder) + QStringLiteral("/operation-") + operation;
}

} // namespace

OperationLocks::~OperationLocks()
{
    if (!m_locks.empty())
        QFile::remove(m_ownPath);
}

Result<OperationLocks> OperationLocks::take(
    const QString& folder, const QString& operation, const QList<Endpoint>& nodes)
{
    if (auto made = makePrivatePath(lockFolder(folder)); !made)
        return made.error();
    OperationLocks locks;
    locks.m_ownPath = operationLock(folder, operation);
    auto own = FileLock::take(locks.m_ownPath);
    if (!own)
        return own.error();
    locks.m_locks.push_back(std::move(*own));
    for (const Endpoint& node : nodes) {
        auto lock = FileLock::take(nodeLock(folder, node));
        if (!lock && lock.error().code == ErrorCode::Busy)
            return Error{ErrorCode::Busy, node.toString(), QStringLiteral("another operation changes it")};
        if (!lock)
            return lock.error();
        locks.m_locks.push_back(std::move(*lock));
    }
    return locks;
}

bool OperationLocks::isRunning(const QString& folder, const QString& operation)
{
    const QString path = operationLock(folder, operation);
    if (!QFileInfo::exists(path))
        return false;
    const auto lock = FileLock::take(path);
    return !lock && lock.error().code == ErrorCode::Busy;
}

QString newOperationId(const QDateTime& now)
{
    return now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'"))
        + QStringLiteral("-%1").arg(
            QRandomGenerator::system()->generate() & 0xffffffU, 6, 16, QLatin1Char('0'));
}

} // namespace quorate
