#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace quorate {

enum class SymbolicLinks { Refuse, Follow };

/// A regular file, open for reading: never a pipe, a device or (unless asked for) what a symbolic link points
/// at, so that reading it can neither hang nor be led elsewhere. What it says of itself is of the open file,
/// not of the path.
class RegularFile {
public:
    /// None when there is no such file. Errors: Storage, naming the path.
    static Result<std::optional<RegularFile>> open(const QString& path, SymbolicLinks links);

    /// Group and others have no access.
    bool isPrivate() const;

    /// All of it. Errors: Storage when it is longer than `limit` bytes or cannot be read.
    Result<QByteArray> readAll(qint64 limit) const;

private:
    class Descriptor;

    QString m_path;
    std::shared_ptr<const Descriptor> m_descriptor;
};

} // namespace quorate
