#pragma once

#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QHBoxLayout;

namespace quorate {

class AgeLabel;
class Chip;
class ElidedLabel;
class Ticker;

/// The top of a page about a deployment: its name, then chips for kind, health, environment and read-only,
/// how old the view is, and the page's actions at the right.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);
    /// Takes ownership.
    void addAtRight(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    DeploymentView m_view;
    ElidedLabel* m_title;
    Chip* m_health;
    Chip* m_kind;
    Chip* m_environment;
    Chip* m_readOnly;
    AgeLabel* m_age;
    QHBoxLayout* m_actions;
};

} // namespace quorate
