#pragma once

#include "core/topology/Topology.h"

#include <QAbstractTableModel>
#include <QList>

namespace quorate {

/// The slots that need attention: those without an owner, and those being moved. Brought up to date in place.
/// GUI thread.
class SlotIssueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SlotsColumn, CountColumn, StateColumn, NodeColumn, PeerColumn, ColumnCount };
    enum Role { EndpointRole = Qt::UserRole + 1 };

    explicit SlotIssueModel(QObject* parent = nullptr);

    /// Null shows nothing.
    void setCluster(const ClusterSummary* cluster);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Uncovered, Migrating, Importing };
    struct Issue {
        Kind kind = Kind::Uncovered;
        SlotRange range;
        QString node; ///< empty when nobody owns the slots
        QString peer;

        bool operator==(const Issue&) const = default;
    };

    static bool continues(const Issue& one, const Issue& next);
    static QList<Issue> issuesOf(const ClusterSummary& cluster);
    static QString textOf(const Issue& issue, int column);

    QList<Issue> m_issues;
};

} // namespace quorate
