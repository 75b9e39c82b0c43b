#include "ui/widgets/RowView.h"

#include "ui/theme/Comfort.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/SelectedRows.h"
#include "ui/widgets/Text.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <numeric>

namespace quorate {

namespace {

constexpr int kMostForWords = 280; // an address and a word beside it

// Invalid where there is no node.
NodePlace nodeAt(const QModelIndex& index)
{
    return NodePlace::of(
        index.data(RowModel::EndpointRole).toString(), index.data(RowModel::CentreRole).toString());
}

} // namespace

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
    new CellFlash(*this);
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
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &RowView::showRowMenu);
    connect(m_copy, &QAction::triggered, this, &RowView::copySelection);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &RowView::expandNew);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &RowView::fitHeight);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const NodePlace node = nodeAt(index);
        if (node.isValid())
            Q_EMIT nodeRequested(node);
    });
}

void RowView::showRowMenu(const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("nodeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_copy);
    const NodePlace node = nodeAt(indexAt(at));
    if (node.isValid())
        Q_EMIT nodeMenuOpened(menu, node);
    menu->popup(viewport()->mapToGlobal(at));
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

void RowView::widenForWords()
{
    bool isOther = false;
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const int needed = std::min(sizeHintForColumn(column), kMostForWords);
        if (column == m_growing || needed <= widthOf(column))
            continue;
        isOther = true;
        if (isColumnHidden(column))
            m_hiddenWidths.insert(column, needed);
        else
            setColumnWidth(column, needed);
    }
    if (isOther)
        fitColumns();
}

int RowView::widthOf(int column) const
{
    const int usual = m_model.columns().at(column).width;
    if (column == m_growing)
        return usual;
    return isColumnHidden(column) ? m_hiddenWidths.value(column, usual) : columnWidth(column);
}

// A hidden column forgets how wide it is.
void RowView::showColumn(int column, bool isShown)
{
    if (isShown == !isColumnHidden(column))
        return;
    if (!isShown)
        m_hiddenWidths.insert(column, columnWidth(column));
    setColumnHidden(column, !isShown);
    if (isShown)
        setColumnWidth(column, widthOf(column));
}

// As many as there is room for: first those of a low rank, then the extra ones from the left. What a person
// chose stays.
void RowView::fitColumns()
{
    if (m_isChosen)
        return growColumn();
    const QList<TableColumn>& columns = m_model.columns();
    const auto weight = [&columns](int column) {
        return std::pair(columns.at(column).extra, columns.at(column).rank);
    };
    QList<int> order(columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return weight(a) < weight(b); });
    int room = viewport()->width();
    for (const int column : std::as_const(order)) {
        const int width = widthOf(column);
        const bool stays = weight(column) == std::pair(false, 0);
        showColumn(column, stays || room >= width);
        // Behind one that found no room none of less weight is shown.
        room = stays || room >= width ? room - width : 0;
    }
    growColumn();
}

QByteArray RowView::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << m_isChosen << m_hiddenWidths << header()->saveState();
    return state;
}

void RowView::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    bool isChosen = false;
    QHash<int, int> widths;
    QByteArray columns;
    stream >> isChosen >> widths >> columns;
    if (stream.status() != QDataStream::Ok || !header()->restoreState(columns))
        return;
    m_isChosen = isChosen;
    m_hiddenWidths = widths;
    fitColumns();
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
            showColumn(column, isShown);
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
