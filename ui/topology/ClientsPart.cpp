#include "ui/topology/ClientsPart.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/CellTableModel.h"
#include "ui/words/Quantities.h"

#include <QSortFilterProxyModel>
#include <QTreeView>

namespace quorate {

namespace {

constexpr int kAddressWidth = 140;

Cell text(const QByteArray& bytes, bool mono = false)
{
    return {plainLine(bytes, 80), {}, bytes.size() > 20 ? plainLine(bytes) : QString(), false, mono};
}

Cell figure(const std::optional<qint64>& value, QString (*words)(qint64, const QLocale&))
{
    return {value ? words(*value, spokenLocale()) : QStringLiteral("\u2013"), value.value_or(-1),
        value ? exactText(*value) : QString(), true};
}

QString plainNumber(qint64 value, const QLocale&)
{
    return QString::number(value);
}

CellRow rowOf(const ConnectedClient& client)
{
    const QString id = QString::number(client.id);
    return {id,
        {text(client.address, true), figure(client.outputBytes, bytesText), text(client.command, true),
            figure(client.idleSeconds, durationText), figure(client.ageSeconds, durationText),
            text(client.name), figure(client.database, plainNumber), text(client.flags, true),
            Cell{id, client.id, {}, true}}};
}

} // namespace

ClientsPart::ClientsPart(const Wording& wording, Ticker& ticker)
    : ReadingPart(NodeTopic::Clients, QStringLiteral("nodeClients"), wording, ticker)
    , m_model(new CellTableModel(this))
{
    m_model->setHeadings(QStringList(Id + 1));
    m_table = makeReadingTable(*m_model, new QSortFilterProxyModel);
    m_table.view->setObjectName(QStringLiteral("nodeClientsTable"));
    m_table.view->sortByColumn(Output, Qt::DescendingOrder);
    setContent(m_table.view);
    ClientsPart::retranslate();
}

bool ClientsPart::showReading(const NodeReading& reading)
{
    const auto* const clients = std::get_if<QList<ConnectedClient>>(&reading);
    if (!clients)
        return false;
    const bool isFirst = m_model->rowCount() == 0;
    QList<CellRow> rows;
    for (const ConnectedClient& client : *clients)
        rows << rowOf(client);
    m_model->setRows(rows);
    setNote(rows.isEmpty() ? QString() : tr("%n client(s)", nullptr, static_cast<int>(rows.size())));
    if (isFirst) {
        for (int column = Output; column <= Id; ++column)
            fitColumn(*m_table.view, column);
        setFittingWidth(*m_table.view, Address, kAddressWidth);
    }
    return !rows.isEmpty();
}

void ClientsPart::clearReading()
{
    m_model->setRows({});
}

QString ClientsPart::emptySentence() const
{
    return tr("No client is connected.");
}

void ClientsPart::retranslate()
{
    m_model->setHeadings({tr("Address"), tr("Output buffer"), tr("Command"), tr("Idle"), tr("Age"),
        tr("Name"), tr("Database"), tr("Flags"), tr("Id")});
    m_table.view->setAccessibleName(tr("Clients of the node"));
    ReadingPart::retranslate();
}

} // namespace quorate
