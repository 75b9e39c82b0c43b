#include "ui/theme/Tokens.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace quorate {

namespace {

Tokens makeLight()
{
    Tokens tokens;
    tokens.page = QColor(0xF6F7F9);
    tokens.card = QColor(0xFFFFFF);
    tokens.raised = QColor(0xF0F2F5);
    tokens.line = QColor(0xE3E6EB);
    tokens.text = QColor(0x1B1F27);
    tokens.muted = QColor(0x5D6675);
    tokens.accent = QColor(0x2F6FEB);
    tokens.onAccent = QColor(0xFFFFFF);
    tokens.selection = blend(tokens.card, tokens.accent, 0.14);
    tokens.ok = QColor(0x1A8754);
    tokens.warning = QColor(0xB7791F);
    tokens.critical = QColor(0xC8322B);
    tokens.unknown = QColor(0x6B7280);
    return tokens;
}

Tokens makeDark()
{
    Tokens tokens;
    tokens.dark = true;
    tokens.page = QColor(0x14171C);
    tokens.card = QColor(0x1C2027);
    tokens.raised = QColor(0x242932);
    tokens.line = QColor(0x2C323C);
    tokens.text = QColor(0xE6E9EF);
    tokens.muted = QColor(0x98A2B3);
    tokens.accent = QColor(0x6EA8FE);
    tokens.onAccent = QColor(0x10141A);
    tokens.selection = blend(tokens.card, tokens.accent, 0.16);
    tokens.ok = QColor(0x4CC38A);
    tokens.warning = QColor(0xE3B341);
    tokens.critical = QColor(0xFF7B72);
    tokens.unknown = QColor(0x8B949E);
    return tokens;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double tintPart(const Tokens& tokens)
{
    return tokens.dark ? 0.18 : 0.12;
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& currentTokens()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTokens()
                                                                                : lightTokens();
}

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return QStringLiteral("neutral");
    case Tone::Ok:
        return QStringLiteral("ok");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Critical:
        return QStringLiteral("critical");
    case Tone::Unknown:
        return QStringLiteral("unknown");
    case Tone::Info:
        return QStringLiteral("info");
    }
    return QStringLiteral("neutral");
}

QColor toneColour(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return tokens.muted;
    case Tone::Ok:
        return tokens.ok;
    case Tone::Warning:
        return tokens.warning;
    case Tone::Critical:
        return tokens.critical;
    case Tone::Unknown:
        return tokens.unknown;
    case Tone::Info:
        return tokens.accent;
    }
    return tokens.muted;
}

QColor toneTint(const Tokens& tokens, Tone tone)
{
    return blend(tokens.card, toneColour(tokens, tone), tintPart(tokens));
}

QColor toneText(const Tokens& tokens, Tone tone)
{
    return readable(
        toneColour(tokens, tone), {toneTint(tokens, tone), tokens.card, tokens.page, tokens.selection});
}

QColor masterColour(const Tokens& tokens, int index)
{
    // Black of the original eight would vanish on the dark page, so grey stands in for it there.
    static constexpr std::array<QRgb, 8> kOkabeIto{
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x000000};
    const auto size = static_cast<int>(kOkabeIto.size());
    QColor colour(kOkabeIto[static_cast<std::size_t>(index % size)]);
    if (index % size == size - 1)
        colour = tokens.dark ? QColor(0xB8BEC9) : QColor(0x3A404A);
    const int round = (index / size) % 4;
    if (round == 0)
        return colour;
    // Odd rounds lighter, even rounds darker, each a step further.
    const double part = 0.22 * ((round + 1) / 2);
    return blend(colour, round % 2 == 1 ? QColor(Qt::white) : QColor(Qt::black), part);
}

QColor uncoveredColour(const Tokens& tokens)
{
    return tokens.dark ? blend(tokens.page, Qt::black, 0.6) : tokens.text;
}

QColor blend(const QColor& under, const QColor& over, double part)
{
    const auto mix = [part](float a, float b) {
        return static_cast<float>(a + (b - a) * part);
    };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

QColor readable(QColor colour, const QList<QColor>& backgrounds, double ratio)
{
    const auto worst = [&](const QColor& candidate) {
        double least = 21;
        for (const QColor& background : backgrounds)
            least = std::min(least, contrastRatio(candidate, background));
        return least;
    };
    if (backgrounds.isEmpty())
        return colour;
    const QColor goal(luminance(backgrounds.first()) > 0.18 ? Qt::black : Qt::white);
    const QColor start = colour;
    // A little above the ratio, because the colour is rounded to eight bits a channel.
    for (int step = 1; step <= 50 && worst(colour) < ratio + 0.05; ++step)
        colour = blend(start, goal, step / 50.0);
    return QColor(colour.rgb());
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QFont monoFont(int pixels)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixels);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace quorate
