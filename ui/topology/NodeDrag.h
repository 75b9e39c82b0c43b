#pragma once

#include "core/topology/NodePlace.h"
#include "ui/topology/MoveHint.h"

#include <QObject>
#include <QPoint>

#include <optional>

class QAbstractScrollArea;
class QMouseEvent;

namespace quorate {

/// A node as it is met by the pointer.
struct MetNode {
    QString deployment;
    NodePlace node;
    QRect place; ///< in the view
};

/// Says what it would cost to let the first node follow the second.
using MoveJudge =
    std::function<MoveVerdict(const QString& deployment, const NodePlace& node, const NodePlace& onto)>;

/// Nodes of a view are dragged onto each other: while one is, the other shows the price of the move; a drop
/// on one that is possible asks for it, and Escape drops nothing. Within one view and one deployment.
class NodeDrag : public QObject {
    Q_OBJECT

public:
    using Meet = std::function<std::optional<MetNode>(const QPoint& at)>;

    /// Watches the view's viewport, and belongs to the view.
    NodeDrag(QAbstractScrollArea& view, Meet meet);

    /// Without one nothing is dragged.
    void setJudge(MoveJudge judge) { m_judge = std::move(judge); }
    bool isDragging() const { return m_isDragging; }

Q_SIGNALS:
    void moveRequested(
        const QString& deployment, const quorate::NodePlace& node, const quorate::NodePlace& onto);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool follow(const QMouseEvent& mouse);
    void press(const QPoint& at);
    bool move(const QPoint& at);
    void drop(const QPoint& at);
    void end();

    QWidget* m_viewport; ///< kept apart: it still gets events while the view is being destroyed
    Meet m_meet;
    MoveJudge m_judge;
    MoveHint* m_hint;
    std::optional<MetNode> m_pressed;
    QPoint m_pressedAt;
    bool m_isDragging = false;
};

} // namespace quorate
