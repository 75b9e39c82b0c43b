#include "ui/widgets/Sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quorate {

namespace {

QList<QPolygonF> pieces(const QRectF& rect, const QList<std::optional<double>>& samples)
{
    double least = 0;
    double most = 0;
    bool any = false;
    for (const auto& sample : samples) {
        if (!sample)
            continue;
        least = any ? std::min(least, *sample) : *sample;
        most = any ? std::max(most, *sample) : *sample;
        any = true;
    }
    if (!any)
        return {};
    const double span = most > least ? most - least : 1;
    const QRectF area = rect.adjusted(1, 2, -1, -2);
    const double step = area.width() / (Sparkline::kSamples - 1);
    // The newest sample stands at the right edge, however many there are.
    const double left = area.right() - step * static_cast<double>(samples.size() - 1);
    QList<QPolygonF> lines(1);
    for (qsizetype index = 0; index < samples.size(); ++index) {
        const auto& sample = samples.at(index);
        if (sample)
            lines.last() << QPointF(left + step * static_cast<double>(index),
                area.bottom() - (most > least ? (*sample - least) / span : 0.5) * area.height());
        else if (!lines.last().isEmpty())
            lines << QPolygonF();
    }
    return lines;
}

} // namespace

void drawSparkline(
    QPainter& painter, const QRectF& area, const QList<std::optional<double>>& samples, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = colour;
    fill.setAlphaF(0.08F);
    for (const QPolygonF& line : pieces(area, samples)) {
        if (line.isEmpty())
            continue;
        QPolygonF below = line;
        below << QPointF(line.last().x(), area.bottom()) << QPointF(line.first().x(), area.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(below);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
    }
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setSamples(const QList<std::optional<double>>& samples)
{
    m_samples = samples.mid(std::max<qsizetype>(0, samples.size() - kSamples));
    update();
}

void Sparkline::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    // One sample is no course of anything yet.
    if (m_samples.size() < 2)
        return;
    QPainter painter(this);
    drawSparkline(painter, rect(), m_samples, toneColour(currentTokens(), m_tone));
}

} // namespace quorate
