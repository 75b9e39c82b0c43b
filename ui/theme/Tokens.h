#pragma once

#include <QColor>
#include <QFont>
#include <QList>

namespace quorate {

/// What a colour says. Never the only carrier: an icon and a word stand beside it.
enum class Tone { Neutral, Ok, Warning, Critical, Unknown, Info };
/// "critical": as style sheets of window and web page call it.
QString toneName(Tone tone);

/// The colours of one appearance. Every colour on screen comes from here.
struct Tokens {
    bool dark = false;
    QColor page; ///< behind everything
    QColor card; ///< tiles, tables, panels
    QColor raised; ///< headers of tables, fields, hovered rows
    QColor line; ///< separators and borders
    QColor text;
    QColor muted; ///< captions, units, stale values
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor selection; ///< background of the selected row
    QColor ok, warning, critical, unknown;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// Those in force, judged by the application's palette. GUI thread.
const Tokens& currentTokens();

/// The plain colour of a tone, for bars, marks and icons.
QColor toneColour(const Tokens& tokens, Tone tone);
/// The tinted background of a chip in that tone on a card.
QColor toneTint(const Tokens& tokens, Tone tone);
/// The colour of words in that tone: readable (4.5:1) on the tint, on a card and on the page.
QColor toneText(const Tokens& tokens, Tone tone);

/// The colour of the n-th master in charts: the eight of Okabe and Ito (jfly.uni-koeln.de/color), then shades
/// of them.
QColor masterColour(const Tokens& tokens, int index);

/// Slots that nobody owns: a hole, dark in both appearances.
QColor uncoveredColour(const Tokens& tokens);

/// The part of `over` (0 to 1) laid on `under`.
QColor blend(const QColor& under, const QColor& over, double part);
/// `colour` moved towards black or white until its contrast on every background is at least `ratio`.
QColor readable(QColor colour, const QList<QColor>& backgrounds, double ratio = 4.5);
/// The contrast ratio of WCAG 2.1 (w3.org/TR/WCAG21, "contrast ratio"): 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

/// Sizes of type in pixels.
inline constexpr int kBaseSize = 13;
inline constexpr int kMonoSize = 12; ///< the fixed-width font looks larger
inline constexpr int kAddressSize = 15;
inline constexpr int kCaptionSize = 11;
inline constexpr int kTitleSize = 20;
inline constexpr int kFigureSize = 28;
inline constexpr int kSmallFigureSize = 20; ///< where the other does not fit

/// For endpoints and commands. The desktop's fixed-width font at the given size.
QFont monoFont(int pixels = kMonoSize);

} // namespace quorate
