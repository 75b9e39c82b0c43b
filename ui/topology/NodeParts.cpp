#include "ui/topology/NodeParts.h"

#include "ui/topology/ClientsPart.h"
#include "ui/topology/ConfigurationPart.h"
#include "ui/topology/NodeOverview.h"
#include "ui/topology/NodeSectionView.h"
#include "ui/topology/RawPart.h"
#include "ui/topology/SlowLogPart.h"
#include "ui/widgets/SegmentBar.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quorate {

NodeParts::NodeParts(const Wording& wording, Ticker& ticker)
    : m_bar(new SegmentBar)
    , m_stack(new QStackedWidget)
    , m_overview(new NodeOverview)
    , m_replication(new NodeSectionView)
    , m_persistence(new NodeSectionView)
    , m_memory(new NodeSectionView)
    , m_raw(new RawPart(wording, ticker))
{
    for (const char* name : {"partOverview", "partReplication", "partPersistence", "partMemory",
             "partClients", "partConfiguration", "partSlowLog", "partRaw"})
        m_bar->addSegment(QString::fromLatin1(name));
    m_stack->addWidget(m_overview);
    connect(m_overview, &NodeOverview::linkActivated, this, &NodeParts::nodeRequested);
    for (NodeSectionView* const section : {m_replication, m_persistence, m_memory}) {
        m_stack->addWidget(section);
        connect(section, &NodeSectionView::linkActivated, this, &NodeParts::nodeRequested);
    }
    for (ReadingPart* const part : std::initializer_list<ReadingPart*>{new ClientsPart(wording, ticker),
             new ConfigurationPart(wording, ticker), new SlowLogPart(wording, ticker), m_raw})
        addReading(part);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar, &SegmentBar::currentChanged, this, &NodeParts::showPart);
    retranslate();
}

void NodeParts::addReading(ReadingPart* part)
{
    m_stack->addWidget(part);
    m_readings << part;
    connect(part, &ReadingPart::asked, this, [this, part] { ask(*part); });
}

void NodeParts::ask(const ReadingPart& part)
{
    m_latest[part.topic()] = ++m_serial;
    Q_EMIT asked({m_place.endpoint, part.topic(), part.rawCommand(), m_serial, m_place.centre});
}

void NodeParts::showAnswer(const NodeQuestion& question, const Result<NodeReading>& answer)
{
    if (question.place() != m_place || m_latest.value(question.topic) != question.serial)
        return;
    for (ReadingPart* const part : m_readings) {
        if (part->topic() == question.topic)
            part->showAnswer(answer);
    }
}

void NodeParts::showNode(const Node& node, const Topology& topology, const QString& centre)
{
    const NodePlace place{node.endpoint, centre};
    const bool isOther = place != m_place;
    if (isOther)
        clear();
    m_place = place;
    m_node = node;
    m_observedAt = topology.observedAt;
    m_overview->showNode(node, topology);
    showSections();
    showSegments(node, topology);
    if (isOther)
        showPart(m_bar->current());
}

void NodeParts::showSections()
{
    if (!m_node)
        return;
    m_replication->setSection(replicationSection(*m_node), m_isStale);
    m_persistence->setSection(persistenceSection(*m_node, m_observedAt), m_isStale);
    m_memory->setSection(memorySection(*m_node), m_isStale);
}

// A Sentinel keeps no data, and knows neither CONFIG GET nor SLOWLOG.
void NodeParts::showSegments(const Node& node, const Topology& topology)
{
    const bool isSentinel = node.role == NodeRole::Sentinel;
    for (const Part part : {Replication, Persistence, Memory, Configuration, SlowLog})
        m_bar->setSegmentVisible(part, !isSentinel);
    m_raw->setCommands(rawCommands(topology.cluster.has_value(), isSentinel));
}

void NodeParts::clear()
{
    m_place = {};
    m_node.reset();
    m_latest.clear();
    for (ReadingPart* const part : m_readings)
        part->reset();
}

void NodeParts::setStale(bool isStale)
{
    m_overview->setStale(isStale);
    if (isStale == m_isStale)
        return;
    m_isStale = isStale;
    showSections();
}

void NodeParts::showPart(int part)
{
    m_stack->setCurrentIndex(part);
    if (auto* const reading = qobject_cast<ReadingPart*>(m_stack->currentWidget());
        reading && m_place.isValid())
        reading->open();
}

void NodeParts::setCurrent(Part part)
{
    m_bar->setCurrent(part);
}

FilterField* NodeParts::filterField() const
{
    return m_overview->filterField();
}

// No QShortcut: platforms do not agree on which key Ctrl+Shift+Tab is.
void NodeParts::keyPressEvent(QKeyEvent* event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isTab || !event->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::keyPressEvent(event);
    const bool isBack = event->key() == Qt::Key_Backtab || event->modifiers().testFlag(Qt::ShiftModifier);
    m_bar->step(isBack ? -1 : 1);
}

void NodeParts::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodeParts::retranslate()
{
    m_bar->setTexts({tr("Overview"), tr("Replication"), tr("Persistence"), tr("Memory"), tr("Clients"),
        tr("Config", "part of a node: CONFIG GET; as short as can be"), tr("Slow log"), tr("Raw")});
    m_bar->setAccessibleName(tr("Parts of the node"));
    showSections();
}

} // namespace quorate
