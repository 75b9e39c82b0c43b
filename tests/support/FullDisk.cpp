#include "tests/support/FullDisk.h"

#include <QFile>

#include <sys/mount.h>

namespace quorate::test {

FullDisk::FullDisk()
{
    const QByteArray path = QFile::encodeName(m_folder.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=64k,mode=0700") != 0)
        m_whyNot = QStringLiteral("a small file system cannot be mounted here: ") + qt_error_string();
}

FullDisk::~FullDisk()
{
    if (m_whyNot.isEmpty())
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool FullDisk::fill(int freePages)
{
    QFile file(m_folder.filePath(QStringLiteral("ballast")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    while (file.write(QByteArray(4096, 'x')) == 4096) { }
    return file.size() > 4096 * freePages && file.resize(file.size() - 4096 * freePages);
}

void FullDisk::makeRoom()
{
    QFile::remove(m_folder.filePath(QStringLiteral("ballast")));
}

} // namespace quorate::test
