#include "ui/topology/SlowLogPart.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/CellTableModel.h"
#include "ui/words/Quantities.h"

#include <QSortFilterProxyModel>
#include <QTreeView>

namespace quorate {

namespace {

constexpr int kCommandWidth = 180;

// Of today the time is enough.
QString timeText(const QDateTime& at)
{
    const bool isToday = at.date() == QDate::currentDate();
    return at.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("MM-dd HH:mm"));
}

QString tookText(qint64 microseconds)
{
    if (microseconds >= 1'000)
        return millisecondsText(static_cast<double>(microseconds) / 1000);
    //: a duration in microseconds
    return SlowLogPart::tr("%1 µs").arg(exactText(microseconds));
}

CellRow rowOf(const SlowCommand& slow)
{
    const QLocale locale = spokenLocale();
    const QDateTime at = slow.at.toLocalTime();
    const QString command = plainLine(slow.command);
    const QString client = plainLine(slow.client, 80);
    const QString name = plainLine(slow.clientName, 80);
    return {QString::number(slow.id),
        {Cell{timeText(at), slow.at, locale.toString(at, QLocale::LongFormat)},
            Cell{tookText(slow.microseconds), slow.microseconds,
                SlowLogPart::tr("%1 µs").arg(exactText(slow.microseconds)), true},
            Cell{command, {}, command, false, true},
            Cell{name.isEmpty() ? client : name, {}, client, false, name.isEmpty()}}};
}

} // namespace

SlowLogPart::SlowLogPart(const Wording& wording, Ticker& ticker)
    : ReadingPart(NodeTopic::SlowCommands, QStringLiteral("nodeSlowLog"), wording, ticker)
    , m_model(new CellTableModel(this))
{
    m_model->setHeadings(QStringList(Client + 1));
    m_table = makeReadingTable(*m_model, new QSortFilterProxyModel);
    m_table.view->setObjectName(QStringLiteral("nodeSlowLogTable"));
    m_table.view->sortByColumn(Time, Qt::DescendingOrder);
    setContent(m_table.view);
    SlowLogPart::retranslate();
}

bool SlowLogPart::showReading(const NodeReading& reading)
{
    const auto* const log = std::get_if<SlowLog>(&reading);
    if (!log)
        return false;
    const bool isFirst = m_model->rowCount() == 0;
    QList<CellRow> rows;
    for (const SlowCommand& slow : log->commands)
        rows << rowOf(slow);
    m_model->setRows(rows);
    setNote(rows.isEmpty() ? QString()
            : log->length > rows.size()
            ? tr("the last %1 of %2").arg(exactText(rows.size()), exactText(log->length))
            : tr("%n slow command(s)", nullptr, static_cast<int>(rows.size())));
    if (isFirst) {
        for (const int column : {Time, Duration})
            fitColumn(*m_table.view, column);
        setFittingWidth(*m_table.view, Text, kCommandWidth);
    }
    return !rows.isEmpty();
}

void SlowLogPart::clearReading()
{
    m_model->setRows({});
}

QString SlowLogPart::emptySentence() const
{
    return tr("No command took longer than slowlog-log-slower-than.");
}

void SlowLogPart::retranslate()
{
    m_model->setHeadings({tr("Time"), tr("Duration"), tr("Command"), tr("Client")});
    m_table.view->setAccessibleName(tr("Slow commands of the node"));
    ReadingPart::retranslate();
}

} // namespace quorate
