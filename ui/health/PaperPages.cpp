#include "ui/health/PaperPages.h"

namespace quorate {

namespace {

constexpr double kTop = 40;
constexpr double kBottom = 842 - 52; // the foot stands below

} // namespace

PaperPages::PaperPages(PaperSheets& sheets, const QString& foot, int total)
    : m_canvas(sheets)
    , m_foot(foot)
    , m_total(total)
    , m_y(kTop)
{
}

bool PaperPages::require(double height)
{
    // What is higher than a page begins at the top of one and is cut off rather than looping for ever.
    if (m_y + height <= kBottom || m_y <= kTop)
        return false;
    newPage();
    return true;
}

void PaperPages::newPage()
{
    writeFoot();
    m_canvas.newPage();
    ++m_count;
    m_y = kTop;
}

void PaperPages::finish()
{
    writeFoot();
    m_canvas.end();
}

void PaperPages::heading(const QString& text, double following)
{
    require(34 + following);
    m_y += m_y > kTop ? 16 : 0;
    m_canvas.label(QRectF(kLeft, m_y, kWidth, 16), text, {12, true}, m_canvas.tokens().text);
    m_y += 22;
}

void PaperPages::writeFoot()
{
    const Tokens& tokens = m_canvas.tokens();
    const double y = 842 - 38;
    m_canvas.line(QLineF(kLeft, y, kLeft + kWidth, y), tokens.line, 0.6);
    m_canvas.label(QRectF(kLeft, y + 4, kWidth - 60, 12), m_foot, {7.5}, tokens.muted);
    const QString number = QStringLiteral("%1 / %2").arg(m_count).arg(m_total);
    m_canvas.label(QRectF(kLeft + kWidth - 60, y + 4, 60, 12), number, {7.5}, tokens.muted, Qt::AlignRight);
}

} // namespace quorate
