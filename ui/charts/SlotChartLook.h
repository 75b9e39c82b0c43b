#pragma once

// Private to ui/charts.
#include "ui/charts/SlotBand.h"
#include "ui/charts/SlotPicture.h"
#include "ui/theme/Tokens.h"

#include <QSet>

namespace quorate {

/// Turns a slot picture into what the plot draws, in the colours of a theme. Lives for one rebuild.
struct SlotChartLook {
    const Tokens& tokens;
    const SlotPicture& picture;
    const QSet<QString>& off; ///< owners that the legend has turned off

    QList<SlotBand::Segment> strip() const;
    QList<SlotBand::Segment> lane(const SlotPicture::Owner& owner) const;
    /// Of one owner, or of all.
    QList<SlotBand::Mark> marks(const SlotPicture::Owner* owner = nullptr) const;
    QString countText(const SlotPicture::Owner& owner) const;
    QSharedPointer<QCPAxisTicker> slotTicker() const;
};

} // namespace quorate
