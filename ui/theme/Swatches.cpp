#include "ui/theme/Swatches.h"

namespace quorate {

QList<Swatch> allSwatches()
{
    return {Swatch::Orange, Swatch::SkyBlue, Swatch::Green, Swatch::Yellow, Swatch::Blue, Swatch::Vermilion,
        Swatch::Purple, Swatch::Grey};
}

QString swatchName(Swatch swatch)
{
    switch (swatch) {
    case Swatch::Orange:
        return QStringLiteral("#E69F00");
    case Swatch::SkyBlue:
        return QStringLiteral("#56B4E9");
    case Swatch::Green:
        return QStringLiteral("#009E73");
    case Swatch::Yellow:
        return QStringLiteral("#F0E442");
    case Swatch::Blue:
        return QStringLiteral("#0072B2");
    case Swatch::Vermilion:
        return QStringLiteral("#D55E00");
    case Swatch::Purple:
        return QStringLiteral("#CC79A7");
    case Swatch::Grey:
        return QStringLiteral("#7F7F7F");
    }
    return {};
}

QColor markColour(const Tokens& tokens, const QString& colour)
{
    const QColor wanted(colour);
    return wanted.isValid() ? readable(wanted, {tokens.card, tokens.selection}, 3.0) : QColor();
}

} // namespace quorate
