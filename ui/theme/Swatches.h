#pragma once

#include "ui/theme/Tokens.h"

namespace quorate {

/// Colours by which a person tells connections apart: those of Okabe and Ito (jfly.uni-koeln.de/color), told
/// apart by the colour-blind too. Beside each stands a name.
enum class Swatch { Orange, SkyBlue, Green, Yellow, Blue, Vermilion, Purple, Grey };

QList<Swatch> allSwatches();
/// As profiles store it: "#E69F00".
QString swatchName(Swatch swatch);
/// The colour of a profile as a mark on a card or a selected row: seen on both (3:1). Invalid for a text that
/// is no colour.
QColor markColour(const Tokens& tokens, const QString& colour);

} // namespace quorate
