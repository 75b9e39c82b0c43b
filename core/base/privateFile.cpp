#include "core/base/privateFile.h"

#include "core/base/wholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace quorate {

namespace {

Error failed(const QString& path, const QString& why)
{
    return {ErrorCode::Storage, {}, path + QStringLiteral(": ") + why};
}

} // namespace

Result<bool> makePrivateFolder(const QString& path)
{
    if (QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return true;
    if (QFileInfo(path).isDir())
        return false;
    return failed(path, QStringLiteral("the folder cannot be made"));
}

Status makePrivatePath(const QString& path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (auto parent = makePrivatePath(QFileInfo(path).path()); !parent)
        return parent;
    const auto made = makePrivateFolder(path);
    return made ? Status() : Status(made.error());
}

Status writePrivateFile(const QString& path, const QByteArray& content)
{
    return writeWholeFile(path, content, QFile::ReadOwner | QFile::WriteOwner);
}

Result<QByteArray> readPrivateFile(const QString& path, qint64 limit)
{
    if (QFileInfo(path).isSymLink())
        return failed(path, QStringLiteral("is a symbolic link"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(path, file.errorString());
    QByteArray content = file.read(limit + 1);
    if (content.size() > limit)
        return failed(path, QStringLiteral("is larger than it can be"));
    return content;
}

} // namespace quorate
