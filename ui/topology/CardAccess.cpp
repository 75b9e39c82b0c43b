#include "ui/topology/CardAccess.h"

#include "ui/topology/NodeCard.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyScene.h"

#include <QWindow>

namespace quorate {

CardAccess::CardAccess(TopologyCanvas& canvas, const QString& key)
    : m_canvas(&canvas)
    , m_key(key)
{
}

NodeCard* CardAccess::card() const
{
    return m_canvas ? m_canvas->drawing().cardOf(m_key) : nullptr;
}

bool CardAccess::isValid() const
{
    return card() != nullptr;
}

QWindow* CardAccess::window() const
{
    return m_canvas ? m_canvas->window()->windowHandle() : nullptr;
}

QAccessibleInterface* CardAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas);
}

QString CardAccess::text(QAccessible::Text kind) const
{
    const NodeCard* const one = card();
    if (!one)
        return {};
    switch (kind) {
    case QAccessible::Name:
        return one->spoken();
    case QAccessible::Description:
    case QAccessible::Value:
        return one->facts().detail;
    default:
        return {};
    }
}

QRect CardAccess::rect() const
{
    const NodeCard* const one = card();
    if (!one)
        return {};
    const QRect place = m_canvas->mapFromScene(one->sceneBoundingRect()).boundingRect();
    return {m_canvas->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State CardAccess::state() const
{
    QAccessible::State state;
    const NodeCard* const one = card();
    state.invalid = !one;
    if (!one)
        return state;
    state.focusable = true;
    state.selectable = true;
    state.selected = one->isSelected();
    state.focused = one->isSelected() && m_canvas->hasFocus();
    state.invisible = !m_canvas->isVisible();
    state.offscreen = !rect().intersects(
        QRect(m_canvas->viewport()->mapToGlobal(QPoint(0, 0)), m_canvas->viewport()->size()));
    return state;
}

void* CardAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList CardAccess::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void CardAccess::doAction(const QString& name)
{
    NodeCard* const one = card();
    if (!one)
        return;
    m_canvas->goTo(*one);
    if (name == pressAction())
        Q_EMIT m_canvas->nodeChosen(one->node());
    else
        m_canvas->setFocus(Qt::OtherFocusReason);
}

QStringList CardAccess::keyBindingsForAction(const QString&) const
{
    return {};
}

} // namespace quorate
