#pragma once

#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QToolButton;

namespace quorate {

class EmptyState;
class PageHeader;
class Ticker;
class TopologyCanvas;
class TopologyScene;

/// The deployment as a drawing: masters with their replicas below, lag on the lines between them, data
/// centres as lanes.
class TopologyPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit TopologyPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);
    /// Shares the selection of the tree.
    void selectNode(const NodePlace& node);

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addButton(const char* name, const QString& sign);
    void refresh();
    void draw();
    void retranslate();

    Ticker& m_ticker;
    DeploymentView m_view;
    TopologyScene* m_scene;
    TopologyCanvas* m_canvas;
    PageHeader* m_header;
    EmptyState* m_empty;
    QToolButton* m_out;
    QToolButton* m_fit;
    QToolButton* m_in;
};

} // namespace quorate
