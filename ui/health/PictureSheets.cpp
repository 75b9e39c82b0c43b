#include "ui/health/PictureSheets.h"

namespace quorate {

namespace {

constexpr double kPageWidth = 595; // A4 in points
constexpr double kPageHeight = 842;

} // namespace

PictureSheets::PictureSheets(int width, int most)
    : m_measure(&m_nothing)
    , m_width(width)
    , m_most(most)
{
    m_measure.setResolution(72 * kUnits);
}

void PictureSheets::begin(QPainter& painter)
{
    const bool wanted = m_pictures.size() < m_most;
    // The rest is painted on a single point: only its breaks are of interest.
    const QSize size = wanted ? QSize(m_width, qRound(m_width * kPageHeight / kPageWidth)) : QSize(1, 1);
    m_page = QImage(size, QImage::Format_RGB32);
    m_page.fill(Qt::white);
    painter.begin(&m_page);
    const double scale = m_width / (kPageWidth * kUnits);
    painter.scale(scale, scale);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void PictureSheets::next(QPainter& painter)
{
    end(painter);
    begin(painter);
}

void PictureSheets::end(QPainter& painter)
{
    painter.end();
    if (m_pictures.size() < m_most)
        m_pictures += m_page;
}

} // namespace quorate
