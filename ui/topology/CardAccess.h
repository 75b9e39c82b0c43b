#pragma once

#include <QAccessible>
#include <QPointer>

namespace quorate {

class NodeCard;
class TopologyCanvas;

/// One node of the drawing for assistive technology: its address, role, state and lag in words, where it
/// lies, whether it is chosen, and that it can be opened. Invalid once the node has left the drawing.
class CardAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    /// `key` as in TopologyItem.
    CardAccess(TopologyCanvas& canvas, const QString& key);

    const QString& key() const { return m_key; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

private:
    NodeCard* card() const;

    QPointer<TopologyCanvas> m_canvas;
    QString m_key;
};

} // namespace quorate
