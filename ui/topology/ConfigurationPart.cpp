#include "ui/topology/ConfigurationPart.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/CellTableModel.h"
#include "ui/widgets/FilterField.h"

#include <QCheckBox>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr qsizetype kMostNamed = 12; // in a tool tip
constexpr int kAroundTable = 48; // the card's margins and the scroll bar, in pixels

} // namespace

/// By name or value, and on demand only what differs from the peers.
class ConfigurationPart::Filter : public QSortFilterProxyModel {
public:
    Filter()
    {
        setFilterKeyColumn(-1);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
    }
    void setOnlyMarked(bool onlyMarked)
    {
        m_onlyMarked = onlyMarked;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_onlyMarked && !sourceModel()->index(row, 0, parent).data(CellTableModel::MarkedRole).toBool())
            return false;
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_onlyMarked = false;
};

ConfigurationPart::ConfigurationPart(const Wording& wording, Ticker& ticker)
    : ReadingPart(NodeTopic::Directives, QStringLiteral("nodeConfiguration"), wording, ticker)
    , m_model(new CellTableModel(this))
    , m_filter(new Filter)
    , m_search(new FilterField)
    , m_onlyDifferent(new QCheckBox)
{
    m_model->setHeadings(QStringList(Elsewhere + 1));
    m_table = makeReadingTable(*m_model, m_filter);
    m_table.view->setObjectName(QStringLiteral("nodeConfigurationTable"));
    m_table.view->sortByColumn(Name, Qt::AscendingOrder);
    m_table.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(m_table.view, makeFilters());
    ConfigurationPart::retranslate();
}

QWidget* ConfigurationPart::makeFilters()
{
    auto* const filters = new QWidget;
    auto* const column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_onlyDifferent);
    m_search->setObjectName(QStringLiteral("nodeConfigurationSearch"));
    m_onlyDifferent->setObjectName(QStringLiteral("nodeConfigurationOnlyDifferent"));
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, [this](bool isOn) { m_filter->setOnlyMarked(isOn); });
    return filters;
}

Cell ConfigurationPart::elsewhere(const Directive& directive) const
{
    if (directive.others.isEmpty())
        return {};
    const auto shown = [&](const OtherValue& other) {
        return directive.isSecret   ? tr("another password")
            : other.value.isEmpty() ? tr("not set")
                                    : plainLine(other.value, 80);
    };
    QStringList lines;
    for (const OtherValue& other : directive.others.mid(0, kMostNamed))
        lines << plainLine(other.node.toString(), 80) + QStringLiteral(": ") + shown(other);
    if (directive.others.size() > kMostNamed)
        lines << QStringLiteral("\u2026");
    return {shown(directive.others.first()), {}, lines.join(QLatin1Char('\n')), false, false, Tone::Warning,
        IconName::StateWarning};
}

CellRow ConfigurationPart::rowOf(const Directive& directive) const
{
    const QString name = plainLine(directive.name, 120);
    const QString value = directive.value.isEmpty() ? QStringLiteral("\"\"")
        : directive.isSecret                        ? QStringLiteral("\u2022\u2022\u2022\u2022")
                                                    : plainLine(directive.value, 200);
    const QString exact =
        directive.isSecret ? tr("Passwords are not shown.") : plainLine(directive.value, 1'000);
    const Cell nameCell{name, {}, name, false, false, Tone::Neutral, {}, true};
    return {name, {nameCell, Cell{value, {}, exact, false, true}, elsewhere(directive)},
        !directive.others.isEmpty()};
}

QString ConfigurationPart::noteOf(const ComparedConfiguration& read) const
{
    int different = 0;
    for (const Directive& directive : read.directives)
        different += directive.others.isEmpty() ? 0 : 1;
    if (read.peers == 0)
        return tr("%n directive(s)", nullptr, static_cast<int>(read.directives.size()));
    if (read.peersAnswered < read.peers)
        //: %n directives differ from the other nodes; only %1 of %2 could be compared
        return tr("%n different; %1 of %2 peers compared", nullptr, different)
            .arg(read.peersAnswered)
            .arg(read.peers);
    //: %n directives differ from the other nodes
    return tr("%n different from its peers", nullptr, different);
}

bool ConfigurationPart::showReading(const NodeReading& reading)
{
    const auto* const read = std::get_if<ComparedConfiguration>(&reading);
    if (!read)
        return false;
    QList<CellRow> rows;
    for (const Directive& directive : read->directives)
        rows << rowOf(directive);
    m_model->setRows(rows);
    setNote(noteOf(*read));
    m_onlyDifferent->setEnabled(read->peersAnswered > 0);
    const bool anyDiffers =
        std::any_of(rows.cbegin(), rows.cend(), [](const CellRow& row) { return row.isMarked; });
    m_table.view->setColumnHidden(Elsewhere, !anyDiffers);
    fitColumns();
    return !rows.isEmpty();
}

void ConfigurationPart::fitColumns()
{
    // The view itself may not be laid out yet: it is hidden until there is a reading.
    const int room = width() - kAroundTable;
    const bool hasThree = !m_table.view->isColumnHidden(Elsewhere);
    setFittingWidth(*m_table.view, Name, room * (hasThree ? 45 : 62) / 100);
    setFittingWidth(*m_table.view, Value, room * 27 / 100);
}

void ConfigurationPart::resizeEvent(QResizeEvent* event)
{
    ReadingPart::resizeEvent(event);
    fitColumns();
}

void ConfigurationPart::clearReading()
{
    m_model->setRows({});
}

QString ConfigurationPart::emptySentence() const
{
    return tr("It names no directives.");
}

void ConfigurationPart::retranslate()
{
    m_model->setHeadings({tr("Directive"), tr("Value"), tr("Elsewhere")});
    m_search->setPurpose(tr("Search the configuration"));
    m_onlyDifferent->setText(tr("Only what differs from its peers"));
    m_onlyDifferent->setAccessibleName(m_onlyDifferent->text());
    m_table.view->setAccessibleName(tr("Configuration of the node"));
    ReadingPart::retranslate();
}

} // namespace quorate
