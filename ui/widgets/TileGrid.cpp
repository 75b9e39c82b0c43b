#include "ui/widgets/TileGrid.h"

#include <QGridLayout>

namespace quorate {

namespace {

constexpr int kGap = 16;

} // namespace

TileGrid::TileGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
}

void TileGrid::addTile(QWidget* tile)
{
    // Ignored, or a long figure would make its column wider than the others.
    tile->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tiles << tile;
    layOut(fittingColumns());
}

QSize TileGrid::minimumSizeHint() const
{
    return {kLeastTileWidth, m_grid->minimumSize().height()};
}

void TileGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = fittingColumns();
    if (columns != m_columns)
        layOut(columns);
}

// The most that fit and leave no row half empty.
int TileGrid::fittingColumns() const
{
    const auto count = static_cast<int>(m_tiles.size());
    for (int columns = count; columns > 1; --columns) {
        if (count % columns == 0 && width() >= columns * kLeastTileWidth + (columns - 1) * kGap)
            return columns;
    }
    return 1;
}

void TileGrid::layOut(int columns)
{
    for (int at = 0; at < m_tiles.size(); ++at) {
        m_grid->removeWidget(m_tiles.at(at));
        m_grid->addWidget(m_tiles.at(at), at / columns, at % columns);
        m_grid->setColumnStretch(at, at < columns ? 1 : 0);
    }
    m_columns = columns;
}

} // namespace quorate
