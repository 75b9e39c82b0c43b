#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Text.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

EmptyState::EmptyState(IconName iconName, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(textLabel(TextRole::Body))
    , m_sentence(textLabel(TextRole::Muted))
    , m_button(new QPushButton)
    , m_column(new QVBoxLayout(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("emptyStateAction"));
    m_button->hide();
    auto* const column = m_column;
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    drawIcon();
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setExtra(QWidget* extra)
{
    m_column->insertWidget(m_column->indexOf(m_button), extra);
}

void EmptyState::setAction(const QString& label)
{
    m_button->setText(label);
    m_button->setAccessibleName(label);
    m_button->setVisible(!label.isEmpty());
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(icon(m_iconName).pixmap(QSize(32, 32), devicePixelRatioF()));
}

} // namespace quorate
