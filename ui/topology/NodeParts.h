#pragma once

#include "core/health/Wording.h"
#include "core/monitor/NodeReading.h"
#include "core/topology/Topology.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace quorate {

class FilterField;
class NodeOverview;
class NodeSectionView;
class RawPart;
class ReadingPart;
class SegmentBar;
class Ticker;

/// The parts of the node panel, one at a time: the overview and what INFO says of replication, persistence
/// and memory, from the topology; clients, configuration, slow log and raw replies, asked for when they are
/// opened. Ctrl+Tab goes from one to the next.
class NodeParts : public QWidget {
    Q_OBJECT

public:
    enum Part { Overview, Replication, Persistence, Memory, Clients, Configuration, SlowLog, Raw, PartCount };

    /// Both must outlive it.
    NodeParts(const Wording& wording, Ticker& ticker);

    /// The same node again is brought up to date in place; another one's readings are asked for anew.
    void showNode(const Node& node, const Topology& topology, const QString& centre);
    /// Forgets the node: an answer that still comes is dropped.
    void clear();
    void setStale(bool isStale);
    /// Dropped unless it answers the last question of its kind about the node on show.
    void showAnswer(const NodeQuestion& question, const Result<NodeReading>& answer);

    void setCurrent(Part part);
    FilterField* filterField() const;

Q_SIGNALS:
    void nodeRequested(const QString& endpoint);
    void asked(const quorate::NodeQuestion& question);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addReading(ReadingPart* part);
    void ask(const ReadingPart& part);
    void showPart(int part);
    void showSections();
    void showSegments(const Node& node, const Topology& topology);
    void retranslate();

    SegmentBar* m_bar;
    QStackedWidget* m_stack;
    NodeOverview* m_overview;
    NodeSectionView* m_replication;
    NodeSectionView* m_persistence;
    NodeSectionView* m_memory;
    RawPart* m_raw;
    QList<ReadingPart*> m_readings;
    NodePlace m_place;
    std::optional<Node> m_node; ///< as of the last topology, to be said anew in another language
    QDateTime m_observedAt;
    bool m_isStale = false;
    QHash<NodeTopic, int> m_latest; ///< serial of the last question
    int m_serial = 0;
};

} // namespace quorate
