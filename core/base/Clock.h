#pragma once

#include <QDateTime>

#include <chrono>

namespace quorate {

/// Where code that needs the time gets it from: a test hands in one that stands still.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall time in UTC, for showing and storing. May step.
    virtual QDateTime now() const = 0;
    /// For measuring durations. Never steps back.
    virtual std::chrono::steady_clock::time_point ticks() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    std::chrono::steady_clock::time_point ticks() const override { return std::chrono::steady_clock::now(); }
};

/// Stands still until it is told to move.
class ManualClock final : public Clock {
public:
    explicit ManualClock(QDateTime start)
        : m_now(std::move(start))
    {
    }
    QDateTime now() const override { return m_now; }
    std::chrono::steady_clock::time_point ticks() const override { return m_ticks; }
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_ticks += by;
    }

private:
    QDateTime m_now;
    std::chrono::steady_clock::time_point m_ticks;
};

} // namespace quorate
