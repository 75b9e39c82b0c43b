#include "ui/widgets/RowView.h"

#include "ui/theme/Comfort.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/SelectedRows.h"
#include "ui/widgets/Text.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace quorate {

RowView::RowView(RowModel& model, int growing, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_copy(new QAction(tr("Copy rows"), this))
    , m_growing(growing)
{
    m_proxy->setSourceModel(&model);
    m_proxy->setSortRole(RowModel::SortRole);
    setModel(m_proxy);
    setItemDelegate(new CellDelegate(this));
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setIndentation(16);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &RowView::showColumnChooser);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &RowView::copySelection);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &RowView::expandNew);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &RowView::fitHeight);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const NodePlace node = NodePlace::of(
            index.data(RowModel::EndpointRole).toString(), index.data(RowModel::CentreRole).toString());
        if (node.isValid())
            Q_EMIT nodeRequested(node);
    });
}

void RowView::fitRows(int most)
{
    m_mostRows = most;
    connect(horizontalScrollBar(), &QAbstractSlider::rangeChanged, this, &RowView::fitHeight,
        Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
    fitHeight();
}

void RowView::fitHeight()
{
    if (m_mostRows == 0)
        return;
    const int rows = std::clamp(m_proxy->rowCount(), 1, m_mostRows);
    // While it settles, a bar for a missing pixel would take the width of a column.
    setVerticalScrollBarPolicy(
        m_proxy->rowCount() > m_mostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(header()->sizeHint().height() + 4 + quorate::rowHeight() * rows + bar);
}

void RowView::takeColumnWidths()
{
    for (int column = 0; column < m_model.columns().size(); ++column)
        setColumnWidth(column, m_model.columns().at(column).width);
    fitColumns();
}

// As many of the extra ones, from the left, as there is room for; what a person chose stays.
void RowView::fitColumns()
{
    const QList<TableColumn>& columns = m_model.columns();
    int room = viewport()->width();
    for (const TableColumn& column : columns)
        room -= column.extra ? 0 : column.width;
    for (int column = 0; !m_isChosen && column < columns.size(); ++column) {
        if (!columns.at(column).extra)
            continue;
        room -= columns.at(column).width;
        setColumnHidden(column, room < 0);
    }
    growColumn();
}

void RowView::showColumnChooser(const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnChooser"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < m_model.columns().size(); ++column) {
        QAction* const choice = menu->addAction(m_model.columns().at(column).title);
        choice->setCheckable(true);
        choice->setChecked(!isColumnHidden(column));
        choice->setEnabled(column != m_growing);
        connect(choice, &QAction::toggled, this, [this, column](bool isShown) {
            m_isChosen = true;
            setColumnHidden(column, !isShown);
            growColumn();
        });
    }
    menu->popup(header()->mapToGlobal(at));
}

void RowView::growColumn()
{
    const int others = header()->length() - header()->sectionSize(m_growing);
    setColumnWidth(m_growing, std::max(m_model.columns().at(m_growing).width, viewport()->width() - others));
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
    fitHeight();
}

void RowView::expandNew(const QModelIndex& parent, int first, int last)
{
    // A row's first children arrive under it while it is still folded; later ones must not unfold what a
    // person folded.
    if (parent.isValid() && m_proxy->rowCount(parent) == last - first + 1)
        expand(parent);
    for (int row = first; row <= last; ++row)
        expand(m_proxy->index(row, 0, parent));
    fitHeight();
}

void RowView::copySelection()
{
    const QString text = selectedRowsAsTsv(*this);
    if (!text.isEmpty())
        copyText(text);
}

void RowView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_copy->setText(tr("Copy rows"));
}

} // namespace quorate
