#include "core/profile/privateFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

namespace quorate {

namespace {

Error storage(const QString& path, const QString& why)
{
    return {ErrorCode::Storage, {}, path + QStringLiteral(": ") + why, ErrorReason::None};
}

Status makeFolder(const QString& folder)
{
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return storage(folder, QStringLiteral("the folder above it cannot be made"));
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return storage(folder, qt_error_string(errno));
    return {};
}

} // namespace

Status ensurePrivateFolder(const QString& folder)
{
    struct stat status { };
    const QByteArray name = QFile::encodeName(folder);
    if (::lstat(name.constData(), &status) != 0) {
        if (errno != ENOENT)
            return storage(folder, qt_error_string(errno));
        if (auto made = makeFolder(folder); !made)
            return made;
        if (::lstat(name.constData(), &status) != 0)
            return storage(folder, qt_error_string(errno));
    }
    if (S_ISLNK(status.st_mode))
        return storage(folder, QStringLiteral("is a symbolic link, which is not followed here"));
    if (!S_ISDIR(status.st_mode))
        return storage(folder, QStringLiteral("is not a folder"));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return storage(folder, QStringLiteral("others may write in this folder; protect it with: chmod 700"));
    return {};
}

} // namespace quorate
