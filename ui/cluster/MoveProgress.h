#pragma once

#include "ui/cluster/MoveMeter.h"

#include <QWidget>

class QProgressBar;

namespace quorate {

class Tile;

/// How far slots have moved, large: slots, keys, bytes, how fast, and how much longer.
class MoveProgress : public QWidget {
    Q_OBJECT

public:
    explicit MoveProgress(QWidget* parent = nullptr);

    void showFigures(const MoveMeter::Figures& figures);
    /// Over, however far it came: there is no speed and no time left to tell.
    void end();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QProgressBar* m_bar;
    Tile* m_slots;
    Tile* m_keys;
    Tile* m_bytes;
    Tile* m_rate;
    Tile* m_left;
    MoveMeter::Figures m_figures;
};

} // namespace quorate
