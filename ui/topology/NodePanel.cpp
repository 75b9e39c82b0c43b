#include "ui/topology/NodePanel.h"

#include "core/base/Untrusted.h"
#include "ui/topology/Looks.h"
#include "ui/topology/NodeParts.h"
#include "ui/topology/TopologyItem.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CopyableEndpoint.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace quorate {

NodePanel::NodePanel(const Wording& wording, Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_ticker(ticker)
    , m_content(new QWidget)
    , m_empty(new EmptyState(IconName::RoleReplica))
    , m_address(new CopyableEndpoint)
    , m_role(new Chip)
    , m_state(new Chip)
    , m_age(new AgeLabel(ticker))
    , m_centre(textLabel(TextRole::Muted))
    , m_error(textLabel(TextRole::Body))
    , m_hint(textLabel(TextRole::Muted))
    , m_parts(new NodeParts(wording, ticker))
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeHeader());
    column->addWidget(m_parts, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    outer->addWidget(m_empty);
    connect(&ticker, &Ticker::ticked, this, &NodePanel::showAge);
    // What a node names is in its own data centre.
    connect(m_parts, &NodeParts::nodeRequested, this, [this](const QString& endpoint) {
        if (const NodePlace named = NodePlace::of(endpoint, m_place.centre); named.isValid())
            Q_EMIT nodeRequested(named);
    });
    connect(m_parts, &NodeParts::asked, this, &NodePanel::asked);
    retranslate();
    clear();
}

QWidget* NodePanel::makeHeader()
{
    auto* header = new QWidget;
    auto* line = new FlowLayout(8); // in a narrow panel the age stands below
    m_age->setMinimumHeight(m_role->sizeHint().height());
    line->addWidget(m_role);
    line->addWidget(m_state);
    m_centre->setObjectName(QStringLiteral("nodeCentre"));
    m_centre->setMinimumHeight(m_role->sizeHint().height());
    line->addWidget(m_centre);
    line->addWidget(m_age);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_address, 0, Qt::AlignLeft);
    column->addLayout(line);
    column->addWidget(m_error);
    column->addWidget(m_hint);
    m_error->setObjectName(QStringLiteral("nodeError"));
    for (QLabel* label : {m_error, m_hint}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTextTone(*m_error, Tone::Critical);
    return header;
}

void NodePanel::showNode(const TopologyPtr& topology, const NodePlace& node)
{
    m_place = placeIn(topology, node);
    m_topology = partWith(topology, m_place);
    refresh();
}

void NodePanel::clear()
{
    m_topology.reset();
    m_place = {};
    refresh();
}

void NodePanel::showAnswer(const NodeQuestion& question, const Result<NodeReading>& answer)
{
    m_parts->showAnswer(question, answer);
}

FilterField* NodePanel::filterField() const
{
    return m_parts->filterField();
}

void NodePanel::refresh()
{
    const Node* node = m_topology ? m_topology->find(m_place.endpoint) : nullptr;
    m_content->setVisible(node != nullptr);
    m_empty->setVisible(node == nullptr);
    if (!node) {
        m_parts->clear();
        m_empty->setSentence(m_place.isValid()
                ? tr("%1 is no longer part of this deployment.").arg(plainLine(m_place.endpoint.toString()))
                : tr("Choose a node to see what it says of itself."));
        return;
    }
    const Look role = lookOf(node->role);
    const Look state = lookOf(node->state);
    m_address->setEndpoint(plainLine(node->endpoint.toString()));
    m_role->setState(role.word, role.tone, role.icon);
    m_state->setState(state.word, state.tone, state.icon);
    m_age->setSeen(node->lastSeen);
    m_error->setText(node->error ? m_wording.error(*node->error) : QString());
    m_hint->setText(node->error ? m_wording.hint(*node->error) : QString());
    m_error->setVisible(!m_error->text().isEmpty());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_centre->setVisible(!m_place.centre.isEmpty());
    m_centre->setText(tr("in %1", "%1: the name of a data centre").arg(plainLine(m_place.centre)));
    m_parts->showNode(*node, *m_topology, m_place.centre);
    showAge(m_ticker.now());
}

void NodePanel::showAge(const QDateTime& now)
{
    const Node* node = m_topology ? m_topology->find(m_place.endpoint) : nullptr;
    if (!node)
        return;
    m_parts->setStale(isStale(*node, now));
}

void NodePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodePanel::retranslate()
{
    refresh();
}

} // namespace quorate
