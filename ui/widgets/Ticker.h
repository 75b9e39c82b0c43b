#pragma once

#include "core/base/Clock.h"

#include <QObject>
#include <QTimer>

namespace quorate {

/// One heartbeat a second for everything on screen that shows an age, so that not every label has a timer of
/// its own. GUI thread.
class Ticker : public QObject {
    Q_OBJECT

public:
    /// The clock must outlive the ticker.
    explicit Ticker(const Clock& clock, QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }
    /// Announces the time now; the timer does it every second.
    void tick();

Q_SIGNALS:
    void ticked(const QDateTime& now);

private:
    const Clock& m_clock;
    QTimer m_timer;
};

} // namespace quorate
