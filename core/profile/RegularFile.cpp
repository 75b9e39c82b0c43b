#include "core/profile/RegularFile.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quorate {

class RegularFile::Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

namespace {

Error storage(const QString& path, const QString& why)
{
    return {ErrorCode::Storage, {}, path + QStringLiteral(": ") + why, ErrorReason::None};
}

} // namespace

Result<std::optional<RegularFile>> RegularFile::open(const QString& path, SymbolicLinks links)
{
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == SymbolicLinks::Refuse ? O_NOFOLLOW : 0);
    const int number = ::open(QFile::encodeName(path).constData(), flags);
    if (number < 0) {
        if (errno == ENOENT)
            return std::optional<RegularFile>();
        if (errno == ELOOP)
            return storage(path, QStringLiteral("is a symbolic link, which is not followed here"));
        return storage(path, qt_error_string(errno));
    }
    RegularFile file;
    file.m_path = path;
    file.m_descriptor = std::make_shared<const Descriptor>(number);
    struct stat status { };
    if (::fstat(number, &status) != 0)
        return storage(path, qt_error_string(errno));
    if (!S_ISREG(status.st_mode))
        return storage(path, QStringLiteral("is not a regular file"));
    return std::optional<RegularFile>(std::move(file));
}

bool RegularFile::isPrivate() const
{
    struct stat status { };
    if (::fstat(m_descriptor->number(), &status) != 0)
        return false;
    return (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

Result<QByteArray> RegularFile::readAll(qint64 limit) const
{
    QFile file;
    if (!file.open(m_descriptor->number(), QIODevice::ReadOnly | QIODevice::Unbuffered))
        return storage(m_path, file.errorString());
    if (file.size() > limit)
        return storage(m_path, QStringLiteral("is longer than %1 bytes").arg(limit));
    QByteArray bytes = file.read(file.size());
    if (file.error() != QFileDevice::NoError)
        return storage(m_path, file.errorString());
    return bytes;
}

} // namespace quorate
