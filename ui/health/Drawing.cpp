#include "ui/health/Drawing.h"

namespace quorate {

QColor colourOf(const Ink& ink, const Tokens& tokens)
{
    switch (ink.kind) {
    case Ink::Kind::None:
        return Qt::transparent;
    case Ink::Kind::Text:
        return tokens.text;
    case Ink::Kind::Muted:
        return tokens.muted;
    case Ink::Kind::Line:
        return tokens.line;
    case Ink::Kind::Card:
        return tokens.card;
    case Ink::Kind::Raised:
        return tokens.raised;
    case Ink::Kind::ToneColour:
        return toneColour(tokens, ink.tone);
    case Ink::Kind::ToneTint:
        return toneTint(tokens, ink.tone);
    case Ink::Kind::Master:
        return masterColour(tokens, ink.master);
    }
    return tokens.text;
}

} // namespace quorate
