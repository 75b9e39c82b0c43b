#pragma once

#include <QObject>

class QAbstractItemView;
class QTimer;

namespace quorate {

/// How long a changed cell can be told from the others.
inline constexpr int kFlashMs = 900;

/// The clock of changed cells, for CellRole::ChangedAt: milliseconds, never 0.
qint64 flashClock();
/// How strongly a cell that changed at `changedAt` (0: never) still shows it at `now`: from 1 down to 0;
/// always 0 where nothing may move.
double flashStrength(qint64 changedAt, qint64 now);

/// Repaints what is seen of a view a few times after its model has changed, so that changed cells fade. Costs
/// nothing while nothing changes, and no more for many rows than for those on screen.
class CellFlash : public QObject {
    Q_OBJECT

public:
    /// The view has its model already, and owns this.
    explicit CellFlash(QAbstractItemView& view);

    bool isRunning() const;

private:
    void begin();
    void step();

    QAbstractItemView& m_view;
    QTimer* m_steps;
    qint64 m_last = 0; ///< when something changed
};

} // namespace quorate
