#include "core/profile/PasswordSource.h"

#include "core/profile/RegularFile.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <termios.h>
#include <unistd.h>

namespace quorate {

namespace {

constexpr qsizetype kMaxLine = 64 * 1024;
constexpr const char* kVariable = "QUORATE_PASSWORD";

Error usage(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail, ErrorReason::None};
}

/// Turns a terminal's echo off for as long as it lives. Does nothing when the descriptor is no terminal.
class NoEcho {
public:
    explicit NoEcho(int descriptor)
        : m_descriptor(descriptor)
    {
        m_active = ::tcgetattr(descriptor, &m_before) == 0;
        if (!m_active)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    ~NoEcho()
    {
        if (m_active)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    int m_descriptor;
    bool m_active = false;
    termios m_before{};
};

void wipe(QByteArray& bytes)
{
    ::explicit_bzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

/// Takes the first line, without its end, out of what was read; the rest is overwritten.
Result<SecretString> firstLine(QByteArray& bytes)
{
    qsizetype length = bytes.indexOf('\n');
    if (length < 0)
        length = bytes.size();
    if (length > 0 && bytes[length - 1] == '\r')
        --length;
    SecretString secret(QByteArray(bytes.constData(), length));
    wipe(bytes);
    if (secret.isEmpty())
        return usage(QStringLiteral("the first line, where the password should be, is empty"));
    return secret;
}

} // namespace

Result<SecretString> readPasswordLine(int descriptor)
{
    const NoEcho noEcho(descriptor);
    QByteArray bytes(kMaxLine + 1, '\0'); // of full size at once: growing would leave copies behind
    qsizetype size = 0;
    while (
        size < bytes.size() && std::memchr(bytes.constData(), '\n', static_cast<size_t>(size)) == nullptr) {
        const ssize_t got = ::read(descriptor, bytes.data() + size, static_cast<size_t>(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const QString why = qt_error_string(errno);
            wipe(bytes);
            return Error{ErrorCode::Storage, {}, QStringLiteral("the password cannot be read: ") + why,
                ErrorReason::None};
        }
        if (got == 0)
            break;
        size += got;
    }
    const bool tooLong = size == bytes.size();
    bytes.truncate(size);
    if (tooLong) {
        wipe(bytes);
        return usage(QStringLiteral("the password is longer than 64 KiB"));
    }
    return firstLine(bytes);
}

Result<SecretString> readPasswordFile(const QString& path)
{
    if (path == QLatin1String("-"))
        return readPasswordLine(STDIN_FILENO);
    const auto opened = RegularFile::open(path, SymbolicLinks::Refuse);
    if (!opened) {
        return usage(QStringLiteral("password file: ") + opened.error().detail
            + QStringLiteral("; use - to read the password from standard input"));
    }
    if (!*opened)
        return usage(QStringLiteral("password file: %1: does not exist").arg(path));
    const RegularFile& file = **opened;
    if (!file.isPrivate())
        return usage(
            QStringLiteral("password file: %1: open to group or others; protect it with: chmod 600 %1")
                .arg(path));
    auto bytes = file.readAll(kMaxLine);
    if (!bytes)
        return bytes.error();
    auto secret = firstLine(*bytes);
    if (!secret)
        return usage(QStringLiteral("password file: %1: %2").arg(path, secret.error().detail));
    return secret;
}

std::optional<SecretString> takePasswordFromEnvironment()
{
    char* value =
        std::getenv(kVariable); // NOLINT(concurrency-mt-unsafe): before any thread, as the header demands
    if (value == nullptr)
        return {};
    SecretString secret{QByteArray(value)};
    ::explicit_bzero(value, std::strlen(value));
    qunsetenv(kVariable);
    if (secret.isEmpty())
        return {};
    return secret;
}

} // namespace quorate
