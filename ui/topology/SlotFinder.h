#pragma once

#include "core/topology/Topology.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace quorate {

class FilterField;
class KeyValueList;
class SectionHeader;

/// Finds the slot of a key and says who serves it: the part of the key that is hashed is marked. Also tells
/// of a slot that was chosen elsewhere.
class SlotFinder : public QWidget {
    Q_OBJECT

public:
    explicit SlotFinder(QWidget* parent = nullptr);

    /// Null: nothing was seen.
    void setTopology(const TopologyPtr& topology);
    /// Empties the field and tells of this slot.
    void showSlot(int slot);
    std::optional<int> slot() const { return m_slot; }

Q_SIGNALS:
    /// A key was typed, or taken away.
    void slotFound(std::optional<int> slot);
    void nodeRequested(const QString& endpoint);

protected:
    void changeEvent(QEvent* event) override;

private:
    void find(const QString& key);
    void showKey(const QString& key);
    void refresh();
    void retranslate();

    TopologyPtr m_topology;
    std::optional<int> m_slot;
    SectionHeader* m_title;
    FilterField* m_key;
    QLabel* m_marked;
    QLabel* m_hashed;
    KeyValueList* m_facts;
    QLabel* m_saying;
    QLabel* m_nothing;
};

} // namespace quorate
