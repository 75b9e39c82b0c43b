#pragma once

#include "core/health/Wording.h"
#include "core/topology/Topology.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace quorate {

class AgeLabel;
class Chip;
class CopyableEndpoint;
class EmptyState;
class FilterField;
class InfoModel;
class KeyValueList;
class SectionHeader;
class Ticker;

/// One node in detail: address, role and state, why it is not seen if so, its facts, and its INFO by section,
/// searchable. What is old is dimmed and says its age.
class NodePanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    NodePanel(const Wording& wording, Ticker& ticker, QWidget* parent = nullptr);

    /// Shows the node of the topology; the same node again is brought up to date in place.
    void showNode(const TopologyPtr& topology, const Endpoint& endpoint);
    /// Shows the invitation to choose a node.
    void clear();

    const Endpoint& endpoint() const { return m_endpoint; }
    FilterField* filterField() const { return m_filter; }

Q_SIGNALS:
    /// The master of the shown replica, or another node named in its facts, was clicked.
    void nodeRequested(const QString& endpoint);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeInfo();
    void refresh();
    void showAge(const QDateTime& now);
    void retranslate();

    const Wording& m_wording;
    Ticker& m_ticker;
    TopologyPtr m_topology;
    Endpoint m_endpoint;
    QWidget* m_content;
    EmptyState* m_empty;
    CopyableEndpoint* m_address;
    Chip* m_role;
    Chip* m_state;
    AgeLabel* m_age;
    QLabel* m_error;
    QLabel* m_hint;
    KeyValueList* m_facts;
    SectionHeader* m_infoHeader;
    FilterField* m_filter;
    InfoModel* m_info;
    QSortFilterProxyModel* m_infoProxy;
    QTreeView* m_infoView;
    QLabel* m_noInfo;
};

} // namespace quorate
