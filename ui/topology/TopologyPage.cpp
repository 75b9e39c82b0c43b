#include "ui/topology/TopologyPage.h"

#include "core/base/Untrusted.h"
#include "ui/topology/PageHeader.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyLegend.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyScene.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Ticker.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace quorate {

namespace {

struct Census {
    int masters = 0;
    int replicas = 0;
    int sentinels = 0;
    int troubled = 0;
};

void count(const Topology& topology, Census& census)
{
    for (const Node& node : topology.nodes) {
        census.masters += node.role == NodeRole::Master ? 1 : 0;
        census.replicas += node.role == NodeRole::Replica ? 1 : 0;
        census.sentinels += node.role == NodeRole::Sentinel ? 1 : 0;
        census.troubled += node.state == NodeState::Ok ? 0 : 1;
    }
    for (const Datacenter& centre : topology.datacenters)
        count(*centre.topology, census);
}

} // namespace

TopologyPage::TopologyPage(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_ticker(ticker)
    , m_scene(new TopologyScene(this))
    , m_canvas(new TopologyCanvas(*m_scene))
    , m_header(new PageHeader(ticker))
    , m_legend(new TopologyLegend)
    , m_empty(new EmptyState(IconName::KindUnknown))
    , m_switch(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("topologyPage"));
    addSwitch();
    m_out = addButton("zoomOut", QStringLiteral("\u2212"));
    m_fit = addButton("zoomFit", QString());
    m_in = addButton("zoomIn", QStringLiteral("+"));
    auto* const top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    column->addWidget(m_empty, 1);
    connect(m_out, &QToolButton::clicked, m_canvas, &TopologyCanvas::zoomOut);
    connect(m_fit, &QToolButton::clicked, m_canvas, &TopologyCanvas::fit);
    connect(m_in, &QToolButton::clicked, m_canvas, &TopologyCanvas::zoomIn);
    connect(m_canvas, &TopologyCanvas::resized, this, &TopologyPage::draw);
    connect(m_canvas, &TopologyCanvas::nodeChosen, this, &TopologyPage::nodeRequested);
    takeDrag(*m_canvas->drag());
    connect(m_canvas, &TopologyCanvas::nodeMenuOpened, this, &TopologyPage::nodeMenuOpened);
    // The age of what is silent grows between the polls, too.
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
}

void TopologyPage::addSwitch()
{
    for (const auto& [view, name] : {std::pair(Drawing, "viewDrawing"), std::pair(Table, "viewTable")}) {
        auto* const button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setProperty("look", QStringLiteral("segment"));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_switch->addButton(button, view);
        m_header->addAtRight(button);
    }
    m_switch->button(Drawing)->setChecked(true);
    connect(m_switch, &QButtonGroup::idToggled, this, [this](int view, bool isDown) {
        if (isDown)
            showView(view);
    });
    auto* const other = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    connect(other, &QShortcut::activated, this, [this] { setView(view() == Drawing ? Table : Drawing); });
}

TopologyPage::View TopologyPage::view() const
{
    return static_cast<View>(m_switch->checkedId());
}

void TopologyPage::setView(View view)
{
    m_switch->button(view)->setChecked(true);
}

void TopologyPage::showView(int view)
{
    if (view == Table && !m_table)
        m_table = makeTable();
    refresh();
    if (!isVisible())
        return;
    if (view == Table)
        m_table->view()->setFocus(Qt::OtherFocusReason);
    else
        m_canvas->setFocus(Qt::OtherFocusReason);
}

TopologyTree* TopologyPage::makeTable()
{
    m_model = new TopologyModel(this);
    auto* const table = new TopologyTree(*m_model);
    table->setObjectName(QStringLiteral("topologyTable"));
    table->fitColumns();
    table->restoreColumnState(m_columns);
    auto* const place = new QVBoxLayout;
    place->setContentsMargins(16, 0, 16, 16);
    place->addWidget(table);
    qobject_cast<QVBoxLayout*>(layout())->insertLayout(1, place, 1);
    connect(table, &TopologyTree::currentChanged, this, [this](const QString&, const NodePlace& node) {
        if (node.isValid())
            Q_EMIT nodeRequested(node);
    });
    takeDrag(*table->drag());
    connect(table, &TopologyTree::nodeMenuOpened, this,
        [this](QMenu* menu, const QString&, const NodePlace& node) { Q_EMIT nodeMenuOpened(menu, node); });
    return table;
}

