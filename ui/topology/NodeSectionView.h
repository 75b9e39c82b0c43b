#pragma once

#include "ui/topology/NodeSections.h"

#include <QScrollArea>

class QLabel;

namespace quorate {

/// A NodeSection on a card: what is wrong as chips, then the facts.
class NodeSectionView : public QScrollArea {
    Q_OBJECT

public:
    explicit NodeSectionView(QWidget* parent = nullptr);

    /// Old values are dimmed.
    void setSection(const NodeSection& section, bool isStale);

Q_SIGNALS:
    void linkActivated(const QString& endpoint);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showWarnings(const QList<NodeSection::Warning>& warnings);
    void retranslate();

    QWidget* m_warnings;
    QList<NodeSection::Warning> m_shown;
    KeyValueList* m_facts;
    QLabel* m_nothing;
};

} // namespace quorate
