#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

namespace quorate {

/// Replaces the file in one step: whatever fails, a full disk too, the old content is still there. With
/// `permissions` the file has these from its first byte on, else the old file's or what the umask gives.
/// Threads: any. Errors: Storage, naming the path.
Status writeWholeFile(
    const QString& path, const QByteArray& content, std::optional<QFileDevice::Permissions> permissions = {});

} // namespace quorate
