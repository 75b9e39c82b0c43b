#include "ui/topology/TopologyTree.h"

#include "ui/topology/NodeDrag.h"
#include "ui/topology/TopologyModel.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/SelectedRows.h"
#include "ui/widgets/Text.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

/// Keeps a line when a cell of it, of a line below it or of a line above it contains the text.
class TreeFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (filterRegularExpression().pattern().isEmpty())
            return true;
        for (QModelIndex above = parent; above.isValid(); above = above.parent()) {
            if (QSortFilterProxyModel::filterAcceptsRow(above.row(), above.parent()))
                return true;
        }
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

/// Paints once, whatever has changed: Qt's own looks for the place of each changed line among all lines.
class TreeView final : public QTreeView {
public:
    using QTreeView::QTreeView;

    void dataChanged(
        const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override
    {
        if (QAccessible::isActive())
            QTreeView::dataChanged(topLeft, bottomRight, roles);
        else
            viewport()->update();
    }
};

constexpr int kNodeColumnWidth = 210;
// What tells most stands first.
constexpr std::array kByWeight{TopologyModel::StateColumn, TopologyModel::RoleColumn,
    TopologyModel::LagColumn, TopologyModel::LinkColumn, TopologyModel::SlotsColumn,
    TopologyModel::SeenColumn, TopologyModel::VersionColumn, TopologyModel::LatencyColumn,
    TopologyModel::OffsetColumn};
static_assert(kByWeight.size() + 1 == TopologyModel::ColumnCount);

} // namespace

TopologyTree::TopologyTree(TopologyModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new TreeFilter(this))
    , m_filter(new FilterField)
    , m_view(new TreeView)
    , m_empty(new EmptyState(IconName::PageDeployments))
    , m_copy(new QAction(this))
{
    m_filter->setObjectName(QStringLiteral("topologyFilter"));
    m_proxy->setSourceModel(&model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortRole(TopologyModel::SortRole);
    setUpView();
    setUpColumns();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TopologyTree::applyFilter);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TopologyTree::expandNew);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &TopologyTree::showEmptyState);
    // The proxy announces a removal before the model itself has fewer rows; whether nothing is left shows
    // only then.
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TopologyTree::showEmptyState);
    connect(m_empty, &EmptyState::actionRequested, this, &TopologyTree::addRequested);
    m_view->expandAll();
    retranslate();
}

void TopologyTree::setUpView()
{
    m_view->setObjectName(QStringLiteral("topologyView"));
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIndentation(14);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_copy->setObjectName(QStringLiteral("copyRows"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &TopologyTree::copySelection);
    m_view->addAction(m_copy);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TopologyTree::showRowMenu);
    m_drag = new NodeDrag(*m_view, [this](const QPoint& at) { return nodeAt(at); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (current.isValid())
                Q_EMIT currentChanged(current.data(TopologyModel::DeploymentRole).toString(),
                    current.data(TopologyModel::PlaceRole).value<NodePlace>());
        });
}

void TopologyTree::setUpColumns()
{
    QHeaderView* header = m_view->header();
    header->setObjectName(QStringLiteral("topologyHeader"));
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    m_view->viewport()->installEventFilter(this);
    // A third click gives the order of the deployment back: masters by slot, each with its replicas.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TopologyTree::showColumnChooser);
    static constexpr std::array kWidths{kNodeColumnWidth, 136, 136, 92, 76, 104, 76, 76, 80, 120};
    static_assert(kWidths.size() == TopologyModel::ColumnCount);
    for (int column = 0; column < TopologyModel::ColumnCount; ++column)
        m_view->setColumnWidth(column, kWidths.at(static_cast<std::size_t>(column)));
}

/// What the other columns leave goes to the names, and is taken back from them; never less than they need.
void TopologyTree::widenNodeColumn()
{
    const QHeaderView* const header = m_view->header();
    const int others = header->length() - header->sectionSize(TopologyModel::NodeColumn);
    m_view->setColumnWidth(
        TopologyModel::NodeColumn, std::max(kNodeColumnWidth, m_view->viewport()->width() - others));
}

bool TopologyTree::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        dropColumns();
        widenNodeColumn();
    }
    return QWidget::eventFilter(watched, event);
}

void TopologyTree::fitColumns()
{
    m_isFitting = true;
    dropColumns();
    widenNodeColumn();
}

