#include "ui/topology/PageHeader.h"

#include "core/base/Untrusted.h"
#include "ui/topology/Looks.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace quorate {

PageHeader::PageHeader(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel)
    , m_health(new Chip)
    , m_kind(new Chip)
    , m_environment(new Chip)
    , m_readOnly(new Chip)
    , m_age(new AgeLabel(ticker))
    , m_actions(new QHBoxLayout)
{
    setTextRole(*m_title, TextRole::Title);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_actions->setSpacing(8);
    auto* name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_title, 100); // before the stretch: what is left goes to the name
    name->addStretch(1);
    name->addLayout(m_actions);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_health, m_kind, m_environment, m_readOnly, m_age})
        chips->addWidget(widget);
    chips->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(name);
    column->addLayout(chips);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setDeployment(const DeploymentView& view)
{
    m_view = view;
    refresh();
}

void PageHeader::addAtRight(QWidget* widget)
{
    m_actions->addWidget(widget);
}

void PageHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void PageHeader::refresh()
{
    const auto show = [](Chip& chip, const Look& look) {
        chip.setState(look.word, look.tone, look.icon);
    };
    m_title->setText(plainLine(m_view.title));
    const TopologyPtr& topology = m_view.topology;
    if (m_view.error)
        show(*m_health, lookOf(NodeState::Unreachable));
    else if (topology)
        show(*m_health, lookOf(topology->health));
    else
        show(*m_health, {tr("Connecting"), Tone::Unknown, IconName::StateBusy});
    m_kind->setVisible(topology != nullptr);
    m_age->setVisible(topology != nullptr);
    if (topology) {
        show(*m_kind, lookOf(topology->kind));
        m_age->setSeen(lastAnswer(*topology));
    }
    show(*m_environment, lookOf(m_view.environment));
    m_readOnly->setVisible(m_view.readOnly);
    show(*m_readOnly, {tr("Read only"), Tone::Neutral, IconName::Lock});
}

} // namespace quorate
