#include "ui/topology/InfoModel.h"

#include "core/base/Untrusted.h"
#include "ui/topology/InfoValues.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Text.h"

#include <QSet>

namespace quorate {

namespace {

constexpr int kLongestValue = 2'000;
// A server may send megabytes of fields; a person reads none of them beyond this.
constexpr qsizetype kMostFields = 5'000;

template <typename Item> QSet<QString> namesOf(const QList<Item>& items)
{
    QSet<QString> names;
    for (const Item& item : items)
        names.insert(item.name);
    return names;
}

/// Makes `shown` have the names of `wanted` in that order by insert(row) and remove(row), each of which
/// changes `shown`. The server's order hardly ever changes, so what stands in another's place is removed
/// rather than moved.
template <typename Item, typename Insert, typename Remove>
void arrange(const QList<Item>& shown, const QList<Item>& wanted, Insert insert, Remove remove)
{
    const QSet<QString> wantedNames = namesOf(wanted);
    QSet<QString> shownNames = namesOf(shown);
    for (int row = 0; row < wanted.size() || row < shown.size();) {
        const bool beyond = row >= wanted.size();
        if (!beyond && row < shown.size() && shown.at(row).name == wanted.at(row).name) {
            ++row;
        } else if (row < shown.size()
            && (beyond || !wantedNames.contains(shown.at(row).name)
                || shownNames.contains(wanted.at(row).name))) {
            shownNames.remove(shown.at(row).name);
            remove(row);
        } else {
            shownNames.insert(wanted.at(row).name);
            insert(row);
        }
    }
}

} // namespace

InfoModel::InfoModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

QList<InfoModel::Section> InfoModel::sectionsOf(const Info& info)
{
    QList<Section> wanted;
    QSet<QString> sectionNames;
    qsizetype left = kMostFields;
    for (const Info::Section& section : info.sections()) {
        Section shown{plainLine(section.name, 80), {}, 0};
        if (left == 0 || sectionNames.contains(shown.name))
            continue;
        sectionNames.insert(shown.name);
        shown.fields = fieldsOf(section, left);
        left -= shown.fields.size();
        wanted << shown;
    }
    return wanted;
}

QList<InfoModel::Field> InfoModel::fieldsOf(const Info::Section& section, qsizetype most)
{
    QList<Field> fields;
    QSet<QString> names;
    for (const auto& [name, value] : section.fields) {
        if (fields.size() == most)
            break;
        const Field field{plainLine(name, 120), plainLine(value, kLongestValue)};
        if (!names.contains(field.name))
            fields << field;
        names.insert(field.name);
    }
    return fields;
}

void InfoModel::setInfo(const std::shared_ptr<const Info>& info)
{
    const QList<Section> wanted = info ? sectionsOf(*info) : QList<Section>();
    arrangeSections(wanted);
    for (int row = 0; row < wanted.size(); ++row)
        arrangeFields(row, wanted.at(row).fields);
}

void InfoModel::arrangeSections(const QList<Section>& wanted)
{
    arrange(
        m_sections, wanted,
        [&](int row) {
            beginInsertRows({}, row, row);
            m_sections.insert(row, Section{wanted.at(row).name, {}, m_nextId++});
            endInsertRows();
        },
        [&](int row) {
            beginRemoveRows({}, row, row);
            m_sections.removeAt(row);
            endRemoveRows();
        });
}

void InfoModel::arrangeFields(int sectionRow, const QList<Field>& wanted)
{
    const QModelIndex parent = index(sectionRow, 0);
    QList<Field>& fields = m_sections[sectionRow].fields;
    arrange(
        fields, wanted,
        [&](int row) {
            beginInsertRows(parent, row, row);
            fields.insert(row, wanted.at(row));
            endInsertRows();
        },
        [&](int row) {
            beginRemoveRows(parent, row, row);
            fields.removeAt(row);
            endRemoveRows();
        });
    for (int row = 0; row < wanted.size(); ++row) {
        if (fields.at(row).value == wanted.at(row).value)
            continue;
        fields[row].value = wanted.at(row).value;
        const QModelIndex changed = index(row, ValueColumn, parent);
        Q_EMIT dataChanged(changed, changed);
    }
}

int InfoModel::rowOfSection(quintptr id) const
{
    for (int row = 0; row < m_sections.size(); ++row) {
        if (m_sections.at(row).id == id)
            return row;
    }
    return -1;
}

// A section has the id 0 in its index, a field the id of its section.
QModelIndex InfoModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_sections.at(parent.row()).id : quintptr(0));
}

QModelIndex InfoModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(rowOfSection(index.internalId()), 0, quintptr(0));
}

int InfoModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_sections.at(parent.row()).fields.size());
}

int InfoModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant InfoModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return sectionData(m_sections.at(index.row()), index.column(), role);
    const Section& section = m_sections.at(rowOfSection(index.internalId()));
    return fieldData(section.fields.at(index.row()), index.column(), role);
}

QVariant InfoModel::sectionData(const Section& section, int column, int role) const
{
    if (column != FieldColumn)
        return {};
    if (role == Qt::DisplayRole)
        return section.name;
    if (role == CellRole::Strong)
        return true;
    return {};
}

QVariant InfoModel::fieldData(const Field& field, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == FieldColumn ? field.name : infoValueText(field.name, field.value);
    case Qt::ToolTipRole:
        return plainToolTip(column == FieldColumn ? field.name : field.value);
    default:
        return {};
    }
}

QVariant InfoModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == FieldColumn ? tr("Field") : tr("Value");
}

} // namespace quorate
