#include "ui/cluster/MoveProgress.h"

#include "ui/widgets/Tile.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

#include <cmath>

namespace quorate {

namespace {

constexpr int kParts = 1000; // of the bar

} // namespace

MoveProgress::MoveProgress(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("moveProgress"));
    m_bar->setObjectName(QStringLiteral("moveBar"));
    m_bar->setRange(0, kParts);
    m_bar->setTextVisible(false);
    auto* const tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (Tile** tile : {&m_slots, &m_keys, &m_bytes, &m_rate, &m_left}) {
        *tile = new Tile({});
        tiles->addWidget(*tile, 1);
    }
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(tiles);
    column->addWidget(m_bar);
    retranslate();
}

void MoveProgress::showFigures(const MoveMeter::Figures& figures)
{
    m_figures = figures;
    const auto count = [](double value) {
        return exactText(qRound64(value));
    };
    //: behind a figure; %1: the figure that it is to become
    const QString of = tr("of %1");
    m_slots->setFigure(count(figures.done.slotCount), of.arg(count(figures.total.slotCount)));
    m_keys->setFigure(
        countText(figures.done.keys), of.arg(countText(figures.total.keys)), count(figures.done.keys));
    m_bytes->setFigure(
        bytesText(qRound64(figures.done.bytes)), of.arg(bytesText(qRound64(figures.total.bytes))));
    const bool isDone = figures.part() >= 1;
    if (figures.perSecond && !isDone) {
        m_rate->setFigure(countText(figures.perSecond->keys), tr("keys/s"));
        //: %1: an amount of bytes
        m_rate->setNote(tr("%1/s").arg(bytesText(qRound64(figures.perSecond->bytes))));
    } else if (!isDone) {
        m_rate->setFigure(std::nullopt);
        m_rate->setNote({});
    }
    if (isDone)
        m_left->setFigure(durationText(0));
    else
        m_left->setFigure(figures.secondsLeft
                ? std::optional(durationText(static_cast<qint64>(std::ceil(*figures.secondsLeft))))
                : std::nullopt);
    m_bar->setValue(static_cast<int>(figures.part() * kParts));
}

void MoveProgress::end()
{
    m_figures.perSecond.reset();
    m_figures.secondsLeft.reset();
    showFigures(m_figures);
}

void MoveProgress::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MoveProgress::retranslate()
{
    m_slots->setCaption(tr("Slots moved"));
    m_keys->setCaption(tr("Keys moved"));
    m_bytes->setCaption(tr("Memory moved"));
    m_rate->setCaption(tr("Speed"));
    m_left->setCaption(tr("Time left"));
    m_bar->setAccessibleName(tr("Part that has moved"));
    showFigures(m_figures);
}

} // namespace quorate
