#include "ui/health/PaperCanvas.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace quorate {

namespace {

constexpr int kUnits = PaperSheets::kUnits;

QRectF device(const QRectF& rect)
{
    return {rect.x() * kUnits, rect.y() * kUnits, rect.width() * kUnits, rect.height() * kUnits};
}

QLineF device(const QLineF& line)
{
    return {line.p1() * kUnits, line.p2() * kUnits};
}

/// Breaks the text into lines of at most that width; returns their height. All in device units.
double breakLines(QTextLayout& layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * 1.08;
    }
    layout.endLayout();
    return y;
}

} // namespace

PaperCanvas::PaperCanvas(PaperSheets& sheets)
    : m_sheets(sheets)
{
    m_sheets.begin(m_painter);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QFont PaperCanvas::deviceFont(const PaperFont& font) const
{
    QFont result;
    if (font.mono)
        result.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("WenQuanYi Micro Hei")});
    else
        result.setFamilies({QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("DejaVu Sans")});
    result.setPixelSize(qRound(font.size * kUnits));
    result.setBold(font.bold);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

void PaperCanvas::fill(const QRectF& rect, const QColor& colour, double radius)
{
    frame(rect, colour, Qt::transparent, radius);
}

void PaperCanvas::frame(const QRectF& rect, const QColor& background, const QColor& border, double radius)
{
    m_painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, 0.6 * kUnits));
    m_painter.setBrush(background.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(background));
    m_painter.drawRoundedRect(device(rect), radius * kUnits, radius * kUnits);
}

void PaperCanvas::line(const QLineF& line, const QColor& colour, double width, bool dashed)
{
    QPen pen(colour, width * kUnits);
    pen.setCapStyle(Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.drawLine(device(line));
}

void PaperCanvas::label(const QRectF& rect, const QString& text, const PaperFont& font, const QColor& colour,
    Qt::Alignment alignment)
{
    const QFont letters = deviceFont(font);
    const QFontMetricsF metrics(letters, &m_sheets.metrics());
    m_painter.setFont(letters);
    m_painter.setPen(colour);
    m_painter.drawText(device(rect), static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideMiddle, rect.width() * kUnits));
}

double PaperCanvas::heightOf(const QString& text, const PaperFont& font, double width)
{
    QTextLayout layout(text, deviceFont(font), &m_sheets.metrics());
    return breakLines(layout, width * kUnits) / kUnits;
}

double PaperCanvas::paragraph(
    const QPointF& topLeft, double width, const QString& text, const PaperFont& font, const QColor& colour)
{
    QTextLayout layout(text, deviceFont(font), &m_sheets.metrics());
    const double height = breakLines(layout, width * kUnits);
    m_painter.setPen(colour);
    layout.draw(&m_painter, topLeft * kUnits);
    return height / kUnits;
}

double PaperCanvas::widthOf(const QString& text, const PaperFont& font)
{
    return QFontMetricsF(deviceFont(font), &m_sheets.metrics()).horizontalAdvance(text) / kUnits;
}

void PaperCanvas::mark(const QPointF& centre, double size, Tone tone)
{
    if (tone == Tone::Neutral)
        return;
    m_painter.save();
    m_painter.translate(centre * kUnits);
    m_painter.scale(size * kUnits / 16, size * kUnits / 16);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(toneColour(tokens(), tone));
    if (tone == Tone::Warning)
        m_painter.drawPolygon(QPolygonF({{0, -8}, {8.5, 7}, {-8.5, 7}}));
    else
        m_painter.drawEllipse(QPointF(0, 0), 8, 8);
    m_painter.setPen(QPen(tokens().card, 2, Qt::SolidLine, Qt::RoundCap));
    m_painter.setBrush(Qt::NoBrush);
    drawSign(tone);
    m_painter.restore();
}

/// White on a disc of radius 8 around the origin.
void PaperCanvas::drawSign(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        m_painter.drawPolyline(QPolygonF({{-4, 0}, {-1, 3}, {4, -3}}));
        break;
    case Tone::Warning:
        m_painter.drawLine(QLineF(0, -3, 0, 1.5));
        m_painter.drawLine(QLineF(0, 4.2, 0, 4.4));
        break;
    case Tone::Critical:
        m_painter.drawLine(QLineF(-3, -3, 3, 3));
        m_painter.drawLine(QLineF(-3, 3, 3, -3));
        break;
    case Tone::Info:
        m_painter.drawLine(QLineF(0, -1, 0, 4));
        m_painter.drawLine(QLineF(0, -4.2, 0, -4));
        break;
    default:
        m_painter.drawArc(QRectF(-2.6, -4.8, 5.2, 5.2), -90 * 16, 230 * 16);
        m_painter.drawLine(QLineF(0, 4.3, 0, 4.5));
        break;
    }
}

void PaperCanvas::draw(const Drawing& drawing, const QPointF& origin)
{
    struct Painter {
        PaperCanvas& canvas;
        QPointF origin;

        void operator()(const Drawing::Box& box) const
        {
            canvas.frame(box.rect.translated(origin), colourOf(box.fill, canvas.tokens()),
                colourOf(box.border, canvas.tokens()), box.radius);
        }
        void operator()(const Drawing::Line& line) const
        {
            canvas.line(
                line.line.translated(origin), colourOf(line.ink, canvas.tokens()), line.width, line.dashed);
        }
        void operator()(const Drawing::Label& label) const
        {
            canvas.label(label.rect.translated(origin), label.text, {label.size, label.bold, false},
                colourOf(label.ink, canvas.tokens()), label.right ? Qt::AlignRight : Qt::AlignLeft);
        }
        void operator()(const Drawing::Mark& mark) const
        {
            canvas.mark(mark.centre + origin, mark.size, mark.tone);
        }
    };
    for (const Drawing::Shape& shape : drawing.shapes)
        std::visit(Painter{*this, origin}, shape);
}

} // namespace quorate
