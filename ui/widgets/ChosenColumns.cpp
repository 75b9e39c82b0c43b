#include "ui/widgets/ChosenColumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

namespace quorate {

ChosenColumns::ChosenColumns(QTreeView& view)
    : QObject(&view)
    , m_view(view)
{
    view.header()->viewport()->installEventFilter(this);
    connect(view.header(), &QHeaderView::sectionResized, this, [this] {
        if (m_isDragging)
            m_isChosen = true;
    });
}

bool ChosenColumns::isChosen(const QTreeView& view)
{
    const auto* const chosen = view.findChild<ChosenColumns*>(QString(), Qt::FindDirectChildrenOnly);
    return chosen && chosen->m_isChosen;
}

QString ChosenColumns::viewName() const
{
    return m_view.objectName();
}

QByteArray ChosenColumns::saveState() const
{
    return m_isChosen ? m_view.header()->saveState() : QByteArray();
}

void ChosenColumns::restoreState(const QByteArray& state)
{
    if (!state.isEmpty())
        m_isChosen = m_view.header()->restoreState(state) || m_isChosen;
}

// Widths change without a person too; his changes come between a press on the heading and its release.
bool ChosenColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        m_isDragging = true;
    if (event->type() == QEvent::MouseButtonRelease)
        m_isDragging = false;
    return QObject::eventFilter(watched, event);
}

} // namespace quorate
