#pragma once

#include "core/topology/Topology.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace quorate {

class FilterField;
class InfoModel;
class KeyValueList;
class SectionHeader;

/// The facts of a node and its INFO by section, searchable.
class NodeOverview : public QWidget {
    Q_OBJECT

public:
    explicit NodeOverview(QWidget* parent = nullptr);

    void showNode(const Node& node, const Topology& topology);
    /// Disabled text is the muted one: old values must not look like fresh ones.
    void setStale(bool isStale);
    FilterField* filterField() const { return m_filter; }

Q_SIGNALS:
    void linkActivated(const QString& endpoint);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeInfo();
    void retranslate();

    KeyValueList* m_facts;
    SectionHeader* m_infoHeader;
    FilterField* m_filter;
    InfoModel* m_info;
    QSortFilterProxyModel* m_infoProxy;
    QTreeView* m_infoView;
    QLabel* m_noInfo;
};

} // namespace quorate
