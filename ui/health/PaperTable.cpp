#include "ui/health/PaperTable.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr double kPadding = 4;
constexpr double kMarkWidth = 11;
constexpr double kHeaderHeight = 18;
constexpr double kMaxCellHeight = 120; // a hostile cell shall not take a page
constexpr PaperFont kCellFont{8};
constexpr PaperFont kHeaderFont{7.5, true};

class Table {
public:
    Table(PaperPages& pages, const QList<ReportSheet::Column>& columns,
        const QList<QList<ReportSheet::Cell>>& rows)
        : m_pages(pages)
        , m_columns(columns)
    {
        double x = PaperPages::kLeft;
        for (double width : widthsFor(rows)) {
            m_places += Place{x, width};
            x += width;
        }
    }

    void writeHeader()
    {
        PaperCanvas& canvas = m_pages.canvas();
        canvas.fill(QRectF(PaperPages::kLeft, m_pages.y(), PaperPages::kWidth, kHeaderHeight),
            canvas.tokens().raised);
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QRectF rect(
                m_places[i].x + kPadding, m_pages.y(), m_places[i].width - 2 * kPadding, kHeaderHeight);
            canvas.label(rect, m_columns[i].title, kHeaderFont, canvas.tokens().text,
                m_columns[i].number ? Qt::AlignRight : Qt::AlignLeft);
        }
        m_pages.moveDown(kHeaderHeight);
    }

    void writeRow(const QList<ReportSheet::Cell>& row)
    {
        double height = 0;
        for (qsizetype i = 0; i < row.size(); ++i)
            height = std::max(height, heightOf(row[i], i));
        height = std::min(height, kMaxCellHeight) + 2 * kPadding;
        if (m_pages.require(height))
            writeHeader();
        for (qsizetype i = 0; i < row.size(); ++i)
            writeCell(row[i], i);
        m_pages.moveDown(height);
        PaperCanvas& canvas = m_pages.canvas();
        canvas.line(
            QLineF(PaperPages::kLeft, m_pages.y(), PaperPages::kLeft + PaperPages::kWidth, m_pages.y()),
            canvas.tokens().line, 0.5);
    }

private:
    struct Place {
        double x, width;
    };

    /// What each column needs to show its widest cell on one line.
    QList<double> naturalWidths(const QList<QList<ReportSheet::Cell>>& rows)
    {
        QList<double> widths;
        for (const ReportSheet::Column& column : m_columns)
            widths += m_pages.canvas().widthOf(column.title, kHeaderFont) + 2 * kPadding + 1;
        for (const QList<ReportSheet::Cell>& row : rows) {
            for (qsizetype i = 0; i < row.size(); ++i) {
                const double mark = row[i].tone == Tone::Neutral ? 0 : kMarkWidth;
                const double width =
                    m_pages.canvas().widthOf(row[i].text, fontOf(row[i])) + mark + 2 * kPadding + 1;
                widths[i] = std::max(widths[i], width);
            }
        }
        return widths;
    }

    /// Where all fits, what is left is shared out; where not, the widest columns wrap.
    QList<double> widthsFor(const QList<QList<ReportSheet::Cell>>& rows)
    {
        QList<double> widths = naturalWidths(rows);
        double needed = 0, shares = 0, narrow = 0, wide = 0;
        const double fair = PaperPages::kWidth / static_cast<double>(widths.size());
        for (qsizetype i = 0; i < widths.size(); ++i) {
            needed += widths[i];
            shares += m_columns[i].share;
            (widths[i] <= fair ? narrow : wide) += widths[i];
        }
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (needed <= PaperPages::kWidth)
                widths[i] += (PaperPages::kWidth - needed) * m_columns[i].share / shares;
            else if (widths[i] > fair)
                widths[i] *= (PaperPages::kWidth - narrow) / wide;
        }
        return widths;
    }

    static PaperFont fontOf(const ReportSheet::Cell& cell)
    {
        return {cell.mono ? 7.2 : kCellFont.size, false, cell.mono};
    }

    double textWidth(const ReportSheet::Cell& cell, qsizetype column) const
    {
        return m_places[column].width - 2 * kPadding - (cell.tone == Tone::Neutral ? 0 : kMarkWidth);
    }

    double heightOf(const ReportSheet::Cell& cell, qsizetype column)
    {
        return cell.text.isEmpty()
            ? 0
            : m_pages.canvas().heightOf(cell.text, fontOf(cell), textWidth(cell, column));
    }

    void writeCell(const ReportSheet::Cell& cell, qsizetype column)
    {
        if (cell.text.isEmpty())
            return;
        PaperCanvas& canvas = m_pages.canvas();
        const double width = textWidth(cell, column);
        double x = m_places[column].x + kPadding;
        const double y = m_pages.y() + kPadding;
        const double used = std::min(canvas.widthOf(cell.text, fontOf(cell)), width);
        if (m_columns[column].number)
            x = m_places[column].x + m_places[column].width - kPadding - used
                - (cell.tone == Tone::Neutral ? 0 : kMarkWidth);
        QColor colour = canvas.tokens().text;
        if (cell.tone != Tone::Neutral) {
            canvas.mark({x + 4, y + 5.5}, 8, cell.tone);
            x += kMarkWidth;
            colour = toneText(canvas.tokens(), cell.tone);
        }
        canvas.paragraph(
            {x, y}, m_columns[column].number ? used + 1 : width, cell.text, fontOf(cell), colour);
    }

    PaperPages& m_pages;
    const QList<ReportSheet::Column>& m_columns;
    QList<Place> m_places;
};

} // namespace

void writeTable(
    PaperPages& pages, const QList<ReportSheet::Column>& columns, const QList<QList<ReportSheet::Cell>>& rows)
{
    Table table(pages, columns, rows);
    pages.require(3 * kHeaderHeight);
    table.writeHeader();
    for (const QList<ReportSheet::Cell>& row : rows)
        table.writeRow(row);
}

} // namespace quorate
