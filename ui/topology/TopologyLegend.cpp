#include "ui/topology/TopologyLegend.h"

#include "ui/topology/LegendSign.h"
#include "ui/topology/Looks.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace quorate {

namespace {

LinkFacts brokenLine()
{
    LinkFacts line;
    line.isBroken = true;
    return line;
}

LinkFacts syncingLine()
{
    LinkFacts line;
    line.isSyncing = true;
    return line;
}

LinkFacts unknownLine()
{
    LinkFacts line;
    line.isUnknown = true;
    return line;
}

LinkFacts busyLine()
{
    LinkFacts line;
    line.thickness = 4.5;
    return line;
}

} // namespace

TopologyLegend::TopologyLegend(QWidget* parent)
    : QFrame(parent)
    , m_toggle(new QToolButton)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
{
    setObjectName(QStringLiteral("topologyLegend"));
    m_toggle->setObjectName(QStringLiteral("legendToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLook(*m_toggle, "look", QStringLiteral("flat"));
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 24, 8);
    row->setSpacing(16);
    row->addWidget(m_toggle, 0, Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_content, 1);
    connect(m_toggle, &QToolButton::toggled, this, &TopologyLegend::setOpen);
    setOpen(true);
    retranslate();
}

bool TopologyLegend::isOpen() const
{
    return m_toggle->isChecked();
}

void TopologyLegend::setOpen(bool isOpen)
{
    m_toggle->setChecked(isOpen);
    m_toggle->setIcon(icon(isOpen ? IconName::ChevronDown : IconName::ChevronRight));
    m_content->setVisible(isOpen);
}

void TopologyLegend::addGroup(const QString& title, const QList<std::pair<QWidget*, QString>>& entries)
{
    auto* const signs = new QWidget;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    signs->setSizePolicy(policy);
    auto* const flow = new FlowLayout(4, signs);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const auto& [sign, word] : entries) {
        // The sign and its word never part at the end of a line.
        auto* const entry = new QWidget;
        auto* const row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 10, 0);
        row->setSpacing(5);
        row->addWidget(sign);
        row->addWidget(textLabel(TextRole::Caption, word));
        flow->addWidget(entry);
    }
    const int at = m_grid->rowCount();
    m_grid->addWidget(textLabel(TextRole::Caption, title), at, 0, Qt::AlignTop);
    m_grid->addWidget(signs, at, 1);
}

void TopologyLegend::fill()
{
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto ofLook = [](const Look& look, Tone tone) {
        return std::pair<QWidget*, QString>(new LegendSign(look.icon, tone), look.word);
    };
    QList<std::pair<QWidget*, QString>> roles, states;
    for (const NodeRole role : {NodeRole::Master, NodeRole::Replica, NodeRole::Sentinel})
        roles << ofLook(lookOf(role), Tone::Neutral);
    for (const NodeState state : {NodeState::Ok, NodeState::Suspect, NodeState::Failed,
             NodeState::Unreachable, NodeState::Loading, NodeState::Denied, NodeState::Refused,
             NodeState::NotServing, NodeState::TlsError, NodeState::ProtocolError})
        states << ofLook(lookOf(state), lookOf(state).tone);
    addGroup(tr("Roles"), roles);
    addGroup(tr("Links"),
        {{new LegendSign(LinkFacts()), tr("up, with its lag")},
            {new LegendSign(busyLine()), tr("thicker: more traffic")},
            {new LegendSign(syncingLine()), tr("synchronising")}, {new LegendSign(brokenLine()), tr("down")},
            {new LegendSign(unknownLine()), tr("unknown")}});
    addGroup(tr("States"), states);
}

void TopologyLegend::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopologyLegend::retranslate()
{
    m_toggle->setText(tr("Legend"));
    m_toggle->setAccessibleName(tr("Legend of the drawing"));
    fill();
}

} // namespace quorate
