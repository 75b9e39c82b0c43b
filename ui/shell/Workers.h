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
        const QPointer<QObject> guard(context);
        m_pool.start([this, guard, job = std::move(job), done = std::move(done), stop = m_stop.get_token()] {
            auto result = std::make_shared<decltype(job(stop))>(job(stop));
            QMetaObject::invokeMethod(
                this,
                [guard, done, result] {
                    if (guard)
                        done(*result);
                },
                Qt::QueuedConnection);
        });
    }

    /// From within a job: runs `call` in the GUI thread, in the order of posting and before the job's `done`,
    /// unless `context` has gone meanwhile.
    void post(const QPointer<QObject>& context, std::function<void()> call);

private:
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace quorate
