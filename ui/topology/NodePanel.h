#pragma once

#include "core/health/Wording.h"
#include "core/monitor/NodeReading.h"
#include "core/topology/NodePlace.h"

#include <QWidget>

class QLabel;

namespace quorate {

class AgeLabel;
class Chip;
class CopyableEndpoint;
class EmptyState;
class FilterField;
class NodeParts;
class Ticker;

/// One node in detail: address, role and state, why it is not seen if so, and below that its parts; see
/// NodeParts. What is old is dimmed and says its age.
class NodePanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    NodePanel(const Wording& wording, Ticker& ticker, QWidget* parent = nullptr);

    /// Shows the node of the topology; the same node again is brought up to date in place.
    void showNode(const TopologyPtr& topology, const NodePlace& node);
    /// Shows the invitation to choose a node.
    void clear();

    const NodePlace& node() const { return m_place; }
    FilterField* filterField() const;
    NodeParts* parts() const { return m_parts; }
    /// Of asked(). Dropped when it is of another node, or not the last one's of its kind.
    void showAnswer(const NodeQuestion& question, const Result<NodeReading>& answer);

Q_SIGNALS:
    /// The master of the shown replica, or another node named in its facts, was clicked.
    void nodeRequested(const quorate::NodePlace& node);
    /// A part was opened that the topology does not tell about; showAnswer() takes the answer.
    void asked(const quorate::NodeQuestion& question);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    void refresh();
    void showAge(const QDateTime& now);
    void retranslate();

    const Wording& m_wording;
    Ticker& m_ticker;
    TopologyPtr m_topology;
    NodePlace m_place;
    QWidget* m_content;
    EmptyState* m_empty;
    CopyableEndpoint* m_address;
    Chip* m_role;
    Chip* m_state;
    AgeLabel* m_age;
    QLabel* m_centre;
    QLabel* m_error;
    QLabel* m_hint;
    NodeParts* m_parts;
};

} // namespace quorate
