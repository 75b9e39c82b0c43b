#include "ui/topology/NodeSectionView.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace quorate {

NodeSectionView::NodeSectionView(QWidget* parent)
    : QScrollArea(parent)
    , m_warnings(new QWidget)
    , m_facts(new KeyValueList)
    , m_nothing(textLabel(TextRole::Muted))
{
    new FlowLayout(6, m_warnings);
    m_nothing->setWordWrap(true);
    auto* const card = new QFrame;
    setLook(*card, "surface", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_warnings);
    column->addWidget(m_facts);
    column->addWidget(m_nothing);
    auto* const page = new QWidget;
    setLook(*page, "surface", QStringLiteral("page"));
    auto* const outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    outer->addStretch(1);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_facts, &KeyValueList::linkActivated, this, &NodeSectionView::linkActivated);
    retranslate();
    setSection({}, false);
}

void NodeSectionView::setSection(const NodeSection& section, bool isStale)
{
    showWarnings(section.warnings);
    m_facts->setRows(section.rows);
    m_facts->setEnabled(!isStale);
    m_facts->setVisible(!section.rows.isEmpty());
    m_nothing->setVisible(section.rows.isEmpty());
}

void NodeSectionView::showWarnings(const QList<NodeSection::Warning>& warnings)
{
    m_warnings->setVisible(!warnings.isEmpty());
    if (warnings == m_shown)
        return;
    m_shown = warnings;
    qDeleteAll(m_warnings->findChildren<Chip*>());
    for (const NodeSection::Warning& warning : warnings) {
        auto* const chip = new Chip(m_warnings);
        chip->setObjectName(QStringLiteral("nodeWarning"));
        chip->setState(warning.words, warning.tone);
        m_warnings->layout()->addWidget(chip);
        chip->show();
    }
}

void NodeSectionView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodeSectionView::retranslate()
{
    m_nothing->setText(tr("It has not answered INFO."));
}

} // namespace quorate
