#include "ui/widgets/CellFlash.h"

#include "ui/theme/Comfort.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kStepMs = 60;

} // namespace

qint64 flashClock()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed() + 1;
}

double flashStrength(qint64 changedAt, qint64 now)
{
    if (changedAt == 0 || !mayMove())
        return 0;
    return std::clamp(1.0 - static_cast<double>(now - changedAt) / kFlashMs, 0.0, 1.0);
}

CellFlash::CellFlash(QAbstractItemView& view)
    : QObject(&view)
    , m_view(view)
    , m_steps(new QTimer(this))
{
    m_steps->setInterval(kStepMs);
    connect(m_steps, &QTimer::timeout, this, &CellFlash::step);
    connect(view.model(), &QAbstractItemModel::dataChanged, this, &CellFlash::begin);
}

bool CellFlash::isRunning() const
{
    return m_steps->isActive();
}

void CellFlash::begin()
{
    m_last = flashClock();
    if (mayMove() && m_view.isVisible() && !m_steps->isActive())
        m_steps->start();
}

// The last one paints the cells as they stay.
void CellFlash::step()
{
    m_view.viewport()->update();
    if (flashStrength(m_last, flashClock()) <= 0)
        m_steps->stop();
}

} // namespace quorate
