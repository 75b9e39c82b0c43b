#include "ui/widgets/CopyableEndpoint.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QToolTip>

namespace quorate {

CopyableEndpoint::CopyableEndpoint(QWidget* parent)
    : QWidget(parent)
    , m_label(textLabel(TextRole::Address))
    , m_copy(new QToolButton)
{
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("copyEndpoint"));
    m_copy->setProperty("look", QStringLiteral("flat"));
    m_copy->setIcon(icon(IconName::ActionCopy));
    m_copy->setIconSize({16, 16});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        copyText(m_label->text());
        QToolTip::showText(m_copy->mapToGlobal(QPoint(0, m_copy->height())), tr("Copied"), m_copy);
    });
    retranslate();
}

void CopyableEndpoint::setEndpoint(const QString& endpoint)
{
    if (m_label->text() != endpoint)
        m_label->setText(endpoint);
    m_copy->setVisible(!endpoint.isEmpty());
}

QString CopyableEndpoint::endpoint() const
{
    return m_label->text();
}

void CopyableEndpoint::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CopyableEndpoint::retranslate()
{
    m_copy->setToolTip(tr("Copy the address"));
    m_copy->setAccessibleName(tr("Copy the address"));
    m_label->setAccessibleName(tr("Address"));
}

} // namespace quorate
