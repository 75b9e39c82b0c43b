#include "ui/shell/NodeSide.h"

#include "ui/topology/NodePanel.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

namespace quorate {

namespace {

constexpr int kLeastWidth = 340;

} // namespace

NodeSide::NodeSide(const Wording& wording, Ticker& ticker, QWidget* parent)
    : QFrame(parent)
    , m_panel(new NodePanel(wording, ticker))
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("nodeSide"));
    setLook(*this, "surface", QStringLiteral("page"));
    setMinimumWidth(kLeastWidth);
    m_close->setObjectName(QStringLiteral("nodeClose"));
    m_close->setIcon(icon(IconName::ActionClose));
    setLook(*m_close, "look", QStringLiteral("flat"));
    // The button lies over the panel's corner, so that it takes no line of its own.
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_panel, 0, 0, 2, 1);
    grid->addWidget(m_close, 0, 0, Qt::AlignTop | Qt::AlignRight);
    grid->setRowStretch(1, 1);
    m_close->raise();
    connect(m_close, &QToolButton::clicked, this, &NodeSide::closeRequested);
    retranslate();
}

void NodeSide::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NodeSide::retranslate()
{
    m_close->setAccessibleName(tr("Close the node"));
    m_close->setToolTip(tr("Close (Esc)"));
}

} // namespace quorate
