#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/TileGrid.h"

namespace quorate {

class Tile;

/// The figures of a watched service: quorum and majority, which are two numbers, the Sentinels that answer,
/// and the epoch.
class SentinelTiles : public TileGrid {
    Q_OBJECT

public:
    explicit SentinelTiles(QWidget* parent = nullptr);

    void setSummary(const SentinelSummary& summary);
    void retranslate();

private:
    void showNumbers(const SentinelSummary& summary);
    void showReachable(const SentinelSummary& summary);
    void showEpoch(const SentinelSummary& summary);

    Tile* m_quorum;
    Tile* m_majority;
    Tile* m_reachable;
    Tile* m_epoch;
};

} // namespace quorate
