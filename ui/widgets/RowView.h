#pragma once

#include "core/topology/NodePlace.h"

#include <QHash>
#include <QTreeView>

class QAction;
class QMenu;
class QSortFilterProxyModel;

namespace quorate {

class RowModel;

/// Shows a RowModel: sorted by a click on a column, a third click gives the given order back; rows can be
/// selected together and copied as tab-separated values; columns are left out where there
/// is no room, the least important first, and a right click on the header chooses others. What is new is
/// shown expanded, and what has changed flashes once.
class RowView : public QTreeView {
    Q_OBJECT

public:
    /// The model must outlive the view. What the other columns leave goes to `growing`.
    explicit RowView(RowModel& model, int growing = 0, QWidget* parent = nullptr);

    /// As high as its rows need, at most so many; more are scrolled to.
    void fitRows(int most);
    /// Call it when the model has got its columns.
    void takeColumnWidths();
    /// Widens the columns whose words are cut, as far as is sensible; call it when the rows have changed. For
    /// tables of few rows.
    void widenForWords();
    void copySelection();
    /// Which columns a person chose, how wide, and in which order the rows stand: to be kept between runs.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    /// A node's row was activated.
    void nodeRequested(const quorate::NodePlace& node);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void growColumn();
    void showColumn(int column, bool isShown);
    int widthOf(int column) const;
    void showColumnChooser(const QPoint& at);
    void showRowMenu(const QPoint& at);
    void expandNew(const QModelIndex& parent, int first, int last);
    void fitHeight();

    RowModel& m_model;
    QSortFilterProxyModel* m_proxy;
    QAction* m_copy;
    int m_growing;
    bool m_isChosen = false; ///< a person has chosen which columns are shown
    QHash<int, int> m_hiddenWidths; ///< of columns that are not shown at the moment
    int m_mostRows = 0; ///< 0: it takes the height that it is given
};

} // namespace quorate
