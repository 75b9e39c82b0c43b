#include "ui/health/ChangeList.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"
#include "ui/words/ChangeWords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace quorate {

namespace {

QString clockText(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
}

} // namespace

Tone changeTone(const TopologyChange& change)
{
    switch (change.kind) {
    case TopologyChange::Kind::NodeLost:
    case TopologyChange::Kind::LinkDown:
    case TopologyChange::Kind::SlotsLost:
        return Tone::Critical;
    case TopologyChange::Kind::NodeLeft:
    case TopologyChange::Kind::Restarted:
    case TopologyChange::Kind::RoleChanged:
        return Tone::Warning;
    case TopologyChange::Kind::NodeBack:
    case TopologyChange::Kind::LinkUp:
        return Tone::Ok;
    case TopologyChange::Kind::StateChanged:
        return change.toState == NodeState::Ok ? Tone::Ok : Tone::Warning;
    case TopologyChange::Kind::HealthChanged:
        return change.toHealth == HealthLevel::Healthy ? Tone::Ok
            : change.toHealth == HealthLevel::Critical ? Tone::Critical
                                                       : Tone::Warning;
    default:
        return Tone::Info;
    }
}

ChangeList::ChangeList(QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
    , m_nothing(textLabel(TextRole::Muted))
{
    setObjectName(QStringLiteral("changeList"));
    setProperty("surface", QStringLiteral("card"));
    m_grid->setContentsMargins(16, 10, 16, 10);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_nothing, kMostRows, 0, 1, 4);
}

void ChangeList::setChanges(const QList<TopologyChange>& changes, const QDateTime& since)
{
    if (changes == m_changes && since == m_since)
        return;
    m_changes = changes;
    m_since = since;
    refresh();
}

QStringList ChangeList::sentences() const
{
    QStringList texts;
    for (const Row& row : m_rows) {
        if (!row.sentence->isHidden())
            texts << row.sentence->text();
    }
    return texts;
}

void ChangeList::addRow()
{
    const int at = static_cast<int>(m_rows.size());
    auto* const node = new QPushButton;
    node->setObjectName(QStringLiteral("changeNode"));
    node->setProperty("look", QStringLiteral("link"));
    node->setIcon(icon(IconName::ArrowRight));
    node->setCursor(Qt::PointingHandCursor);
    const Row row{textLabel(TextRole::Body), textLabel(TextRole::Mono), textLabel(TextRole::Body), node};
    row.sentence->setWordWrap(true);
    row.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(row.icon, at, 0);
    m_grid->addWidget(row.time, at, 1);
    m_grid->addWidget(row.sentence, at, 2);
    m_grid->addWidget(row.node, at, 3);
    m_rows << row;
    connect(node, &QPushButton::clicked, this,
        [this, node] { Q_EMIT nodeRequested(node->property("place").value<NodePlace>()); });
}

void ChangeList::fill(const Row& row, const TopologyChange& change)
{
    const Tone tone = changeTone(change);
    row.icon->setPixmap(icon(toneIcon(tone), tone).pixmap(QSize(16, 16), devicePixelRatioF()));
    row.time->setText(clockText(change.at));
    row.time->setToolTip(QLocale().toString(change.at.toLocalTime(), QLocale::LongFormat));
    row.sentence->setText(changeText(change));
    const QString endpoint = change.node.isValid() ? change.node.toString() : QString();
    const bool canShow = !endpoint.isEmpty() && change.kind != TopologyChange::Kind::NodeLeft;
    row.node->setProperty("place", QVariant::fromValue(NodePlace{change.node, change.datacenter}));
    row.node->setVisible(canShow);
    row.node->setAccessibleName(tr("Show node %1").arg(plainLine(endpoint)));
    row.node->setToolTip(tr("Show this node"));
}

void ChangeList::refresh()
{
    const auto shown = std::min<qsizetype>(m_changes.size(), kMostRows);
    while (m_rows.size() < shown)
        addRow();
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const Row& row = m_rows.at(at);
        const bool isShown = at < shown;
        for (QWidget* const part : {static_cast<QWidget*>(row.icon), static_cast<QWidget*>(row.time),
                 static_cast<QWidget*>(row.sentence), static_cast<QWidget*>(row.node)})
            part->setVisible(isShown);
        if (isShown)
            fill(row, m_changes.at(m_changes.size() - 1 - at));
    }
    m_nothing->setVisible(m_changes.isEmpty());
    m_nothing->setText(m_since.isValid()
            ? tr("Nothing has changed since the first look at %1.").arg(clockText(m_since))
            : tr("Nothing was seen yet."));
}

void ChangeList::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace quorate
