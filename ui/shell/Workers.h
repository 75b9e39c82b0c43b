#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace quorate {

/// Runs blocking work outside the GUI thread and brings the result back into it. Owned by the program; when
/// it goes, running jobs are asked to stop and waited for. GUI thread.
class Workers : public QObject {
    Q_OBJECT

public:
    explicit Workers(QObject* parent = nullptr);
    ~Workers() override;

    /// `job` runs in a worker thread; `done` gets its result in the GUI thread, unless `context` has gone
    /// meanwhile.
    template <typename Job, typename Done> void run(QObject* context, Job job, Done done)
    {
        start(m_pool, context, std::move(job), std::move(done));
    }

    /// The same for jobs that draw text, one after the other and always in the same thread: Qt keeps the
    /// fonts of each thread apart, and while one looks for its fonts the window waits to write.
    template <typename Job, typename Done> void draw(QObject* context, Job job, Done done)
    {
        start(m_drawing, context, std::move(job), std::move(done));
    }

    /// From a worker thread: `news` runs in the GUI thread, unless `context` has gone meanwhile.
    template <typename News> void tell(const QPointer<QObject>& context, News news)
    {
        QMetaObject::invokeMethod(
            this,
            [context, news = std::move(news)] {
                if (context)
                    news();
            },
            Qt::QueuedConnection);
    }

private:
    template <typename Job, typename Done> void start(QThreadPool& pool, QObject* context, Job job, Done done)
    {
        const QPointer<QObject> guard(context);
        pool.start([this, guard, job = std::move(job), done = std::move(done), stop = m_stop.get_token()] {
            auto result = std::make_shared<decltype(job(stop))>(job(stop));
            tell(guard, [done, result] { done(*result); });
        });
    }

    std::stop_source m_stop;
    QThreadPool m_pool;
    QThreadPool m_drawing;
};

} // namespace quorate
