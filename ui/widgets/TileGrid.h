#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace quorate {

/// Tiles beside each other, all of one width, in full rows: six in one row, or three, two or one where the
/// page is narrow.
class TileGrid : public QWidget {
    Q_OBJECT

public:
    static constexpr int kLeastTileWidth = 168;

    explicit TileGrid(QWidget* parent = nullptr);

    /// Takes ownership.
    void addTile(QWidget* tile);
    int columns() const { return m_columns; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int fittingColumns() const;
    void layOut(int columns);

    QGridLayout* m_grid;
    QList<QWidget*> m_tiles;
    int m_columns = 0;
};

} // namespace quorate
