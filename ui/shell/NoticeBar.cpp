#include "ui/shell/NoticeBar.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace quorate {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_text(textLabel(TextRole::Body))
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("noticeBar"));
    setLook(*this, "surface", QStringLiteral("card"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIcon(icon(IconName::ActionClose));
    setLook(*m_close, "look", QStringLiteral("flat"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void NoticeBar::say(const QString& text)
{
    m_text->setText(plainLine(text, 1000));
    setAccessibleName(m_text->text());
    show();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this notice"));
}

} // namespace quorate
