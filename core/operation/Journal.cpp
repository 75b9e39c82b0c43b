#include "core/operation/Journal.h"

#include "core/base/privateFile.h"
#include "core/base/stateFolder.h"
#include "core/operation/FileLock.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kLockWait = 2s;
constexpr qint64 kMostBytes = 1LL << 30;

Error failed(const QString& path)
{
    return {
        ErrorCode::Storage, {}, path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
}

Result<FileLock> lockPatiently(const QString& path)
{
    const auto until = std::chrono::steady_clock::now() + kLockWait;
    for (;;) {
        auto lock = FileLock::take(path);
        if (lock || lock.error().code != ErrorCode::Busy || std::chrono::steady_clock::now() >= until)
            return lock;
        std::this_thread::sleep_for(10ms); // flock has no waiting with a limit
    }
}

// The last line that is whole, read from the end: the journal may be long.
Result<JournalEnd> lastLine(int descriptor, qint64 size, const QString& path)
{
    for (qint64 window = 64 * 1024;; window *= 8) {
        const qint64 start = std::max<qint64>(0, size - window);
        QByteArray tail(size - start, Qt::Uninitialized);
        if (::pread(descriptor, tail.data(), static_cast<size_t>(tail.size()), start) != tail.size())
            return failed(path);
        const QList<QByteArray> lines = tail.split('\n');
        for (qsizetype i = lines.size() - 1; i >= (start > 0 ? 1 : 0); --i) {
            if (const auto record = readJournalLine(lines[i]))
                return JournalEnd{record->number, record->hash};
        }
        if (start == 0)
            return JournalEnd{};
    }
}

bool writeAll(int descriptor, const QByteArray& bytes, qint64 at)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::pwrite(
            descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done), at + done);
        if (wrote < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(wrote, 0);
    }
    return true;
}

} // namespace

Journal::Journal(QString folder)
    : m_folder(std::move(folder))
{
}

QString Journal::defaultFolder()
{
    return stateFolder() + QStringLiteral("/operations");
}

QString Journal::filePath() const
{
    return m_folder + QStringLiteral("/journal.jsonl");
}

QString Journal::endPath() const
{
    return m_folder + QStringLiteral("/journal.end");
}

Status Journal::append(const QList<QJsonObject>& bodies) const
{
    if (auto made = makePrivatePath(m_folder); !made)
        return made;
    const auto lock = lockPatiently(filePath());
    if (!lock)
        return lock.error();
    const int descriptor = lock->descriptor();
    struct stat facts { };
    if (::fstat(descriptor, &facts) != 0)
        return failed(filePath());
    const qint64 size = facts.st_size;
    auto last = lastLine(descriptor, size, filePath());
    if (!last)
        return last.error();
    QByteArray lines;
    for (const QJsonObject& body : bodies)
        lines += journalLine(*last, body, &*last);
    char end = '\n';
    if (size > 0 && ::pread(descriptor, &end, 1, size - 1) == 1 && end != '\n')
        lines.prepend('\n'); // whoever wrote the last line did not get to its end
    Status added;
    if (!writeAll(descriptor, lines, size) || ::fdatasync(descriptor) != 0)
        added = failed(filePath());
    else
        added = writePrivateFile(endPath(), QByteArray::number(last->number));
    // Half a line, or one that nobody counts, is nobody's evidence.
    if (!added && ::ftruncate(descriptor, size) != 0)
        return failed(filePath());
    return added;
}

Result<JournalContent> Journal::read() const
{
    if (!QFileInfo::exists(filePath()))
        return readJournalText({}, std::nullopt);
    const auto lock = lockPatiently(filePath());
    if (!lock)
        return lock.error();
    const auto text = readPrivateFile(filePath(), kMostBytes);
    if (!text)
        return text.error();
    std::optional<qint64> written;
    if (const auto end = readPrivateFile(endPath(), 64)) {
        bool isNumber = false;
        const qint64 number = end->trimmed().toLongLong(&isNumber);
        if (isNumber)
            written = number;
    }
    return readJournalText(*text, written);
}

} // namespace quorate
