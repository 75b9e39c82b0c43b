#include "ui/shell/paletteMatch.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr int kLetter = 1;
constexpr int kTogether = 5;
constexpr int kWordStart = 8;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber());
}

// One word, letter by letter, each where it first fits.
std::optional<int> scattered(QStringView word, QStringView text)
{
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return std::nullopt;
        score +=
            kLetter + (next == at + 1 && at >= 0 ? kTogether : 0) + (startsWord(text, next) ? kWordStart : 0);
        at = next;
    }
    return score;
}

std::optional<int> wordScore(QStringView word, QStringView text)
{
    // As a whole, the best place of it counts: "70" is rather meant for :7001 than for 17.0.
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const int score = static_cast<int>(word.size()) * (kLetter + kTogether)
            + (startsWord(text, at) ? 2 * kWordStart : 0);
        best = std::max(best.value_or(0), score);
    }
    // Digits are meant as they stand: 7001 is not in 127.0.0.1:7000.
    const bool hasDigits = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return best || hasDigits ? best : scattered(word, text);
}

} // namespace

std::optional<int> paletteScore(QStringView typed, QStringView text)
{
    int sum = 0;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const auto score = wordScore(word, text);
        if (!score)
            return std::nullopt;
        sum += *score;
    }
    return sum;
}

} // namespace quorate
