#pragma once

#include "ui/topology/NodeDrag.h"
#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QButtonGroup;
class QMenu;
class QToolButton;

namespace quorate {

class EmptyState;
class PageHeader;
class Ticker;
class TopologyCanvas;
class TopologyLegend;
class TopologyModel;
class TopologyScene;
class TopologyTree;

/// The deployment as a drawing: masters with their replicas below, lag on the lines between them, data
/// centres as lanes, with a legend; or, by a switch, as a table of the same. The table is made when it is
/// first shown.
class TopologyPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit TopologyPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);
    /// Shares the selection of the tree.
    void selectNode(const NodePlace& node);
    /// What a drag of a node onto another would cost; moveRequested() follows a drop.
    void setMoveJudge(const MoveJudge& judge);

    enum View { Drawing, Table };
    View view() const;
    void setView(View view);
    /// Which view, the columns of the table, and whether the legend is open: to be kept between runs.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);
    void moveRequested(const quorate::NodePlace& node, const quorate::NodePlace& onto);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void takeDrag(NodeDrag& drag);
    void addSwitch();
    void showView(int view);
    TopologyTree* makeTable();
    void fillTable();
    QToolButton* addButton(const char* name, const QString& sign);
    void refresh();
    void draw();
    void retranslate();

    Ticker& m_ticker;
    DeploymentView m_view;
    MoveJudge m_judge;
    TopologyScene* m_scene;
    TopologyCanvas* m_canvas;
    PageHeader* m_header;
    TopologyLegend* m_legend;
    TopologyModel* m_model = nullptr; ///< of the table
    TopologyTree* m_table = nullptr;
    QByteArray m_columns; ///< of a table that is not yet made; empty: as many as there is room for
    EmptyState* m_empty;
    QButtonGroup* m_switch;
    QToolButton* m_out;
    QToolButton* m_fit;
    QToolButton* m_in;
};

} // namespace quorate
