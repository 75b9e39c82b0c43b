#include "ui/charts/SlotKey.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kHeight = 18;
constexpr int kSwatch = 12;
constexpr int kGap = 6;
constexpr int kBetween = 18;

void drawSwatch(QPainter& painter, SlotKey::Mark mark, const QRectF& area)
{
    const Tokens& tokens = currentTokens();
    switch (mark) {
    case SlotKey::Mark::Migrating:
        painter.setPen(QPen(tokens.text, 1));
        painter.setBrush(QBrush(tokens.text, Qt::BDiagPattern));
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case SlotKey::Mark::Importing:
        painter.setPen(QPen(tokens.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.adjusted(1.5, 1.5, -1.5, -1.5));
        return;
    case SlotKey::Mark::NotServed:
        painter.fillRect(area, blend(tokens.card, tokens.muted, 0.45));
        painter.fillRect(QRectF(area.left(), area.bottom() - 3, area.width(), 3), tokens.critical);
        return;
    case SlotKey::Mark::NoOwner:
        painter.fillRect(area, uncoveredColour(tokens));
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 3), tokens.critical);
        painter.fillRect(QRectF(area.left(), area.bottom() - 3, area.width(), 3), tokens.critical);
        return;
    }
}

} // namespace

SlotKey::SlotKey(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void SlotKey::setPicture(const SlotPicture& picture)
{
    const auto isOpen = [&](OpenSlot::State state) {
        return std::any_of(picture.open.cbegin(), picture.open.cend(),
            [&](const OpenSlot& open) { return open.state == state; });
    };
    m_marks.clear();
    if (isOpen(OpenSlot::State::Migrating))
        m_marks << Mark::Migrating;
    if (isOpen(OpenSlot::State::Importing))
        m_marks << Mark::Importing;
    if (std::any_of(picture.owners.cbegin(), picture.owners.cend(),
            [](const SlotPicture::Owner& owner) { return !owner.serving && owner.count > 0; }))
        m_marks << Mark::NotServed;
    if (!picture.uncovered.empty())
        m_marks << Mark::NoOwner;
    QStringList words;
    for (const Mark mark : std::as_const(m_marks))
        words << wordOf(mark);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setVisible(!m_marks.isEmpty());
    updateGeometry();
    update();
}

QSize SlotKey::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    int width = 0;
    for (const Mark mark : m_marks)
        width += kSwatch + kGap + metrics.horizontalAdvance(wordOf(mark)) + kBetween;
    return {width, kHeight};
}

void SlotKey::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(wordFont());
    const QFontMetrics metrics(wordFont());
    // In line with the swatches of the legend above.
    int x = 5;
    for (const Mark mark : m_marks) {
        drawSwatch(painter, mark, QRectF(x, (kHeight - kSwatch) / 2, kSwatch, kSwatch));
        x += kSwatch + kGap;
        const int width = metrics.horizontalAdvance(wordOf(mark));
        painter.setPen(currentTokens().muted);
        painter.drawText(QRect(x, 0, width + 2, kHeight), Qt::AlignVCenter | Qt::AlignLeft, wordOf(mark));
        x += width + kBetween;
    }
}

QString SlotKey::wordOf(Mark mark)
{
    switch (mark) {
    case Mark::Migrating:
        return tr("migrating");
    case Mark::Importing:
        return tr("being imported");
    case Mark::NotServed:
        return tr("owner does not serve");
    case Mark::NoOwner:
        return tr("no owner");
    }
    return {};
}

QFont SlotKey::wordFont() const
{
    QFont font = this->font();
    font.setPixelSize(kCaptionSize);
    return font;
}

} // namespace quorate
