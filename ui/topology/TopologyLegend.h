#pragma once

#include <QFrame>
#include <QList>

#include <utility>

class QGridLayout;
class QToolButton;

namespace quorate {

/// What the signs of the drawing mean: lines, roles, states. One quiet strip that folds away.
class TopologyLegend : public QFrame {
    Q_OBJECT

public:
    explicit TopologyLegend(QWidget* parent = nullptr);

    bool isOpen() const;
    void setOpen(bool isOpen);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addGroup(const QString& title, const QList<std::pair<QWidget*, QString>>& entries);
    void retranslate();

    QToolButton* m_toggle;
    QWidget* m_content;
    QGridLayout* m_grid;
};

} // namespace quorate
