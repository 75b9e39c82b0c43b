#include "ui/sentinel/EventList.h"

#include "core/base/Untrusted.h"
#include "core/sentinel/FailoverTimeline.h"
#include "ui/sentinel/FailoverStrip.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"
#include "ui/words/EventWords.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kMostRowsShown = 12;
constexpr qsizetype kMostEvents = 500;

Tone toneOf(Severity severity)
{
    return severity == Severity::Critical ? Tone::Critical
        : severity == Severity::Warning   ? Tone::Warning
                                          : Tone::Neutral;
}

TableRow rowOf(const SentinelEvent& event, qint64 number)
{
    const Severity severity = severityOf(event);
    const QDateTime local = event.at.toLocalTime();
    TableRow row;
    row.key = QString::number(number);
    if (event.subject.isValid())
        row.endpoint = event.subject.toString();
    const QString sentence = eventText(event);
    TableCell words{sentence, sentence + QLatin1Char('\n') + plainLine(event.payload)};
    if (severity != Severity::Info) {
        words.icon = severity == Severity::Critical ? IconName::StateCritical : IconName::StateWarning;
        words.iconTone = words.tone = toneOf(severity);
    }
    row.cells = {{QLocale().toString(local.time(), QStringLiteral("HH:mm:ss.zzz")),
                     QLocale().toString(local, QLocale::LongFormat), event.at.toMSecsSinceEpoch()},
        {plainLine(event.source.toString(), 60), {}, {}, {}, {}, {}, true},
        {plainLine(event.name, 60), {}, {}, {}, {}, {}, true}, words};
    return row;
}

} // namespace

EventList::EventList(QWidget* parent)
    : QFrame(parent)
    , m_failoverHeader(new SectionHeader({}))
    , m_strip(new FailoverStrip)
    , m_header(new SectionHeader({}))
    , m_filter(new FilterField)
    , m_model(new RowModel(4, this))
    , m_view(new RowView(*m_model, 3))
    , m_none(textLabel(TextRole::Muted))
{
    setProperty("surface", QStringLiteral("card"));
    m_view->setObjectName(QStringLiteral("sentinelEvents"));
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_view->setRootIsDecorated(false);
    m_view->fitRows(kMostRowsShown);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    for (QWidget* const part :
        std::initializer_list<QWidget*>{m_failoverHeader, m_strip, m_header, m_filter, m_view, m_none})
        column->addWidget(part);
    connect(m_filter, &QLineEdit::textChanged, this, &EventList::refresh);
    retranslate();
    m_view->takeColumnWidths();
}

void EventList::setEvents(const QList<SentinelEvent>& events, qint64 firstNumber)
{
    m_firstNumber = firstNumber;
    m_events = events;
    refresh();
}

void EventList::refresh()
{
    const QString wanted = m_filter->text().trimmed();
    QList<TableRow> rows;
    for (qsizetype i = m_events.size() - 1; i >= 0 && rows.size() < kMostEvents; --i) {
        const TableRow row = rowOf(m_events[i], m_firstNumber + i);
        const bool isWanted = wanted.isEmpty()
            || std::any_of(row.cells.cbegin(), row.cells.cend(),
                [&wanted](const TableCell& cell) { return cell.text.contains(wanted, Qt::CaseInsensitive); });
        if (isWanted)
            rows += row;
    }
    m_model->setRows(rows);
    m_header->setNote(QLocale().toString(rows.size()));
    m_view->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    const QList<FailoverTimeline> failovers = failoversIn(m_events);
    const bool any = !failovers.isEmpty();
    m_failoverHeader->setVisible(any);
    m_strip->setVisible(any);
    m_strip->setTimeline(any ? std::optional(failovers.last()) : std::nullopt);
    if (any)
        //: %1: name of a service, %2: host:port, %3: time of day
        m_failoverHeader->setNote(tr("%1, %2, at %3")
                                      .arg(plainLine(failovers.last().service, 60),
                                          failovers.last().newMaster.isValid()
                                              ? plainLine(failovers.last().newMaster.toString(), 60)
                                              : QStringLiteral("?"),
                                          QLocale().toString(failovers.last().startedAt.toLocalTime().time(),
                                              QStringLiteral("HH:mm:ss"))));
}

void EventList::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EventList::retranslate()
{
    m_failoverHeader->setTitle(tr("The last failover"));
    m_header->setTitle(tr("What the Sentinels say"));
    m_filter->setPurpose(tr("Filter by node, event or words"));
    m_view->setAccessibleName(tr("Events of all Sentinels, the newest first"));
    m_none->setText(tr("Nothing was said since this was opened."));
    m_model->setColumns({{tr("Time"), 104}, {tr("Sentinel"), 140}, {tr("Event"), 250, false, {}, true},
        {tr("In words"), 320}});
    refresh();
}

} // namespace quorate
