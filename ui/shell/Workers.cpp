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
    m_drawing.setMaxThreadCount(1);
    m_drawing.setExpiryTimeout(-1); // its fonts would go with it
}

Workers::~Workers()
{
    m_stop.request_stop();
    m_pool.waitForDone();
    m_drawing.waitForDone();
}

} // namespace quorate
