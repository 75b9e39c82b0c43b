#include "app/quoratectl/TextTable.h"

#include "core/base/Untrusted.h"

#include <algorithm>

namespace quorate {

namespace {

// East Asian wide and full-width blocks (Unicode TR 11), as far as our texts and key names use them.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const auto category = QChar::category(c);
        if (category != QChar::Mark_NonSpacing && category != QChar::Other_Format)
            width += isWide(c) ? 2 : 1;
    }
    return width;
}

TextTable::TextTable(QStringList header, QList<Align> alignment)
    : m_header(std::move(header))
    , m_alignment(std::move(alignment))
{
}

void TextTable::addRow(QStringList cells)
{
    for (QString& cell : cells)
        cell = plainLine(cell);
    m_rows += cells;
}

QString TextTable::text() const
{
    QList<int> widths;
    const QList<QStringList> all = QList<QStringList>{m_header} + m_rows;
    for (const QStringList& row : all) {
        for (int column = 0; column < row.size(); ++column) {
            if (column >= widths.size())
                widths += 0;
            widths[column] = std::max(widths[column], displayWidth(row[column]));
        }
    }
    QString lines;
    for (const QStringList& row : all) {
        QString line;
        for (int column = 0; column < row.size(); ++column) {
            const QString padding(widths[column] - displayWidth(row[column]), QLatin1Char(' '));
            const bool right = m_alignment.value(column, Align::Left) == Align::Right;
            line += right ? padding + row[column] : row[column] + padding;
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines += line + QLatin1Char('\n');
    }
    return lines;
}

} // namespace quorate
