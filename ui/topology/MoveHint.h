#pragma once

#include "ui/widgets/Icon.h"

#include <QWidget>

#include <functional>

namespace quorate {

/// What it would cost to let a node follow another: by colour, sign and words.
struct MoveVerdict {
    bool isPossible = false;
    Tone tone = Tone::Unknown;
    IconName icon = IconName::StateUnknown;
    QString sentence; ///< plain text
};

/// Lies over a view while a node is dragged: outlines what is below the pointer and says what a drop
/// would cost.
class MoveHint : public QWidget {
    Q_OBJECT

public:
    explicit MoveHint(QWidget& view);

    void show(const QRect& target, const MoveVerdict& verdict);
    const MoveVerdict& verdict() const { return m_verdict; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect m_target;
    MoveVerdict m_verdict;
};

} // namespace quorate
