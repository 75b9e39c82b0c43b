#include "ui/topology/NodePanel.h"

#include "core/base/Untrusted.h"
#include "ui/topology/InfoModel.h"
#include "ui/topology/Looks.h"
#include "ui/topology/NodeFacts.h"
#include "ui/topology/TopologyItem.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CopyableEndpoint.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

QFrame* inCard(QWidget* content)
{
    auto* frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(content);
    return frame;
}

} // namespace

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
    , m_error(textLabel(TextRole::Body))
    , m_hint(textLabel(TextRole::Muted))
    , m_facts(new KeyValueList(3))
    , m_infoHeader(new SectionHeader({}))
    , m_filter(new FilterField)
    , m_info(new InfoModel(this))
    , m_infoProxy(new QSortFilterProxyModel(this))
    , m_infoView(new QTreeView)
    , m_noInfo(textLabel(TextRole::Muted))
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(makeHeader());
    column->addWidget(inCard(m_facts));
    column->addWidget(makeInfo(), 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    outer->addWidget(m_empty);
    connect(&ticker, &Ticker::ticked, this, &NodePanel::showAge);
    connect(m_facts, &KeyValueList::linkActivated, this, &NodePanel::nodeRequested);
    retranslate();
    clear();
}

QWidget* NodePanel::makeHeader()
{
    auto* header = new QWidget;
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_role);
    line->addWidget(m_state);
    line->addWidget(m_age);
    line->addStretch(1);
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

QWidget* NodePanel::makeInfo()
{
    auto* part = new QFrame;
    part->setProperty("surface", QStringLiteral("card"));
    m_filter->setObjectName(QStringLiteral("infoFilter"));
    m_infoProxy->setSourceModel(m_info);
    m_infoProxy->setRecursiveFilteringEnabled(true);
    m_infoProxy->setAutoAcceptChildRows(true);
    m_infoProxy->setFilterKeyColumn(-1);
    m_infoProxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_infoView->setObjectName(QStringLiteral("infoView"));
    m_infoView->setModel(m_infoProxy);
    m_infoView->setUniformRowHeights(true);
    m_infoView->setFrameShape(QFrame::NoFrame);
    m_infoView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_infoView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_infoView->setItemDelegate(new CellDelegate(m_infoView));
    m_infoView->setIndentation(16);
    // Values begin beside their fields: a value at the far edge is read in the wrong line.
    m_infoView->header()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_infoHeader);
    column->addWidget(m_filter);
    column->addWidget(m_infoView, 1);
    column->addWidget(m_noInfo);
    column->addStretch(0);
    connect(m_infoProxy, &QAbstractItemModel::rowsInserted, m_infoView, [this](const QModelIndex& parent) {
        if (!parent.isValid())
            m_infoView->expandAll();
    });
    connect(m_filter, &QLineEdit::textChanged, m_infoProxy, [this](const QString& text) {
        m_infoProxy->setFilterFixedString(text);
        m_infoView->expandAll();
    });
    return part;
}

void NodePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kMargins = 80;
    const int room = std::max(0, width() - kMargins);
    m_infoView->setColumnWidth(InfoModel::FieldColumn, std::min(300, room * 2 / 3));
}

void NodePanel::showNode(const TopologyPtr& topology, const Endpoint& endpoint)
{
    m_topology = topology;
    m_endpoint = endpoint;
    refresh();
}

void NodePanel::clear()
{
    m_topology.reset();
    m_endpoint = {};
    refresh();
}

void NodePanel::refresh()
{
    const Node* node = m_topology ? m_topology->find(m_endpoint) : nullptr;
    m_content->setVisible(node != nullptr);
    m_empty->setVisible(node == nullptr);
    if (!node) {
        m_empty->setSentence(m_endpoint.isValid()
                ? tr("%1 is no longer part of this deployment.").arg(plainLine(m_endpoint.toString()))
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
    m_facts->setRows(nodeFacts(*node, *m_topology));
    m_info->setInfo(node->info);
    const bool hasInfo = m_info->rowCount() > 0;
    m_infoView->setVisible(hasInfo);
    m_filter->setVisible(hasInfo);
    m_noInfo->setVisible(!hasInfo);
    showAge(m_ticker.now());
}

void NodePanel::showAge(const QDateTime& now)
{
    const Node* node = m_topology ? m_topology->find(m_endpoint) : nullptr;
    if (!node)
        return;
    // Disabled text is the muted one: old values must not look like fresh ones.
    const bool stale = isStale(*node, now);
    m_facts->setEnabled(!stale);
    m_infoView->setEnabled(!stale);
}

void NodePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodePanel::retranslate()
{
    m_infoHeader->setTitle(tr("What it says of itself (INFO)"));
    m_filter->setPurpose(tr("Search INFO"));
    m_infoView->setAccessibleName(tr("Fields of INFO by section"));
    m_noInfo->setText(tr("It has not answered INFO."));
    refresh();
}

} // namespace quorate
