#include "ui/shell/ToastStack.h"

#include "ui/theme/Comfort.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QFrame>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPropertyAnimation>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kWidth = 380;
constexpr int kMargin = 16;
constexpr int kStatusLine = 28;
constexpr int kFadeMs = 180;

void fadeIn(QWidget& card)
{
    auto* const effect = new QGraphicsOpacityEffect(&card);
    card.setGraphicsEffect(effect);
    auto* const fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(kFadeMs);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

} // namespace

ToastStack::ToastStack(Notices& notices, QWidget& window)
    : QWidget(&window)
    , m_window(window)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("toasts"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    connect(&notices, &Notices::said, this, &ToastStack::add);
    window.installEventFilter(this);
    hide();
}

QStringList ToastStack::texts() const
{
    QStringList texts;
    for (const QWidget* const card : m_cards)
        texts << card->findChild<QLabel*>(QStringLiteral("toastText"))->text();
    return texts;
}

void ToastStack::add(const Notice& notice)
{
    auto* const card = new QFrame;
    card->setObjectName(QStringLiteral("toast"));
    setLook(*card, "surface", QStringLiteral("toast"));
    card->setAccessibleName(notice.text);
    auto* const mark = textLabel(TextRole::Body);
    mark->setPixmap(icon(toneIcon(notice.tone), notice.tone).pixmap(QSize(18, 18), devicePixelRatioF()));
    auto* const text = textLabel(TextRole::Body, notice.text);
    text->setObjectName(QStringLiteral("toastText"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const close = new QToolButton;
    close->setObjectName(QStringLiteral("toastClose"));
    close->setIcon(icon(IconName::ActionClose));
    close->setAccessibleName(tr("Close this notice"));
    close->setToolTip(tr("Close"));
    setLook(*close, "look", QStringLiteral("flat"));
    auto* const row = new QHBoxLayout(card);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    m_column->addWidget(card);
    m_cards << card;
    if (mayMove())
        fadeIn(*card);
    connect(close, &QToolButton::clicked, this, [this, card] { drop(card); });
    if (notice.tone != Tone::Critical && notice.tone != Tone::Warning)
        QTimer::singleShot(kStays, card, [this, card] { drop(card); });
    while (m_cards.size() > kMostCards)
        drop(m_cards.first());
    show();
    raise();
    place();
}

void ToastStack::drop(QWidget* card)
{
    m_cards.removeOne(card);
    m_column->removeWidget(card);
    card->hide();
    card->deleteLater();
    setVisible(!m_cards.isEmpty());
    place();
}

void ToastStack::place()
{
    const int width = std::min(kWidth, m_window.width() - 2 * kMargin);
    const int height =
        m_column->hasHeightForWidth() ? m_column->heightForWidth(width) : m_column->sizeHint().height();
    setGeometry(m_window.width() - width - kMargin, m_window.height() - height - kMargin - kStatusLine, width,
        height);
}

bool ToastStack::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && !m_cards.isEmpty())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace quorate
