#pragma once

#include "core/topology/NodePlace.h"

#include <QWidget>

#include <optional>

class QAction;
class QMenu;
class QSortFilterProxyModel;
class QTreeView;

namespace quorate {

class EmptyState;
class FilterField;
class NodeDrag;
class TopologyModel;
struct MetNode;

/// The tree of deployments and their nodes with a filter above it. Rows can be selected together and copied
/// as tab-separated values. What is new is shown expanded; what a person folded stays folded.
class TopologyTree : public QWidget {
    Q_OBJECT

public:
    /// The model must outlive the tree.
    explicit TopologyTree(TopologyModel& model, QWidget* parent = nullptr);

    QTreeView* view() const { return m_view; }
    /// Its nodes are dragged onto each other.
    NodeDrag* drag() const { return m_drag; }
    FilterField* filterField() const { return m_filter; }

    /// Selects the line and scrolls to it. Nothing happens when there is none.
    void selectDeployment(const QString& id);
    void selectNode(const QString& deployment, const NodePlace& node);

    /// Shows these columns of TopologyModel only; the first is always shown.
    void setVisibleColumns(const QList<int>& columns);
    /// From now on as many columns as there is room for, the telling ones first, until a person chooses
    /// others.
    void fitColumns();
    bool isFitting() const { return m_isFitting; }
    /// Which columns are shown, how wide and in which order, to be kept between runs. A restored choice is a
    /// person's.
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray& state);

    /// The selected rows in their order on screen, with a header, as tab-separated values.
    QString selectionAsTsv() const;

Q_SIGNALS:
    /// The current line changed; the node is invalid on the line of a deployment, data centre or group.
    void currentChanged(const QString& deployment, const quorate::NodePlace& node);
    /// The button of the empty tree: a person wants to add a deployment.
    void addRequested();
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const QString& deployment, const quorate::NodePlace& node);

public Q_SLOTS:
    void copySelection();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpView();
    void setUpColumns();
    void widenNodeColumn();
    void dropColumns();
    void showColumnChooser(const QPoint& at);
    std::optional<MetNode> nodeAt(const QPoint& at) const;
    void showRowMenu(const QPoint& at);
    void applyFilter(const QString& text);
    void showEmptyState();
    void expandNew(const QModelIndex& parent, int first, int last);
    void select(const QModelIndex& sourceIndex);
    void retranslate();

    TopologyModel& m_model;
    QSortFilterProxyModel* m_proxy;
    FilterField* m_filter;
    QTreeView* m_view;
    NodeDrag* m_drag;
    EmptyState* m_empty;
    QAction* m_copy;
    bool m_isFitting = false;
};

} // namespace quorate
