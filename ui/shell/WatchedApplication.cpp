#include "ui/shell/WatchedApplication.h"

#include <QEvent>
#include <QThread>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <utility>

namespace quorate {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

// Instrumented code computes that much longer, by what the sanitizers' own documents say of the worst.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlowness = 8;
#elif defined(NDEBUG)
constexpr int kSlowness = 1;
#else
constexpr int kSlowness = 4;
#endif

class FileHandle {
public:
    explicit FileHandle(int handle)
        : m_handle(handle)
    {
    }
    ~FileHandle()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    int get() const { return m_handle; }

private:
    int m_handle;
};

struct Moment {
    std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
    milliseconds computing{0};
    milliseconds queued{0}; ///< ready to compute, while the processor was others'
    long waits = 0; ///< how often the thread gave up the processor by itself
    long pageIns = 0; ///< how often one of these was for the kernel to read a page of the program's own

    static Moment now()
    {
        Moment moment;
        rusage usage{};
        getrusage(RUSAGE_THREAD, &usage);
        moment.waits = usage.ru_nvcsw;
        moment.pageIns = usage.ru_majflt;
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        moment.computing = milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1'000'000);
        moment.queued = queuedByNow();
        return moment;
    }

    // The second number of the thread's schedstat, in nanoseconds (kernel.org: sched-stats).
    static milliseconds queuedByNow()
    {
        thread_local const FileHandle file(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC));
        char text[64] = {};
        long long ran = 0;
        long long queued = 0;
        if (file.get() < 0 || ::pread(file.get(), text, sizeof text - 1, 0) <= 0
            || std::sscanf(text, "%lld %lld", &ran, &queued) != 2)
            return milliseconds(0);
        return milliseconds(queued / 1'000'000);
    }
};

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    const int level = QThread::currentThread()->loopLevel();
    // What is delivered within the delivery of another event is part of that one.
    if (QThread::currentThread() != thread() || level <= m_level)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    Stall stall{receiver->metaObject()->className(), event->type(), milliseconds(0), milliseconds(0)};
    const int outerLevel = std::exchange(m_level, level);
    const bool outerHadLoop = std::exchange(m_hadLoop, false) || outerLevel >= 0;
    const Moment before = Moment::now();
    const bool done = QApplication::notify(receiver, event);
    const Moment after = Moment::now();
    const bool hadLoop = std::exchange(m_hadLoop, outerHadLoop);
    m_level = outerLevel;
    if (hadLoop)
        return done;
    stall.wall = duration_cast<milliseconds>(after.wall - before.wall);
    stall.computing = after.computing - before.computing;
    // A machine that takes the program's code out of memory makes it wait, whatever the program does.
    const long waits = after.waits - before.waits - (after.pageIns - before.pageIns);
    const bool hasWaited =
        waits > 0 && stall.wall - stall.computing - (after.queued - before.queued) > kLimit;
    if (hasWaited || stall.computing > kLimit * kSlowness) {
        qWarning("The window stood still for %lld ms, %lld of them computing, in %ld waits: %s, event %d",
            static_cast<long long>(stall.wall.count()), static_cast<long long>(stall.computing.count()),
            waits, stall.receiver.constData(), stall.eventType);
        m_stalls.append(stall);
    }
    return done;
}

} // namespace quorate
