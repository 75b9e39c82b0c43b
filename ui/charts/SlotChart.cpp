#include "ui/charts/SlotChart.h"

#include "ui/charts/SlotBand.h"
#include "ui/charts/SlotChartLook.h"
#include "ui/charts/SlotKey.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/AccessibleRole.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Text.h"

#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace quorate {

namespace {

// The value axis counts pixels from the top.
constexpr int kStripHeight = 44;
constexpr int kLaneHeight = 26;
constexpr int kBarHeight = 12;
constexpr int kGap = 12;
constexpr int kAxisHeight = 28;

double laneMiddle(int lane)
{
    return kStripHeight + kGap + kLaneHeight * (lane + 0.5);
}

// Square, with room before the words that follow it.
QIcon swatch(const QColor& colour)
{
    QPixmap pixmap(QSize(16, 12));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRect(0, 0, 12, 12), colour);
    return pixmap;
}

} // namespace

struct SlotChart::Plot {
    QCustomPlot* view = nullptr;

    void dress(const Tokens& tokens, const QFont& font) const;
    void addBand(double middle, double thickness, const QList<SlotBand::Segment>& segments,
        const QList<SlotBand::Mark>& marks) const;
};

void SlotChart::Plot::dress(const Tokens& tokens, const QFont& font) const
{
    QFont small = font;
    small.setPixelSize(kCaptionSize);
    view->setBackground(QBrush(tokens.card));
    for (QCPAxis* axis : {view->xAxis, view->yAxis, view->yAxis2}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(axis == view->yAxis ? tokens.text : tokens.muted);
        axis->setTickLabelFont(axis == view->yAxis ? monoFont() : small);
        axis->grid()->setPen(QPen(tokens.line, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setVisible(axis == view->xAxis);
        axis->setLayer(QStringLiteral("axes"));
    }
}

void SlotChart::Plot::addBand(double middle, double thickness, const QList<SlotBand::Segment>& segments,
    const QList<SlotBand::Mark>& marks) const
{
    const Tokens& tokens = currentTokens();
    auto* band = new SlotBand(view->xAxis, view->yAxis, middle, thickness); // the plot owns it
    band->setTrack(tokens.raised);
    band->setTroubleColour(tokens.critical);
    band->setSegments(segments);
    band->setMarks(marks, tokens.text, tokens.card);
}

SlotChart::SlotChart(QWidget* parent)
    : QWidget(parent)
    , m_plot(std::make_unique<Plot>())
    , m_legend(new QWidget)
    , m_key(new SlotKey)
{
    setAccessibleRole(*this, QAccessible::Chart);
    m_plot->view = new QCustomPlot;
    QCustomPlot* view = m_plot->view;
    view->setObjectName(QStringLiteral("slotPlot"));
    view->setFocusPolicy(Qt::NoFocus); // no key does anything there
    view->setMouseTracking(true);
    view->setInteractions(QCP::iNone);
    view->xAxis->setRange(0, kSlotCount);
    view->yAxis->setRangeReversed(true);
    view->yAxis2->setRangeReversed(true);
    view->yAxis2->setVisible(true);
    connect(view, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { hover(*event); });
    connect(view, &QCustomPlot::afterReplot, this, &SlotChart::replotted);
    new FlowLayout(4, m_legend);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(view);
    column->addWidget(m_legend);
    column->addWidget(m_key);
}

SlotChart::~SlotChart() = default;

void SlotChart::setPicture(const SlotPicture& picture)
{
    SlotPicture coloured = picture;
    for (SlotPicture::Owner& owner : coloured.owners) {
        if (!m_colours.contains(owner.name))
            m_colours.insert(owner.name, static_cast<int>(m_colours.size()));
        owner.colour = m_colours.value(owner.name);
    }
    if (coloured == m_picture)
        return;
    m_picture = coloured;
    rebuild();
}

QString SlotChart::textFor(const SlotPicture& picture, int slot)
{
    SlotRange range;
    const SlotPicture::Owner* owner = picture.ownerOf(slot, &range);
    const QLocale locale;
    QStringList lines;
    if (owner) {
        lines << owner->name;
        lines << tr("Slots %1 to %2 (%3), %4 in all")
                     .arg(QString::number(range.first), QString::number(range.last),
                         locale.toString(range.count()), locale.toString(owner->count));
        if (!owner->serving)
            lines << tr("It does not serve them now.");
    } else {
        lines << tr("Slot %1 has no owner").arg(slot);
    }
    for (const OpenSlot& open : picture.open) {
        if (open.slot != slot)
            continue;
        lines << (open.state == OpenSlot::State::Migrating
                ? tr("Slot %1 migrates from %2 to %3")
                      .arg(QString::number(slot), open.node.toString(), open.peer)
                : tr("Slot %1 is imported by %2 from %3")
                      .arg(QString::number(slot), open.node.toString(), open.peer));
    }
    return lines.join(QLatin1Char('\n'));
}

void SlotChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        rebuild();
}

void SlotChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

void SlotChart::rebuild()
{
    m_dirty = !isVisible();
    if (m_dirty)
        return;
    const SlotChartLook look{currentTokens(), m_picture, m_off};
    const int lanes = static_cast<int>(std::min<qsizetype>(m_picture.owners.size(), kMostBars));
    QCustomPlot* view = m_plot->view;
    view->clearPlottables();
    m_plot->dress(look.tokens, font());
    m_plot->addBand(kStripHeight / 2.0, kStripHeight, look.strip(), look.marks());
    QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    QSharedPointer<QCPAxisTickerText> counts(new QCPAxisTickerText);
    for (int lane = 0; lane < lanes; ++lane) {
        const SlotPicture::Owner& owner = m_picture.owners.at(lane);
        m_plot->addBand(laneMiddle(lane), kBarHeight, look.lane(owner), look.marks(&owner));
        names->addTick(laneMiddle(lane), owner.name);
        counts->addTick(laneMiddle(lane), look.countText(owner));
    }
    names->addTick(kStripHeight / 2.0, tr("All slots"));
    view->yAxis->setTicker(names);
    view->yAxis2->setTicker(counts);
    view->xAxis->setTicker(look.slotTicker());
    const int height = kStripHeight + (lanes > 0 ? kGap + lanes * kLaneHeight : 0);
    view->yAxis->setRange(0, height);
    view->yAxis2->setRange(0, height);
    view->setFixedHeight(height + kAxisHeight);
    rebuildLegend();
    m_key->setPicture(m_picture);
    describe(look);
    view->replot(QCustomPlot::rpQueuedReplot);
}

void SlotChart::describe(const SlotChartLook& look)
{
    QStringList parts;
    for (const SlotPicture::Owner& owner : m_picture.owners)
        parts << owner.name + QLatin1Char(' ') + look.countText(owner);
    int uncovered = 0;
    for (const SlotRange& range : m_picture.uncovered)
        uncovered += range.count();
    if (uncovered > 0)
        parts << tr("%Ln slot(s) without an owner", nullptr, uncovered);
    setAccessibleName(tr("Slots by master"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

void SlotChart::rebuildLegend()
{
    const Tokens& tokens = currentTokens();
    const auto wanted = std::min<qsizetype>(m_picture.owners.size(), kMostBars);
    while (m_buttons.size() > wanted)
        delete m_buttons.takeLast();
    while (m_buttons.size() < wanted) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setProperty("look", QStringLiteral("flat"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 12});
        button->setProperty("mono", true);
        m_legend->layout()->addWidget(button);
        m_buttons << button;
        connect(button, &QToolButton::toggled, this, [this, button](bool on) { toggle(button->text(), on); });
    }
    for (qsizetype at = 0; at < wanted; ++at) {
        const SlotPicture::Owner& owner = m_picture.owners.at(at);
        QToolButton* button = m_buttons.at(at);
        const QSignalBlocker quiet(button);
        button->setObjectName(QStringLiteral("legend-%1").arg(owner.name));
        button->setText(owner.name);
        button->setIcon(swatch(isShown(owner.name) ? masterColour(tokens, owner.colour) : tokens.line));
        button->setChecked(isShown(owner.name));
        button->setAccessibleName(tr("Show the slots of %1").arg(owner.name));
        button->setToolTip(plainToolTip(button->accessibleName()));
    }
}

void SlotChart::toggle(const QString& owner, bool on)
{
    if (on)
        m_off.remove(owner);
    else
        m_off.insert(owner);
    rebuild();
    Q_EMIT hiddenOwnersChanged();
}

void SlotChart::hover(const QMouseEvent& event)
{
    const int slot = static_cast<int>(m_plot->view->xAxis->pixelToCoord(event.position().x()));
    const QRect area = m_plot->view->axisRect()->rect();
    if (!area.contains(event.position().toPoint()) || slot < 0 || slot >= kSlotCount) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event.globalPosition().toPoint(), plainToolTip(textFor(slot)), m_plot->view);
}

} // namespace quorate
