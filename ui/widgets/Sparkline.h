#pragma once

#include "ui/theme/Tokens.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace quorate {

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
    QList<QPolygonF> pieces() const;

    QList<std::optional<double>> m_samples;
    Tone m_tone = Tone::Info;
};

} // namespace quorate
