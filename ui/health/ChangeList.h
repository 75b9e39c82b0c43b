#pragma once

#include "core/topology/NodePlace.h"
#include "core/topology/changes.h"
#include "ui/theme/Tokens.h"

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;
class QPushButton;

namespace quorate {

/// How a change looks: good news, bad news or neither.
Tone changeTone(const TopologyChange& change);

/// What changed lately, the newest first: time, sentence and the node it is about.
class ChangeList : public QFrame {
    Q_OBJECT

public:
    static constexpr int kMostRows = 8;

    explicit ChangeList(QWidget* parent = nullptr);

    /// Oldest first. `since` is the first look: until then nothing is known.
    void setChanges(const QList<TopologyChange>& changes, const QDateTime& since);
    /// Of the rows that show, the newest first.
    QStringList sentences() const;

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* icon;
        QLabel* time;
        QLabel* sentence;
        QPushButton* node;
    };

    void addRow();
    void fill(const Row& row, const TopologyChange& change);
    void refresh();

    QList<TopologyChange> m_changes;
    QDateTime m_since;
    QGridLayout* m_grid;
    QLabel* m_nothing;
    QList<Row> m_rows;
};

} // namespace quorate
