#include "ui/widgets/Chip.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr int kHeight = 22;
constexpr int kIconSize = 14;
constexpr int kPadding = 7;
constexpr int kGap = 5;

} // namespace

Chip::Chip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setState(const QString& word, Tone tone, std::optional<IconName> iconName)
{
    const IconName shown = iconName.value_or(toneIcon(tone));
    if (word == m_word && tone == m_tone && shown == m_icon)
        return;
    m_word = word;
    m_tone = tone;
    m_icon = shown;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    if (m_word.isEmpty())
        return {0, kHeight};
    const int text = QFontMetrics(wordFont()).horizontalAdvance(m_word);
    return {kPadding + kIconSize + kGap + text + kPadding + 1, kHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    if (m_word.isEmpty())
        return;
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneTint(tokens, m_tone));
    painter.drawRoundedRect(rect(), 5, 5);
    icon(m_icon, m_tone).paint(&painter, QRect(kPadding, (height() - kIconSize) / 2, kIconSize, kIconSize));
    painter.setFont(wordFont());
    painter.setPen(toneText(tokens, m_tone));
    const int left = kPadding + kIconSize + kGap;
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, m_word);
}

QFont Chip::wordFont() const
{
    QFont font = this->font();
    font.setPixelSize(12);
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace quorate
