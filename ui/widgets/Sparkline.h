#pragma once

#include "ui/theme/Tokens.h"

#include <QList>
#include <QWidget>

#include <optional>

class QPainter;

namespace quorate {

/// Draws samples as a thin line into an area, the newest at the right edge as the kSamples-th; a missing one
/// is a gap. Oldest first.
void drawSparkline(
    QPainter& painter, const QRectF& area, const QList<std::optional<double>>& samples, const QColor& colour);

/// The last samples of one figure as a thin line, without axes. A missing sample is a gap.
class Sparkline : public QWidget {
    Q_OBJECT

public:
    static constexpr int kSamples = 40;

    explicit Sparkline(QWidget* parent = nullptr);

    /// Oldest first; only the last kSamples are shown.
    void setSamples(const QList<std::optional<double>>& samples);
    void setTone(Tone tone);

    QSize sizeHint() const override { return {120, 28}; }
    QSize minimumSizeHint() const override { return {40, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<std::optional<double>> m_samples;
    Tone m_tone = Tone::Info;
};

} // namespace quorate
