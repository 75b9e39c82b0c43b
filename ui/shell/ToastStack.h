#pragma once

#include "ui/shell/Notices.h"

#include <QWidget>

#include <chrono>

class QVBoxLayout;

namespace quorate {

/// The latest notices as cards over the lower right corner of the window. What is good or neutral goes by
/// itself after a while; what went wrong stays until it is closed. All of them can be read again in the list
/// of notices.
class ToastStack : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostCards = 4;
    static constexpr std::chrono::seconds kStays{6};

    /// `window` is what it lies over; `notices` must outlive it.
    ToastStack(Notices& notices, QWidget& window);

    /// Of the cards that show, the newest last.
    QStringList texts() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add(const Notice& notice);
    void drop(QWidget* card);
    void place();

    QWidget& m_window;
    QVBoxLayout* m_column;
    QList<QWidget*> m_cards;
};

} // namespace quorate
