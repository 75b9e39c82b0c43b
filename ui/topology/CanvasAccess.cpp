#include "ui/topology/CanvasAccess.h"

#include "ui/topology/CardAccess.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyScene.h"

#include <QSet>

namespace quorate {

namespace {

QAccessibleInterface* makeCanvasAccess(const QString&, QObject* object)
{
    auto* const canvas = qobject_cast<TopologyCanvas*>(object);
    return canvas ? new CanvasAccess(*canvas) : nullptr;
}

} // namespace

void offerCanvasAccess()
{
    QAccessible::installFactory(makeCanvasAccess); // which knows those it has already
}

CanvasAccess::CanvasAccess(TopologyCanvas& canvas)
    : QAccessibleWidget(&canvas, QAccessible::List)
{
}

CanvasAccess::~CanvasAccess()
{
    for (const QAccessible::Id id : std::as_const(m_cards))
        QAccessible::deleteAccessibleInterface(id);
}

TopologyCanvas* CanvasAccess::canvas() const
{
    return qobject_cast<TopologyCanvas*>(object());
}

int CanvasAccess::childCount() const
{
    return canvas() ? static_cast<int>(canvas()->drawing().cards().size()) : 0;
}

QAccessibleInterface* CanvasAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return access(canvas()->drawing().cards().at(index));
}

int CanvasAccess::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* const one = dynamic_cast<const CardAccess*>(child);
    const QList<NodeCard*> cards = canvas() && one ? canvas()->drawing().cards() : QList<NodeCard*>();
    for (int at = 0; at < cards.size(); ++at) {
        if (cards.at(at)->key() == one->key())
            return at;
    }
    return -1;
}

QAccessibleInterface* CanvasAccess::childAt(int x, int y) const
{
    if (!canvas())
        return nullptr;
    const QPoint at = canvas()->viewport()->mapFromGlobal(QPoint(x, y));
    auto* const card = qgraphicsitem_cast<NodeCard*>(canvas()->itemAt(at));
    return card ? access(card) : nullptr;
}

QAccessibleInterface* CanvasAccess::focusChild() const
{
    NodeCard* const chosen = canvas() && canvas()->hasFocus() ? canvas()->drawing().selectedCard() : nullptr;
    return chosen ? access(chosen) : QAccessibleWidget::focusChild();
}

QAccessibleInterface* CanvasAccess::access(NodeCard* card) const
{
    if (const auto known = m_cards.constFind(card->key()); known != m_cards.constEnd())
        return QAccessible::accessibleInterface(*known);
    dropGone();
    auto* const made = new CardAccess(*canvas(), card->key());
    m_cards.insert(card->key(), QAccessible::registerAccessibleInterface(made));
    return made;
}

void CanvasAccess::dropGone() const
{
    QSet<QString> present;
    for (const NodeCard* const card : canvas()->drawing().cards())
        present.insert(card->key());
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (present.contains(it.key())) {
            ++it;
            continue;
        }
        QAccessible::deleteAccessibleInterface(*it);
        it = m_cards.erase(it);
    }
}

} // namespace quorate
