#include "core/net/IoThread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QThread>

#include <deque>
#include <mutex>
#include <semaphore>

namespace quorate {

// A queue of our own instead of functors in Qt's events: its mutex is one that a thread sanitizer knows, so
// that every value that crosses into the I/O thread is checked. Qt only wakes the event loop.
class IoThread::Inbox final : public QObject {
public:
    void put(std::function<void()> task)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_tasks.empty();
            m_tasks.push_back(std::move(task));
        }
        if (wasEmpty)
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        for (auto& task : takeAll())
            task();
        return true;
    }

private:
    std::deque<std::function<void()>> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_tasks, {});
    }

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
};

IoThread::IoThread()
    : m_thread(std::make_unique<QThread>())
    , m_inbox(std::make_unique<Inbox>())
{
    m_thread->setObjectName(QStringLiteral("quorate-io"));
    m_inbox->moveToThread(m_thread.get());
    m_thread->start();
}

IoThread::~IoThread()
{
    // As the last task: sockets that are closed by tasks before it must go in their own thread.
    post([this] { m_thread->quit(); });
    m_thread->wait();
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
    return QThread::currentThread() == m_thread.get();
}

QThread* IoThread::thread() const
{
    return m_thread.get();
}

} // namespace quorate
