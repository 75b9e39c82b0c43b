#include "ui/shell/Workers.h"

namespace quorate {

namespace {

// Of operations and sandboxes at a time; polls have threads of their own.
constexpr int kMostJobs = 4;

} // namespace

Workers::Workers(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kMostJobs);
}

Workers::~Workers()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Workers::post(const QPointer<QObject>& context, std::function<void()> call)
{
    QMetaObject::invokeMethod(
        this,
        [context, call = std::move(call)] {
            if (context)
                call();
        },
        Qt::QueuedConnection);
}

} // namespace quorate
