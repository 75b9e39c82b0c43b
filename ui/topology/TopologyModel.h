#pragma once

#include "ui/topology/TopologyItem.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace quorate {

/// The tree of all open deployments. Every new topology is compared with what is shown and turned into
/// insertions, moves, removals and changes by the ids of the nodes, never into a reset: selection, expansion
/// and scroll position survive polling and even a failover. GUI thread.
class TopologyModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        NodeColumn,
        StateColumn,
        RoleColumn,
        LinkColumn,
        LagColumn,
        OffsetColumn,
        SlotsColumn,
        VersionColumn,
        LatencyColumn,
        SeenColumn,
        ColumnCount,
    };
    enum Role {
        DeploymentRole = Qt::UserRole + 1, ///< QString: id of the deployment
        EndpointRole, ///< QString: host:port of a node, empty on other lines
        PlaceRole, ///< NodePlace of a node, invalid on other lines
        ItemKindRole, ///< int: TopologyItem::Kind
        SortRole, ///< a value that sorts as the cell means it
        KeyRole, ///< QString: stable id of the line, to find it again
    };

    explicit TopologyModel(QObject* parent = nullptr);
    ~TopologyModel() override;

    /// Adds the deployment, or brings it up to date in place.
    void setDeployment(const DeploymentView& view);
    void removeDeployment(const QString& id);

    /// The time against which ages are shown; changes the lines whose age shows.
    void setNow(const QDateTime& now);

    /// Invalid when there is no such line.
    QModelIndex indexOfDeployment(const QString& id) const;
    QModelIndex indexOfNode(const QString& deployment, const NodePlace& node) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Texts are made when asked for; this makes the views ask again after a change of language.
    void retranslate();

private:
    struct Line;
    struct Place {
        QString parent;
        int row = 0;
    };
    using Places = QHash<QString, Place>;

    QModelIndex indexOf(const Line& line, int column = 0) const;
    const Line& lineAt(const QModelIndex& index) const;

    void dropGone(Line& top, Line& line, const Places& places);
    void arrange(Line& parent, const QList<TopologyItem>& wanted, const Places& places);
    void makeWay(Line& parent, int row, const Line* coming, const Places& places);
    int insertRun(Line& parent, int row, const QList<TopologyItem>& wanted);
    void move(Line& line, Line& newParent, int row);
    void remove(Line& line);
    void update(Line& line, const TopologyItem& wanted);
    void touch(Line& line, int firstColumn, int lastColumn);

    std::unique_ptr<Line> m_root;
    QHash<QString, Line*> m_lines;
    QDateTime m_now;
};

} // namespace quorate
