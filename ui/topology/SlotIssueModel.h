#pragma once

#include "core/topology/SlotMoves.h"

#include <QAbstractTableModel>
#include <QList>

namespace quorate {

/// The slots that need attention: those without an owner, those whose owner does not serve, and those being
/// moved. Brought up to date in place.
/// GUI thread.
class SlotIssueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SlotsColumn, CountColumn, StateColumn, NodeColumn, PeerColumn, ColumnCount };
    enum Role { EndpointRole = Qt::UserRole + 1 };

    explicit SlotIssueModel(QObject* parent = nullptr);

    /// Null shows nothing. `owners`: the nodes that may own slots, others among them.
    void setCluster(const ClusterSummary* cluster, const QList<Node>& owners = {});

    /// What each kind of trouble in the list means, a sentence each.
    QStringList meanings() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Uncovered, NotServed, Moving, MigratingOnly, ImportingOnly };
    struct Issue {
        Kind kind = Kind::Uncovered;
        SlotRange range;
        QString node; ///< empty when nobody owns the slots
        QString peer;

        bool operator==(const Issue&) const = default;
    };

    static QList<Issue> issuesOf(const ClusterSummary& cluster, const QList<Node>& owners);
    static QString textOf(const Issue& issue, int column);
    static QString stateOf(Kind kind);
    static QString meaningOf(Kind kind);

    QList<Issue> m_issues;
};

} // namespace quorate
