#pragma once

#include <QString>

#include <optional>

namespace quorate {

/// How well `typed` fits `text`: every word of it has to be there, its letters in their order, its digits
/// together. The higher the better: letters that stand together and at the beginnings of words count more.
/// Nothing when it does not fit; empty fits all. Pure.
std::optional<int> paletteScore(QStringView typed, QStringView text);

} // namespace quorate
