#pragma once

#include "core/topology/NodePlace.h"

#include <QTreeView>

class QAction;
class QSortFilterProxyModel;

namespace quorate {

class RowModel;

/// Shows a RowModel: sorted by a click on a column, a third click gives the given order back; rows can be
/// selected together and copied as tab-separated values; extra columns are shown where there is room, and a
/// right click on the header chooses others.
/// What is new is shown expanded.
class RowView : public QTreeView {
    Q_OBJECT

public:
    /// The model must outlive the view. What the other columns leave goes to `growing`.
    explicit RowView(RowModel& model, int growing = 0, QWidget* parent = nullptr);

    /// As high as its rows need, at most so many; more are scrolled to.
    void fitRows(int most);
    /// Call it when the model has got its columns.
    void takeColumnWidths();
    void copySelection();

Q_SIGNALS:
    /// A node's row was activated.
    void nodeRequested(const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void growColumn();
    void showColumnChooser(const QPoint& at);
    void expandNew(const QModelIndex& parent, int first, int last);
    void fitHeight();

    RowModel& m_model;
    QSortFilterProxyModel* m_proxy;
    QAction* m_copy;
    int m_growing;
    bool m_isChosen = false; ///< a person has chosen which columns are shown
    int m_mostRows = 0; ///< 0: it takes the height that it is given
};

} // namespace quorate
