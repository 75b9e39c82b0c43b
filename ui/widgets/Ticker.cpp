#include "ui/widgets/Ticker.h"

namespace quorate {

Ticker::Ticker(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &Ticker::tick);
    m_timer.start(1000);
}

void Ticker::tick()
{
    Q_EMIT ticked(m_clock.now());
}

} // namespace quorate
