#include "ui/charts/SlotChartLook.h"

#include <QLocale>

namespace quorate {

QList<SlotBand::Segment> SlotChartLook::strip() const
{
    QList<SlotBand::Segment> segments;
    for (const SlotPicture::Owner& owner : picture.owners)
        segments << lane(owner);
    for (const SlotRange& range : picture.uncovered)
        segments << SlotBand::Segment{range, uncoveredColour(tokens), SlotBand::Fill::Uncovered};
    return segments;
}

QList<SlotBand::Segment> SlotChartLook::lane(const SlotPicture::Owner& owner) const
{
    QColor colour = masterColour(tokens, owner.colour);
    if (off.contains(owner.name))
        colour = blend(tokens.card, tokens.muted, 0.15);
    else if (!owner.serving)
        colour = blend(tokens.card, colour, 0.45);
    QList<SlotBand::Segment> segments;
    for (const SlotRange& range : owner.ranges)
        segments << SlotBand::Segment{
            range, colour, owner.serving ? SlotBand::Fill::Solid : SlotBand::Fill::Faded};
    return segments;
}

QList<SlotBand::Mark> SlotChartLook::marks(const SlotPicture::Owner* owner) const
{
    QList<SlotBand::Mark> marks;
    for (const OpenSlot& open : picture.open) {
        if (owner && open.node.toString() != owner->name)
            continue;
        marks << SlotBand::Mark{open.slot,
            open.state == OpenSlot::State::Migrating ? SlotBand::MarkKind::Migrating
                                                     : SlotBand::MarkKind::Importing};
    }
    return marks;
}

QString SlotChartLook::countText(const SlotPicture::Owner& owner) const
{
    const QLocale locale;
    return QStringLiteral("%1  \u00b7  %2 %")
        .arg(locale.toString(owner.count), locale.toString(100.0 * owner.count / kSlotCount, 'f', 1));
}

QSharedPointer<QCPAxisTicker> SlotChartLook::slotTicker() const
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const int slot : {0, 4096, 8192, 12288, kSlotCount - 1})
        ticker->addTick(slot, QString::number(slot));
    return ticker;
}

} // namespace quorate
