#include "ui/health/PaperParts.h"

#include "ui/health/PaperTable.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr double kLeft = PaperPages::kLeft;
constexpr double kWidth = PaperPages::kWidth;
constexpr double kScoreWidth = 120;

void writeScore(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words)
{
    PaperCanvas& canvas = pages.canvas();
    const Tokens& tokens = canvas.tokens();
    const double right = kLeft + kWidth;
    const QRectF figure(right - kScoreWidth, pages.y() - 4, kScoreWidth, 36);
    canvas.label(figure, sheet.score, {32, true}, toneText(tokens, sheet.statusTone), Qt::AlignRight);
    canvas.label(QRectF(figure.x(), figure.bottom(), kScoreWidth, 10), words.ofHundred, {8}, tokens.muted,
        Qt::AlignRight);
    const PaperFont font{9.5, true};
    const double chipWidth = canvas.widthOf(sheet.status, font) + 32;
    const QRectF chip(right - chipWidth, figure.bottom() + 14, chipWidth, 18);
    canvas.fill(chip, toneTint(tokens, sheet.statusTone), 9);
    canvas.mark({chip.x() + 12, chip.center().y()}, 9, sheet.statusTone);
    canvas.label(chip.adjusted(21, 0, -4, 0), sheet.status, font, toneText(tokens, sheet.statusTone));
}

/// A finding with all its text; the height is known before it is painted.
class Card {
public:
    Card(PaperCanvas& canvas, const ReportSheet::Point& point, const ReportWords& words)
        : m_canvas(canvas)
        , m_point(point)
        , m_why(words.why + QLatin1Char(' ') + point.why)
        , m_toDo(words.toDo + QLatin1Char(' ') + point.toDo)
    {
    }

    double height()
    {
        return kPadding * 2 + m_canvas.heightOf(m_point.what, kWhat, textWidth()) + 2
            + m_canvas.heightOf(m_why, kMore, textWidth()) + 1
            + m_canvas.heightOf(m_toDo, kMore, textWidth());
    }

    void write(double y, double height)
    {
        const Tokens& tokens = m_canvas.tokens();
        m_canvas.frame(QRectF(kLeft, y, kWidth, height), tokens.card, tokens.line, 3);
        m_canvas.fill(QRectF(kLeft, y, 4, height), toneColour(tokens, m_point.tone), 1.5);
        double line = y + kPadding;
        m_canvas.mark({kLeft + 16, line + 6}, 9, m_point.tone);
        m_canvas.label(QRectF(kLeft + 24, line, kSeverityWidth - 26, 12), m_point.severity, {8},
            toneText(tokens, m_point.tone));
        line +=
            m_canvas.paragraph({kLeft + kSeverityWidth, line}, textWidth(), m_point.what, kWhat, tokens.text)
            + 2;
        line +=
            m_canvas.paragraph({kLeft + kSeverityWidth, line}, textWidth(), m_why, kMore, tokens.muted) + 1;
        m_canvas.paragraph({kLeft + kSeverityWidth, line}, textWidth(), m_toDo, kMore, tokens.text);
    }

private:
    static constexpr double kPadding = 7;
    static constexpr double kSeverityWidth = 70;
    static constexpr PaperFont kWhat{9, true};
    static constexpr PaperFont kMore{8.5};

    static double textWidth() { return kWidth - kSeverityWidth - 10; }

    PaperCanvas& m_canvas;
    const ReportSheet::Point& m_point;
    QString m_why, m_toDo;
};

void writeTile(PaperCanvas& canvas, const ReportSheet::Tile& tile, const QRectF& rect)
{
    const Tokens& tokens = canvas.tokens();
    const QRectF inner = rect.adjusted(8, 6, -6, -6);
    const bool toned = tile.tone != Tone::Neutral;
    canvas.frame(rect, tokens.card, tokens.line, 3);
    canvas.label(QRectF(inner.x(), inner.y(), inner.width(), 9), tile.caption, {7.5}, tokens.muted);
    PaperFont figure{14, true};
    while (figure.size > 8 && canvas.widthOf(tile.figure, figure) > inner.width())
        figure.size -= 1;
    canvas.label(QRectF(inner.x(), inner.y() + 11, inner.width(), 18), tile.figure, figure, tokens.text);
    if (toned)
        canvas.mark({inner.x() + 4, inner.y() + 37}, 7, tile.tone);
    const double indent = toned ? 11 : 0;
    canvas.paragraph({inner.x() + indent, inner.y() + 32}, inner.width() - indent, tile.detail, {7},
        toned ? toneText(tokens, tile.tone) : tokens.muted);
}

