#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace quorate {

/// Files and folders that only their owner may read. Threads: any.

/// Makes one folder with mode 0700. False when it exists already. Errors: Storage.
Result<bool> makePrivateFolder(const QString& path);

/// Makes what is missing of an absolute path, each folder with mode 0700. Errors: Storage.
Status makePrivatePath(const QString& path);

/// Replaces the file in one step, with mode 0600 from its first byte on. Errors: Storage.
Status writePrivateFile(const QString& path, const QByteArray& content);

/// The content of a file that is not reached through a symbolic link. Errors: Storage, also when it is over
/// `limit` bytes.
Result<QByteArray> readPrivateFile(const QString& path, qint64 limit);

} // namespace quorate
