#pragma once

#include <QString>
#include <QTemporaryDir>

namespace quorate::test {

/// A folder on a small file system of its own, to be filled to the last byte. Needs the right to mount.
class FullDisk {
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    /// Why there is none; empty when there is.
    const QString& whyNot() const { return m_whyNot; }
    QString path() const { return m_folder.path(); }

    /// Leaves room for so many pages of 4 KiB. False when that fails.
    bool fill(int freePages);
    void makeRoom();

private:
    QTemporaryDir m_folder;
    QString m_whyNot;
};

} // namespace quorate::test
