#include "ui/topology/NodeOverview.h"

#include "ui/topology/InfoModel.h"
#include "ui/topology/NodeFacts.h"
#include "ui/widgets/CellDelegate.h"
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

NodeOverview::NodeOverview(QWidget* parent)
    : QWidget(parent)
    , m_facts(new KeyValueList(3))
    , m_infoHeader(new SectionHeader({}))
    , m_filter(new FilterField)
    , m_info(new InfoModel(this))
    , m_infoProxy(new QSortFilterProxyModel(this))
    , m_infoView(new QTreeView)
    , m_noInfo(textLabel(TextRole::Muted))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(inCard(m_facts));
    column->addWidget(makeInfo(), 1);
    connect(m_facts, &KeyValueList::linkActivated, this, &NodeOverview::linkActivated);
    retranslate();
}

QWidget* NodeOverview::makeInfo()
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

void NodeOverview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kMargins = 80;
    const int room = std::max(0, width() - kMargins);
    m_infoView->setColumnWidth(InfoModel::FieldColumn, std::min(300, room * 2 / 3));
}

void NodeOverview::showNode(const Node& node, const Topology& topology)
{
    m_facts->setRows(nodeFacts(node, topology));
    m_info->setInfo(node.info);
    const bool hasInfo = m_info->rowCount() > 0;
    m_infoView->setVisible(hasInfo);
    m_filter->setVisible(hasInfo);
    m_noInfo->setVisible(!hasInfo);
}

void NodeOverview::setStale(bool isStale)
{
    m_facts->setEnabled(!isStale);
    m_infoView->setEnabled(!isStale);
}

void NodeOverview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodeOverview::retranslate()
{
    m_infoHeader->setTitle(tr("What it says of itself (INFO)"));
    m_filter->setPurpose(tr("Search INFO"));
    m_infoView->setAccessibleName(tr("Fields of INFO by section"));
    m_noInfo->setText(tr("It has not answered INFO."));
}

} // namespace quorate
