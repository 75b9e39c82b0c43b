#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace quorate {

class NodeCard;
class TopologyCanvas;

/// Makes every TopologyCanvas from now on a list of its nodes for assistive technology. More than once does
/// no harm.
void offerCanvasAccess();

/// The drawing as a screen reader sees it: a list of nodes in the order of the drawing, in place of Qt's
/// viewport without anything inside.
class CanvasAccess : public QAccessibleWidget {
public:
    explicit CanvasAccess(TopologyCanvas& canvas);
    ~CanvasAccess() override;

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    TopologyCanvas* canvas() const;
    QAccessibleInterface* access(NodeCard* card) const;
    void dropGone() const;

    mutable QHash<QString, QAccessible::Id> m_cards; ///< by TopologyItem::key
};

} // namespace quorate