void TopologyPage::fillTable()
{
    const QModelIndex first = m_model->index(0, 0);
    if (const QString id = first.data(TopologyModel::DeploymentRole).toString();
        first.isValid() && id != m_view.id)
        m_model->removeDeployment(id);
    m_model->setNow(m_ticker.now());
    m_model->setDeployment(m_view);
}

QByteArray TopologyPage::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << int(view()) << m_legend->isOpen()
                                              << (!m_table                      ? m_columns
                                                         : m_table->isFitting() ? QByteArray()
                                                                                : m_table->columnState());
    return state;
}

void TopologyPage::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    int view = Drawing;
    bool isOpen = true;
    stream >> view >> isOpen >> m_columns;
    if (stream.status() != QDataStream::Ok)
        return;
    m_legend->setOpen(isOpen);
    setView(view == Table ? Table : Drawing);
    if (m_table)
        m_table->restoreColumnState(m_columns);
}

QToolButton* TopologyPage::addButton(const char* name, const QString& sign)
{
    auto* const button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(sign);
    button->setProperty("look", QStringLiteral("button"));
    m_header->addAtRight(button);
    return button;
}

void TopologyPage::setDeployment(const DeploymentView& view)
{
    const bool isOther = view.id != m_view.id;
    m_view = view;
    m_header->setDeployment(view);
    if (isVisible())
        refresh();
    if (isOther)
        m_canvas->fit();
}

void TopologyPage::selectNode(const NodePlace& node)
{
    m_scene->selectNode(node);
    if (!m_table)
        return;
    const QSignalBlocker known(m_table);
    m_table->selectNode(m_view.id, node);
}

void TopologyPage::setMoveJudge(const MoveJudge& judge)
{
    m_judge = judge;
    m_canvas->drag()->setJudge(judge);
    if (m_table)
        m_table->drag()->setJudge(judge);
}

void TopologyPage::takeDrag(NodeDrag& drag)
{
    drag.setJudge(m_judge);
    connect(&drag, &NodeDrag::moveRequested, this,
        [this](const QString&, const NodePlace& node, const NodePlace& onto) {
            Q_EMIT moveRequested(node, onto);
        });
}

void TopologyPage::refresh()
{
    const bool seen = m_view.topology != nullptr;
    const bool isDrawn = view() == Drawing;
    m_canvas->setVisible(seen && isDrawn);
    m_legend->setVisible(seen && isDrawn);
    m_empty->setVisible(!seen);
    if (m_table)
        m_table->setVisible(seen && !isDrawn);
    for (QToolButton* const button : {m_out, m_fit, m_in})
        button->setVisible(seen && isDrawn);
    if (!seen)
        return;
    if (!isDrawn)
        return fillTable();
    draw();
    Census census;
    count(*m_view.topology, census);
    m_canvas->setAccessibleName(tr("Drawing of %1: masters %2, replicas %3, Sentinels %4, not ok %5")
                                    .arg(plainLine(m_view.title))
                                    .arg(census.masters)
                                    .arg(census.replicas)
                                    .arg(census.sentinels)
                                    .arg(census.troubled));
}

void TopologyPage::draw()
{
    if (!m_view.topology)
        return;
    const QRectF before = m_scene->sceneRect();
    m_scene->setDeployment(m_view, std::max(480, m_canvas->width() - 64), m_ticker.now());
    if (m_scene->sceneRect() != before)
        m_canvas->follow();
}

void TopologyPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_canvas->follow();
}

void TopologyPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        m_scene->invalidate();
}

void TopologyPage::retranslate()
{
    m_empty->setSentence(tr("Nothing has been seen of this deployment yet."));
    m_fit->setText(tr("Fit"));
    m_switch->button(Drawing)->setText(tr("Drawing"));
    m_switch->button(Table)->setText(tr("Table"));
    const auto name = [](QToolButton* button, const QString& text, const QString& key) {
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(text + QStringLiteral(" (") + key + QLatin1Char(')')));
    };
    name(qobject_cast<QToolButton*>(m_switch->button(Drawing)), tr("Show as a drawing"),
        QStringLiteral("Ctrl+T"));
    name(
        qobject_cast<QToolButton*>(m_switch->button(Table)), tr("Show as a table"), QStringLiteral("Ctrl+T"));
    name(m_out, tr("Zoom out"), QStringLiteral("-"));
    name(m_fit, tr("Show everything"), QStringLiteral("0"));
    name(m_in, tr("Zoom in"), QStringLiteral("+"));
    refresh();
}

} // namespace quorate