void writeTiles(PaperPages& pages, const ReportSheet& sheet)
{
    constexpr int kPerRow = 6;
    constexpr double kGap = 7;
    constexpr double kHeight = 64; // two lines of detail
    const double width = (kWidth - kGap * (kPerRow - 1)) / kPerRow;
    pages.require(kHeight);
    double x = kLeft;
    for (const ReportSheet::Tile& tile : sheet.tiles) {
        writeTile(pages.canvas(), tile, QRectF(x, pages.y(), width, kHeight));
        x += width + kGap;
    }
    pages.moveDown(kHeight);
}

} // namespace

void writeTitleBlock(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words)
{
    PaperCanvas& canvas = pages.canvas();
    const Tokens& tokens = canvas.tokens();
    canvas.fill(QRectF(kLeft, pages.y(), kWidth, 3), toneColour(tokens, sheet.statusTone));
    pages.moveDown(18);
    writeScore(pages, sheet, words);
    const double width = kWidth - kScoreWidth - 20;
    canvas.label(QRectF(kLeft, pages.y(), width, 26), sheet.title, {22, true}, tokens.text);
    pages.moveDown(32);
    pages.moveDown(canvas.paragraph({kLeft, pages.y()}, width, sheet.target, {12}, tokens.text) + 3);
    pages.moveDown(
        std::max(canvas.paragraph({kLeft, pages.y()}, width, sheet.about, {8.5}, tokens.muted), 24.0) + 14);
}

void writeSummary(PaperPages& pages, const ReportSheet& sheet)
{
    PaperCanvas& canvas = pages.canvas();
    const Tokens& tokens = canvas.tokens();
    pages.moveDown(canvas.paragraph({kLeft, pages.y()}, kWidth, sheet.summary, {10.5}, tokens.text) + 3);
    QString sum = sheet.arithmetic;
    if (!sheet.limit.isEmpty())
        sum += QStringLiteral("  ") + sheet.limit;
    pages.moveDown(canvas.paragraph({kLeft, pages.y()}, kWidth, sum, {8.5}, tokens.muted) + 12);
    writeTiles(pages, sheet);
}

void writeFindings(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words)
{
    pages.heading(words.findings, 60);
    PaperCanvas& canvas = pages.canvas();
    if (sheet.findings.isEmpty()) {
        canvas.mark({kLeft + 5, pages.y() + 6}, 9, Tone::Ok);
        pages.moveDown(canvas.paragraph(
            {kLeft + 15, pages.y()}, kWidth - 15, words.noFindings, {9}, canvas.tokens().text));
    }
    for (const ReportSheet::Point& point : sheet.findings) {
        Card card(canvas, point, words);
        const double height = card.height();
        pages.require(height);
        card.write(pages.y(), height);
        pages.moveDown(height + 5);
    }
}

void writeAdvice(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words)
{
    if (sheet.advice.isEmpty())
        return;
    pages.heading(words.advice, 60);
    const QList<ReportSheet::Column> columns{
        {QStringLiteral("#"), 0.35, true}, {words.step, 5}, {words.node, 1.9}, {words.setting, 1.6}};
    QList<QList<ReportSheet::Cell>> rows;
    for (const ReportSheet::Advice& one : sheet.advice) {
        rows += QList<ReportSheet::Cell>{{QString::number(rows.size() + 1)}, {one.text},
            {one.node, Tone::Neutral, true}, {one.setting, Tone::Neutral, true}};
    }
    writeTable(pages, columns, rows);
}

} // namespace quorate
