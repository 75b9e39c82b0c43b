#include "core/net/IoThread.h"

#include <QObject>
#include <QThread>

#include <semaphore>

namespace quorate {

IoThread::IoThread()
    : m_thread(std::make_unique<QThread>())
    , m_context(new QObject)
{
    m_thread->setObjectName(QStringLiteral("quorate-io"));
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

IoThread::~IoThread()
{
    m_thread->quit();
    m_thread->wait();
    delete m_context;
}

void IoThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_context, std::move(task), Qt::QueuedConnection);
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
