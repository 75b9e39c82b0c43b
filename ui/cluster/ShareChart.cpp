#include "ui/cluster/ShareChart.h"

#include "core/base/Untrusted.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/AccessibleRole.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kPanels = 3;
constexpr int kBetween = 24;
constexpr int kTitle = 20;
constexpr int kBar = 18;
constexpr int kBarGap = 6;
constexpr int kCaptionGap = 8;
constexpr int kNameLine = 18;
constexpr int kMostNameLines = 2;
constexpr int kSwatch = 10;
constexpr double kLeastForText = 38; // pixels of a segment that says its part
constexpr qsizetype kMostDescribed = 20;

double totalOf(const QList<SlotShare>& shares, double SlotShare::Load::*value, bool isAfter)
{
    double total = 0;
    for (const SlotShare& share : shares)
        total += (isAfter ? share.after : share.before).*value;
    return total;
}

QColor wordsOn(const QColor& ground)
{
    const QColor dark(0x1B, 0x1F, 0x27);
    return contrastRatio(dark, ground) >= contrastRatio(Qt::white, ground) ? dark : QColor(Qt::white);
}

} // namespace

ShareChart::ShareChart(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("shareChart"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

void ShareChart::setShares(const QList<SlotShare>& shares)
{
    if (shares == m_shares)
        return;
    const bool isOther = shares.size() != m_shares.size();
    m_shares = shares;
    describe();
    if (isOther)
        updateGeometry();
    update();
}

QString ShareChart::textFor(const SlotShare& share)
{
    //: %1: host:port, %2 and %3: numbers of slots, %4 and %5: numbers of keys, %6 and %7: amounts of bytes
    return tr("%1: %2 slots, then %3; %4 keys, then %5; %6, then %7")
        .arg(plainLine(share.node, 120), exactText(qRound64(share.before.slotCount)),
            exactText(qRound64(share.after.slotCount)), exactText(qRound64(share.before.keys)),
            exactText(qRound64(share.after.keys)), bytesText(qRound64(share.before.bytes)),
            bytesText(qRound64(share.after.bytes)));
}

QFont ShareChart::captionFont() const
{
    QFont small = font();
    small.setPixelSize(kCaptionSize);
    return small;
}

QList<ShareChart::Panel> ShareChart::panels() const
{
    const auto total = [this](double SlotShare::Load::*value) {
        return totalOf(m_shares, value, false);
    };
    return {
        {tr("Slots"), exactText(qRound64(total(&SlotShare::Load::slotCount))), &SlotShare::Load::slotCount},
        {tr("Keys"), countText(total(&SlotShare::Load::keys)), &SlotShare::Load::keys},
        {tr("Memory of the keys"), bytesText(qRound64(total(&SlotShare::Load::bytes))),
            &SlotShare::Load::bytes}};
}

QSize ShareChart::sizeHint() const
{
    return {640, heightForWidth(640)};
}

QSize ShareChart::minimumSizeHint() const
{
    return {360, kTitle + 2 * kBar + kBarGap + 4};
}

int ShareChart::heightForWidth(int width) const
{
    const QList<Named> named = names(width);
    const int lines = named.isEmpty() ? 0 : named.last().place.bottom() + 1;
    return kTitle + 2 * kBar + kBarGap + (lines > 0 ? 10 + lines : 0);
}

QRectF ShareChart::panelRect(int panel) const
{
    const double each = (width() - (kPanels - 1) * kBetween) / static_cast<double>(kPanels);
    return {panel * (each + kBetween), 0, each, kTitle + 2.0 * kBar + kBarGap};
}

QRectF ShareChart::barRect(int panel, bool isAfter) const
{
    const QRectF whole = panelRect(panel);
    const QFontMetrics metrics(captionFont());
    const int caption =
        std::max(metrics.horizontalAdvance(tr("Now")), metrics.horizontalAdvance(tr("After"))) + kCaptionGap;
    const double top = whole.top() + kTitle + (isAfter ? kBar + kBarGap : 0);
    return {whole.left() + caption, top, whole.width() - caption, kBar};
}

void ShareChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (int panel = 0; panel < kPanels; ++panel)
        drawPanel(painter, panel);
    drawNames(painter);
}

void ShareChart::drawPanel(QPainter& painter, int at) const
{
    const Tokens& tokens = currentTokens();
    const Panel panel = panels().at(at);
    const QRectF whole = panelRect(at);
    const QRectF title(whole.left(), whole.top(), whole.width(), kTitle - 4);
    painter.setFont(captionFont());
    painter.setPen(tokens.muted);
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, panel.total);
    painter.setPen(tokens.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, panel.title);
    for (const bool isAfter : {false, true}) {
        const QRectF bar = barRect(at, isAfter);
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(whole.left(), bar.top(), bar.left() - whole.left(), bar.height()),
            Qt::AlignLeft | Qt::AlignVCenter, isAfter ? tr("After") : tr("Now"));
        drawBar(painter, at, isAfter);
    }
}

