#include "ui/topology/NodeDrag.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace quorate {

NodeDrag::NodeDrag(QAbstractScrollArea& view, Meet meet)
    : QObject(&view)
    , m_viewport(view.viewport())
    , m_meet(std::move(meet))
    , m_hint(new MoveHint(*m_viewport))
{
    m_viewport->installEventFilter(this);
    view.installEventFilter(this); // for Escape
}

bool NodeDrag::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_isDragging
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        end();
        return true;
    }
    if (watched != m_viewport)
        return false;
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
        || event->type() == QEvent::MouseButtonRelease;
    return isMouse && follow(*static_cast<const QMouseEvent*>(event));
}

bool NodeDrag::follow(const QMouseEvent& mouse)
{
    const QPoint at = mouse.position().toPoint();
    if (mouse.type() == QEvent::MouseMove)
        return mouse.buttons() == Qt::LeftButton && move(at);
    if (mouse.type() == QEvent::MouseButtonRelease)
        drop(at);
    else if (mouse.button() == Qt::LeftButton && mouse.modifiers() == Qt::NoModifier)
        press(at);
    return false; // the view sees both ends of a click
}

void NodeDrag::press(const QPoint& at)
{
    end();
    if (!m_judge)
        return;
    m_pressed = m_meet(at);
    m_pressedAt = at;
}

bool NodeDrag::move(const QPoint& at)
{
    if (!m_pressed)
        return false;
    if (!m_isDragging && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return false;
    m_isDragging = true;
    const auto onto = m_meet(at);
    const bool isOther = onto && onto->deployment == m_pressed->deployment && onto->node != m_pressed->node;
    if (isOther)
        m_hint->show(onto->place, m_judge(m_pressed->deployment, m_pressed->node, onto->node));
    else
        m_hint->hide();
    const bool canDrop = isOther && m_hint->verdict().isPossible;
    m_viewport->setCursor(canDrop ? Qt::DragMoveCursor
            : isOther             ? Qt::ForbiddenCursor
                                  : Qt::ClosedHandCursor);
    return true;
}

void NodeDrag::drop(const QPoint& at)
{
    const auto dragged = m_isDragging ? m_pressed : std::nullopt;
    const bool canDrop = m_hint->isVisible() && m_hint->verdict().isPossible;
    end();
    const auto onto = dragged && canDrop ? m_meet(at) : std::nullopt;
    if (onto && onto->deployment == dragged->deployment && onto->node != dragged->node)
        Q_EMIT moveRequested(dragged->deployment, dragged->node, onto->node);
}

void NodeDrag::end()
{
    m_hint->hide();
    m_pressed.reset();
    if (std::exchange(m_isDragging, false))
        m_viewport->setCursor(Qt::ArrowCursor);
}

} // namespace quorate
