#include "ui/topology/TopologyModel.h"

#include "ui/topology/TopologyCells.h"

#include <algorithm>

namespace quorate {

/// A line that is shown. The item's own children are left empty; these are the children.
struct TopologyModel::Line {
    TopologyItem item;
    Line* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Line>> children;

    int count() const { return static_cast<int>(children.size()); }
    Line& child(int at) const { return *children[static_cast<std::size_t>(at)]; }
    void renumber(int from)
    {
        for (int at = from; at < count(); ++at)
            child(at).row = at;
    }
    void insert(int at, std::unique_ptr<Line> line)
    {
        line->parent = this;
        children.insert(children.begin() + at, std::move(line));
        renumber(at);
    }
    std::unique_ptr<Line> take(int at)
    {
        auto line = std::move(children[static_cast<std::size_t>(at)]);
        children.erase(children.begin() + at);
        renumber(at);
        return line;
    }
};

namespace {

template <typename Places> void collectPlaces(const TopologyItem& item, Places& places)
{
    for (int row = 0; row < item.children.size(); ++row) {
        const TopologyItem& child = item.children.at(row);
        places.insert(child.key, {item.key, row});
        collectPlaces(child, places);
    }
}

TopologyItem withoutChildren(const TopologyItem& item)
{
    TopologyItem alone = item;
    alone.children.clear();
    return alone;
}

} // namespace

TopologyModel::TopologyModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Line>())
{
}

TopologyModel::~TopologyModel() = default;

void TopologyModel::setDeployment(const DeploymentView& view)
{
    const TopologyItem wanted = topologyItem(view);
    if (!m_lines.contains(wanted.key))
        insertRun(*m_root, m_root->count(), {wanted});
    Line& top = *m_lines.value(wanted.key);
    Places places;
    collectPlaces(wanted, places);
    update(top, wanted);
    dropGone(top, top, places);
    arrange(top, wanted.children, places);
}

void TopologyModel::removeDeployment(const QString& id)
{
    if (Line* line = m_lines.value(id))
        remove(*line);
}

// From the leaves up, so that what stays below a line that goes is moved out of it first.
void TopologyModel::dropGone(Line& top, Line& line, const Places& places)
{
    for (int row = line.count() - 1; row >= 0; --row) {
        Line& child = line.child(row);
        dropGone(top, child, places);
        if (places.contains(child.item.key))
            continue;
        while (child.count() > 0)
            move(child.child(0), top, top.count());
        remove(child);
    }
}

// Before the call the lines above `parent` stand where they should, so no line is ever moved below itself.
void TopologyModel::arrange(Line& parent, const QList<TopologyItem>& wanted, const Places& places)
{
    for (int row = 0; row < wanted.size();) {
        Line* line = m_lines.value(wanted.at(row).key);
        if (!line) {
            row += insertRun(parent, row, wanted);
            continue;
        }
        makeWay(parent, row, line, places);
        if (line->parent != &parent || line->row != row)
            move(*line, parent, row);
        update(*line, wanted.at(row));
        ++row;
    }
    for (const TopologyItem& item : wanted)
        arrange(*m_lines.value(item.key), item.children, places);
}

// A line that belongs elsewhere, or further down, is put last: one move, where otherwise all the others would
// move past it.
void TopologyModel::makeWay(Line& parent, int row, const Line* coming, const Places& places)
{
    for (int left = parent.count() - row; left > 0; --left) {
        Line& standing = parent.child(row);
        if (&standing == coming)
            return;
        const Place place = places.value(standing.item.key);
        const bool leaves = place.parent != parent.item.key;
        const bool isJustBefore = coming->parent == &parent && coming->row == row + 1;
        if (!leaves && !isJustBefore)
            return;
        move(standing, parent, parent.count());
    }
}

int TopologyModel::insertRun(Line& parent, int row, const QList<TopologyItem>& wanted)
{
    const int from = &parent == m_root.get() ? 0 : row;
    int count = 0;
    while (from + count < wanted.size() && !m_lines.contains(wanted.at(from + count).key))
        ++count;
    beginInsertRows(indexOf(parent), row, row + count - 1);
    for (int at = 0; at < count; ++at) {
        auto line = std::make_unique<Line>();
        line->item = withoutChildren(wanted.at(from + at));
        m_lines.insert(line->item.key, line.get());
        parent.insert(row + at, std::move(line));
    }
    endInsertRows();
    return count;
}

void TopologyModel::move(Line& line, Line& newParent, int row)
{
    Line& oldParent = *line.parent;
    const bool within = &oldParent == &newParent;
    if (within && (row == line.row || row == line.row + 1))
        return;
    beginMoveRows(indexOf(oldParent), line.row, line.row, indexOf(newParent), row);
    const int target = within && row > line.row ? row - 1 : row;
    newParent.insert(target, oldParent.take(line.row));
    endMoveRows();
}

void TopologyModel::remove(Line& line)
{
    Line& parent = *line.parent;
    beginRemoveRows(indexOf(parent), line.row, line.row);
    const std::unique_ptr<Line> gone = parent.take(line.row);
    const std::function<void(const Line&)> forget = [&](const Line& each) {
        m_lines.remove(each.item.key);
        for (const auto& child : each.children)
            forget(*child);
    };
    forget(*gone);
    endRemoveRows();
}

void TopologyModel::update(Line& line, const TopologyItem& wanted)
{
    const auto [first, last] = changedColumns(line.item, wanted);
    line.item = withoutChildren(wanted);
    if (first <= last)
        touch(line, first, last);
}

void TopologyModel::touch(Line& line, int firstColumn, int lastColumn)
{
    Q_EMIT dataChanged(indexOf(line, firstColumn), indexOf(line, lastColumn));
}

void TopologyModel::setNow(const QDateTime& now)
{
    const QDateTime before = m_now;
    m_now = now;
    for (Line* line : std::as_const(m_lines)) {
        const bool wasStale = cellIsStale(line->item, before);
        const bool stale = cellIsStale(line->item, now);
        if (wasStale != stale)
            touch(*line, 0, ColumnCount - 1);
        else if (stale)
            touch(*line, SeenColumn, SeenColumn);
    }
}

void TopologyModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (Line* line : std::as_const(m_lines))
        touch(*line, 0, ColumnCount - 1);
}

QModelIndex TopologyModel::indexOfDeployment(const QString& id) const
{
    const Line* line = m_lines.value(id);
    return line && line->parent == m_root.get() ? indexOf(*line) : QModelIndex();
}

QModelIndex TopologyModel::indexOfNode(const QString& deployment, const NodePlace& node) const
{
    for (const Line* line : m_lines) {
        if (line->item.kind == TopologyItem::Kind::Node && line->item.deployment == deployment
            && line->item.place().isMeantBy(node))
            return indexOf(*line);
    }
    return {};
}

QModelIndex TopologyModel::indexOf(const Line& line, int column) const
{
    return &line == m_root.get() ? QModelIndex() : createIndex(line.row, column, &line);
}

const TopologyModel::Line& TopologyModel::lineAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const Line*>(index.constInternalPointer()) : *m_root;
}

QModelIndex TopologyModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? indexOf(lineAt(parent).child(row), column) : QModelIndex();
}

QModelIndex TopologyModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*lineAt(index).parent) : QModelIndex();
}

int TopologyModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : lineAt(parent).count();
}

int TopologyModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant TopologyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cellData(lineAt(index).item, index.column(), role, m_now);
}

QVariant TopologyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    return columnHeader(section, role);
}

} // namespace quorate
