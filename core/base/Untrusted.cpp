#include "core/base/Untrusted.h"

namespace quorate {

namespace {

bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2066 && u <= 0x2069);
}

bool isUnsafe(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph || isBidiControl(c);
}

bool looksLikeFormula(const QString& text)
{
    static const QString starters = QStringLiteral("=+-@\t\r");
    if (text.isEmpty() || !starters.contains(text.front()))
        return false;
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber;
}

} // namespace

QString plainLine(const QString& text, int limit)
{
    QString line = text.left(limit);
    for (QChar& c : line) {
        if (isUnsafe(c))
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > limit)
        line += QChar(0x2026);
    return line;
}

QString plainLine(const QByteArray& bytes, int limit)
{
    // Four bytes a character is UTF-8's worst case: no need to decode a megabyte for 300 characters.
    return plainLine(QString::fromUtf8(bytes.left(4 * (limit + 1))), limit);
}

QString csvCell(const QString& text)
{
    QString cell = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
    static const QString special = QStringLiteral(",\"\r\n");
    const bool mustQuote =
        std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return special.contains(c); });
    if (!mustQuote)
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QString htmlText(const QString& text, int limit)
{
    return plainLine(text, limit).toHtmlEscaped();
}

} // namespace quorate
