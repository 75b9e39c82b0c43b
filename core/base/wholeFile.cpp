#include "core/base/wholeFile.h"

#include <QSaveFile>

namespace quorate {

Status writeWholeFile(
    const QString& path, const QByteArray& content, std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    // The flush is ours: Qt 6.4 does not see a disk that is full only at the flush inside commit(), and would
    // put an empty file in the old one's place and call it done.
    const bool written = file.open(QIODevice::WriteOnly)
        && (!permissions || file.setPermissions(*permissions)) && file.write(content) == content.size()
        && file.flush();
    if (written && file.commit())
        return {};
    return Error{ErrorCode::Storage, {}, path + QStringLiteral(": ") + file.errorString(), ErrorReason::None};
}

} // namespace quorate