void TopologyTree::dropColumns()
{
    if (!m_isFitting)
        return;
    int room = m_view->viewport()->width() - kNodeColumnWidth;
    for (const int column : kByWeight) {
        // What is hidden has no width of its own.
        m_view->setColumnHidden(column, false);
        room -= m_view->columnWidth(column);
        m_view->setColumnHidden(column, room < 0);
    }
}

void TopologyTree::setVisibleColumns(const QList<int>& columns)
{
    for (int column = 1; column < TopologyModel::ColumnCount; ++column)
        m_view->setColumnHidden(column, !columns.contains(column));
    widenNodeColumn();
}

QByteArray TopologyTree::columnState() const
{
    return m_view->header()->saveState();
}

void TopologyTree::restoreColumnState(const QByteArray& state)
{
    if (m_view->header()->restoreState(state))
        m_isFitting = false;
}

void TopologyTree::showColumnChooser(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnChooser"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < TopologyModel::ColumnCount; ++column) {
        QAction* choice = menu->addAction(m_proxy->headerData(column, Qt::Horizontal).toString());
        choice->setCheckable(true);
        choice->setChecked(!m_view->isColumnHidden(column));
        connect(choice, &QAction::toggled, m_view, [this, column](bool shown) {
            m_isFitting = false;
            m_view->setColumnHidden(column, !shown);
            widenNodeColumn();
        });
    }
    menu->popup(m_view->header()->mapToGlobal(at));
}

std::optional<MetNode> TopologyTree::nodeAt(const QPoint& at) const
{
    const QModelIndex index = m_view->indexAt(at);
    const auto node = index.data(TopologyModel::PlaceRole).value<NodePlace>();
    if (!node.isValid())
        return std::nullopt;
    QRect line = m_view->visualRect(index.siblingAtColumn(TopologyModel::NodeColumn));
    line.setRight(m_view->viewport()->width() - 1);
    return MetNode{index.data(TopologyModel::DeploymentRole).toString(), node, line};
}

void TopologyTree::showRowMenu(const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("nodeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_copy);
    const QModelIndex index = m_view->indexAt(at);
    const auto node = index.data(TopologyModel::PlaceRole).value<NodePlace>();
    if (node.isValid())
        Q_EMIT nodeMenuOpened(menu, index.data(TopologyModel::DeploymentRole).toString(), node);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void TopologyTree::applyFilter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
    m_view->expandAll();
    showEmptyState();
}

void TopologyTree::showEmptyState()
{
    const bool empty = m_proxy->rowCount() == 0;
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    const bool nothingAtAll = m_model.rowCount() == 0;
    m_empty->setSentence(nothingAtAll
            ? tr("No deployment yet. Point Quorate at a Redis server, or start a sandbox.")
            : tr("No node matches the filter."));
    m_empty->setAction(nothingAtAll ? tr("Add a connection") : QString());
}

void TopologyTree::expandNew(const QModelIndex& parent, int first, int last)
{
    // A deployment's first lines arrive under it while it is still folded; later ones must not unfold what a
    // person folded.
    if (parent.isValid() && m_proxy->rowCount(parent) == last - first + 1)
        m_view->expand(parent);
    for (int row = first; row <= last; ++row)
        m_view->expand(m_proxy->index(row, 0, parent));
    showEmptyState();
}

void TopologyTree::selectDeployment(const QString& id)
{
    select(m_model.indexOfDeployment(id));
}

void TopologyTree::selectNode(const QString& deployment, const NodePlace& node)
{
    select(m_model.indexOfNode(deployment, node));
}

void TopologyTree::select(const QModelIndex& sourceIndex)
{
    const QModelIndex index = m_proxy->mapFromSource(sourceIndex);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QString TopologyTree::selectionAsTsv() const
{
    return selectedRowsAsTsv(*m_view);
}

void TopologyTree::copySelection()
{
    const QString text = selectionAsTsv();
    if (!text.isEmpty())
        copyText(text);
}

void TopologyTree::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopologyTree::retranslate()
{
    m_filter->setPurpose(tr("Filter nodes"));
    m_view->setAccessibleName(tr("Deployments and nodes"));
    m_copy->setText(tr("Copy rows"));
    showEmptyState();
    m_model.retranslate();
}

} // namespace quorate
