#include "core/net/IoThread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QObject>
#include <QSocketNotifier>

#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <deque>
#include <mutex>
#include <semaphore>
#include <system_error>

namespace quorate {

// A queue and a thread of our own, not Qt's posted events and QThread: a thread sanitizer sees the mutex, the
// descriptor and the join, so every value that crosses into the I/O thread is checked. Qt's are hidden in a
// library that is built without it.
class IoThread::Inbox {
public:
    Inbox()
        : m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        if (m_wake < 0)
            throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    ~Inbox() { ::close(m_wake); }
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    int descriptor() const { return m_wake; }
    bool isClosed() const { return m_isClosed; }
    void close() { m_isClosed = true; } ///< in the I/O thread

    void put(std::function<void()> task)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_tasks.empty();
            m_tasks.push_back(std::move(task));
        }
        if (wasEmpty)
            eventfd_write(m_wake, 1);
    }

    void runAll()
    {
        eventfd_t wakes = 0;
        eventfd_read(m_wake, &wakes);
        for (auto& task : takeAll())
            task();
    }

private:
    std::deque<std::function<void()>> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_tasks, {});
    }

    const int m_wake;
    bool m_isClosed = false;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
};

IoThread::IoThread()
    : m_inbox(std::make_unique<Inbox>())
    , m_thread([this] { serve(); })
{
}

IoThread::~IoThread()
{
    // As the last task: sockets that are closed by tasks before it must go in their own thread.
    post([this] { m_inbox->close(); });
    m_thread.join();
}

void IoThread::serve()
{
    pthread_setname_np(pthread_self(), "quorate-io");
    QEventLoop loop;
    QSocketNotifier waker(m_inbox->descriptor(), QSocketNotifier::Read);
    QObject::connect(&waker, &QSocketNotifier::activated, &loop, [&] {
        m_inbox->runAll();
        if (m_inbox->isClosed())
            loop.quit();
    });
    loop.exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void IoThread::post(std::function<void()> task)
{
    m_inbox->put(std::move(task));
}

void IoThread::run(const std::function<void()>& task)
{
    Q_ASSERT(!isCurrent());
    std::binary_semaphore done(0);
    post([&] {
        task();
        done.release();
    });
    done.acquire();
}

bool IoThread::isCurrent() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

} // namespace quorate
