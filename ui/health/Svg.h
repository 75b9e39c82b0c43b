#pragma once

#include "ui/health/Drawing.h"

#include <QString>

namespace quorate {

/// The drawing as an inline SVG element that scales to the width of its place. Colours are the variables of
/// cssVariables(). All text is escaped. `title` is read out to those who cannot see it.
QString svgOf(const Drawing& drawing, const QString& title);

/// The little sign of a tone as an SVG element of 1em.
QString svgMark(Tone tone);

/// The declarations of every colour that Ink can name: "--text:#1b1f27;..."
QString cssVariables(const Tokens& tokens);

} // namespace quorate
