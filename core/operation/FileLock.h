#pragma once

#include "core/base/Result.h"

#include <QString>

namespace quorate {

/// An exclusive lock on a file, made with mode 0600 where it is missing, held until it goes out of scope or
/// the process ends, however it ends (flock(2)). Moves, does not copy. Threads: any.
class FileLock {
public:
    /// Does not wait. Errors: Busy when another process or another lock of this one holds it, Storage.
    static Result<FileLock> take(const QString& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

    int descriptor() const { return m_descriptor; }

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

} // namespace quorate
