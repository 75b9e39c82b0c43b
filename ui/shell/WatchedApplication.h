#pragma once

#include <QApplication>
#include <QList>

#include <chrono>

namespace quorate {

/// One event that kept the window from answering for too long.
struct Stall {
    QByteArray receiver; ///< class of the object that the event was for
    int eventType = 0; ///< QEvent::Type
    std::chrono::milliseconds wall{0};
    std::chrono::milliseconds computing{0}; ///< of the GUI thread's processor time
};

/// An application that watches itself: every event is to be done within kLimit, or a person feels it. Waiting
/// for something (a disk, a server, a lock) counts by the clock, less what it waited for the processor, and
/// not when all it waited for was its own code, which the machine had taken out of memory; computing by the
/// processor time that it took: a busy machine is not taken for a slow program. Event loops of dialogs within
/// an event do not count. GUI thread.
class WatchedApplication : public QApplication {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kLimit{50};

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Since the last call of forget().
    const QList<Stall>& stalls() const { return m_stalls; }
    void forget() { m_stalls.clear(); }

private:
    int m_level = -1; ///< of the event loop whose event is being delivered; -1 for none
    bool m_hadLoop = false; ///< that event has run a loop of its own
    QList<Stall> m_stalls;
};

} // namespace quorate
