#pragma once

#include "ui/widgets/Ticker.h"

#include <QDateTime>
#include <QLabel>

#include <chrono>

namespace quorate {

/// "seen 1 s ago", counted on by the ticker; says "last seen" in the colour of a warning once it is older
/// than the limit.
class AgeLabel : public QLabel {
    Q_OBJECT

public:
    AgeLabel(Ticker& ticker, QWidget* parent = nullptr);

    /// A null time means: never seen.
    void setSeen(const QDateTime& seen);
    /// From when on an age is stale; 10 s at first.
    void setStaleAfter(std::chrono::seconds limit);
    bool isStale() const { return m_stale; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showAge(const QDateTime& now);

    Ticker& m_ticker;
    QDateTime m_seen;
    std::chrono::seconds m_limit{10};
    bool m_stale = false;
};

} // namespace quorate