void ShareChart::drawBar(QPainter& painter, int at, bool isAfter) const
{
    const Tokens& tokens = currentTokens();
    const QRectF bar = barRect(at, isAfter);
    const auto value = panels().at(at).value;
    const double total = totalOf(m_shares, value, isAfter);
    painter.fillRect(bar, tokens.line);
    double left = bar.left();
    for (const SlotShare& share : m_shares) {
        const double part = total > 0 ? (isAfter ? share.after : share.before).*value / total : 0;
        const double width = part * bar.width();
        const QColor colour = masterColour(tokens, share.colour);
        // A hair of the card tells neighbours apart.
        const QRectF segment(left, bar.top(), std::max(0.0, width - (width > 3 ? 1 : 0)), bar.height());
        painter.fillRect(segment, colour);
        if (width >= kLeastForText) {
            painter.setPen(wordsOn(colour));
            painter.drawText(
                segment, Qt::AlignCenter, QLocale().toString(part * 100, 'f', 0) + QStringLiteral("\u202f%"));
        }
        left += width;
    }
}

// From left to right, in a few lines; how many have no room is said at the end.
QList<ShareChart::Named> ShareChart::names(int width) const
{
    const QFontMetrics metrics(captionFont());
    QList<Named> named;
    int x = 0, line = 0;
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        const QString text = plainLine(m_shares[i].node, 48);
        const int needed = kSwatch + 6 + metrics.horizontalAdvance(text);
        const QString more = tr("and %n more", nullptr, static_cast<int>(m_shares.size() - i));
        const bool isLastLine = line + 1 == kMostNameLines;
        const int reserved = isLastLine && i + 1 < m_shares.size() ? metrics.horizontalAdvance(more) + 16 : 0;
        if (x > 0 && x + needed + reserved > width) {
            if (isLastLine) {
                named += {QRect(x, line * kNameLine, metrics.horizontalAdvance(more), kNameLine), more, -1};
                break;
            }
            x = 0;
            ++line;
        }
        named += {QRect(x, line * kNameLine, needed, kNameLine), text, m_shares[i].colour};
        x += needed + 16;
    }
    return named;
}

void ShareChart::drawNames(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    painter.setFont(captionFont());
    const int top = kTitle + 2 * kBar + kBarGap + 10;
    for (const Named& one : names(width())) {
        QRect place = one.place.translated(0, top);
        if (one.colour >= 0) {
            painter.fillRect(QRect(place.left(), place.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch),
                masterColour(tokens, one.colour));
            place.setLeft(place.left() + kSwatch + 6);
        }
        painter.setPen(one.colour >= 0 ? tokens.text : tokens.muted);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, one.text);
    }
}

const SlotShare* ShareChart::shareAt(const QPointF& position) const
{
    for (int at = 0; at < kPanels; ++at) {
        for (const bool isAfter : {false, true}) {
            const QRectF bar = barRect(at, isAfter);
            if (!bar.contains(position))
                continue;
            const auto value = panels().at(at).value;
            const double total = totalOf(m_shares, value, isAfter);
            double left = bar.left();
            for (const SlotShare& share : m_shares) {
                left += total > 0 ? (isAfter ? share.after : share.before).*value / total * bar.width() : 0;
                if (position.x() < left)
                    return &share;
            }
        }
    }
    return nullptr;
}

bool ShareChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    if (const SlotShare* const share = shareAt(help->pos()))
        QToolTip::showText(help->globalPos(), plainToolTip(textFor(*share)), this);
    else
        QToolTip::hideText();
    return true;
}

void ShareChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    update();
}

void ShareChart::describe()
{
    setAccessibleName(tr("What each master has now and after"));
    QStringList lines;
    for (const SlotShare& share : m_shares.mid(0, kMostDescribed))
        lines += textFor(share);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

} // namespace quorate
