#pragma once

#include "ui/widgets/TableRow.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace quorate {

/// A table or tree of rows that are given whole and compared with what is shown: rows are inserted, moved,
/// removed and changed by their keys, never reset, so that selection, expansion and scroll survive polling.
/// GUI thread.
class RowModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        EndpointRole = Qt::UserRole + 1, ///< QString: host:port of a node, empty on other rows
        CentreRole, ///< QString: name of the node's data centre, empty where there is only one
        SortRole, ///< a value that sorts as the cell means it
        KeyRole, ///< QString: the row's key
    };

    /// The number of columns stays; what they are called may change with the language.
    explicit RowModel(int columns, QObject* parent = nullptr);
    ~RowModel() override;

    /// The rows that follow are the same in another language: nothing of them has changed.
    void setColumns(const QList<TableColumn>& columns);
    const QList<TableColumn>& columns() const { return m_columns; }
    void setRows(const QList<TableRow>& rows);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line;

    QModelIndex indexOf(const Line& line, int column = 0) const;
    const Line& lineAt(const QModelIndex& index) const;
    void dropGone(Line& line, const QSet<QString>& wanted);
    void arrange(Line& parent, const QList<TableRow>& wanted);
    void insert(Line& parent, int row, const TableRow& wanted);
    void move(Line& line, Line& parent, int row);
    void remove(Line& line);
    void update(Line& line, const TableRow& wanted);
    void noteChange(Line& line, int column, const QString& wanted) const;
    static QVariant cellData(const TableCell& cell, int role);

    QList<TableColumn> m_columns;
    std::unique_ptr<Line> m_root;
    QHash<QString, Line*> m_lines;
    bool m_isQuiet = false; ///< other words are to come for the same things
};

} // namespace quorate
