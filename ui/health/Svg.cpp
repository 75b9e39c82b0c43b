#include "ui/health/Svg.h"

#include "core/base/Untrusted.h"

#include <QStringList>

#include <array>

namespace quorate {

namespace {

constexpr int kMasterColours = 32; // masterColour() repeats from there on
constexpr std::array kTones{
    Tone::Neutral, Tone::Ok, Tone::Warning, Tone::Critical, Tone::Unknown, Tone::Info};

QString number(double value)
{
    return QString::number(value, 'g', 7);
}

QString variable(const Ink& ink)
{
    switch (ink.kind) {
    case Ink::Kind::None:
        return QStringLiteral("none");
    case Ink::Kind::Text:
        return QStringLiteral("var(--text)");
    case Ink::Kind::Muted:
        return QStringLiteral("var(--muted)");
    case Ink::Kind::Line:
        return QStringLiteral("var(--line)");
    case Ink::Kind::Card:
        return QStringLiteral("var(--card)");
    case Ink::Kind::Raised:
        return QStringLiteral("var(--raised)");
    case Ink::Kind::ToneColour:
        return QStringLiteral("var(--%1)").arg(toneName(ink.tone));
    case Ink::Kind::ToneTint:
        return QStringLiteral("var(--%1-tint)").arg(toneName(ink.tone));
    case Ink::Kind::Master:
        return QStringLiteral("var(--m%1)").arg(ink.master % kMasterColours);
    }
    return QStringLiteral("none");
}

/// Cut in the middle to what surely fits: the browser's font is not known here. Chinese characters count
/// double.
QString fitting(const QString& text, double width, double size)
{
    const auto widthOf = [size](QChar c) {
        return (c.unicode() < 0x2E80 ? 0.58 : 1.05) * size;
    };
    double needed = 0;
    for (const QChar c : text)
        needed += widthOf(c);
    if (needed <= width)
        return text;
    const auto keep = static_cast<qsizetype>(static_cast<double>(text.size()) * width / needed) - 1;
    const qsizetype head = qMax<qsizetype>(keep / 2, 1);
    return text.left(head) + QChar(0x2026) + text.right(qMax<qsizetype>(keep - head, 1));
}

/// What stands within a circle of radius 8 around 0,0 for a tone.
QString signOf(Tone tone)
{
    const QString colour = variable(Ink::ofTone(tone));
    const auto sign = [](const char* path) {
        return QStringLiteral("<path d=\"%1\" fill=\"none\" stroke=\"var(--card)\" stroke-width=\"2\" "
                              "stroke-linecap=\"round\"/>")
            .arg(QLatin1String(path));
    };
    const QString disc = QStringLiteral("<circle r=\"8\" fill=\"%1\"/>").arg(colour);
    switch (tone) {
    case Tone::Ok:
        return disc + sign("M-4 0L-1 3L4 -3");
    case Tone::Warning:
        return QStringLiteral("<path d=\"M0 -8L8.5 7H-8.5Z\" fill=\"%1\"/>").arg(colour)
            + sign("M0 -3V1.5M0 4.2V4.4");
    case Tone::Critical:
        return disc + sign("M-3 -3L3 3M-3 3L3 -3");
    case Tone::Info:
        return disc + sign("M0 -1V4M0 -4.2V-4");
    default:
        return disc + sign("M-2 -2.5A2.2 2.2 0 1 1 0 0.5V1.5M0 4.3V4.5");
    }
}

QString written(const Drawing::Box& box)
{
    const QString border = box.border.kind == Ink::Kind::None
        ? QString()
        : QStringLiteral(" stroke=\"%1\" stroke-width=\"0.7\"").arg(variable(box.border));
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"%5\" fill=\"%6\"%7/>")
        .arg(number(box.rect.x()), number(box.rect.y()), number(box.rect.width()), number(box.rect.height()),
            number(box.radius), variable(box.fill), border);
}

QString written(const Drawing::Line& line)
{
    return QStringLiteral(
        "<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\" stroke-width=\"%6\"%7/>")
        .arg(number(line.line.x1()), number(line.line.y1()), number(line.line.x2()), number(line.line.y2()),
            variable(line.ink), number(line.width),
            line.dashed ? QStringLiteral(" stroke-dasharray=\"3 2\"") : QString());
}

QString written(const Drawing::Label& label)
{
    const double x = label.right ? label.rect.right() : label.rect.left();
    const double baseline = label.rect.center().y() + label.size * 0.36;
    const QString look = (label.bold ? QStringLiteral(" font-weight=\"600\"") : QString())
        + (label.right ? QStringLiteral(" text-anchor=\"end\"") : QString());
    return QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\" fill=\"%4\"%5>%6</text>")
        .arg(number(x), number(baseline), number(label.size), variable(label.ink), look,
            htmlText(fitting(label.text, label.rect.width(), label.size)));
}

QString written(const Drawing::Mark& mark)
{
    return QStringLiteral("<g transform=\"translate(%1 %2) scale(%3)\">%4</g>")
        .arg(number(mark.centre.x()), number(mark.centre.y()), number(mark.size / 16), signOf(mark.tone));
}

} // namespace

QString svgOf(const Drawing& drawing, const QString& title)
{
    QString text = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\"><title>%3</title>")
                       .arg(number(drawing.size.width()), number(drawing.size.height()), htmlText(title));
    for (const Drawing::Shape& shape : drawing.shapes)
        text += std::visit([](const auto& one) { return written(one); }, shape);
    return text + QStringLiteral("</svg>\n");
}

QString svgMark(Tone tone)
{
    return QStringLiteral("<svg class=\"mark\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\">%1</svg>")
        .arg(signOf(tone));
}

QString cssVariables(const Tokens& tokens)
{
    QStringList lines;
    const auto add = [&](const QString& name, const QColor& colour) {
        lines += QStringLiteral("--%1:%2").arg(name, colour.name());
    };
    add(QStringLiteral("page"), tokens.page);
    add(QStringLiteral("card"), tokens.card);
    add(QStringLiteral("raised"), tokens.raised);
    add(QStringLiteral("line"), tokens.line);
    add(QStringLiteral("text"), tokens.text);
    add(QStringLiteral("muted"), tokens.muted);
    for (Tone tone : kTones) {
        add(toneName(tone), toneColour(tokens, tone));
        add(toneName(tone) + QStringLiteral("-tint"), toneTint(tokens, tone));
        add(toneName(tone) + QStringLiteral("-text"), toneText(tokens, tone));
    }
    for (int i = 0; i < kMasterColours; ++i)
        add(QStringLiteral("m%1").arg(i), masterColour(tokens, i));
    return lines.join(QLatin1Char(';')) + QLatin1Char(';');
}

} // namespace quorate
