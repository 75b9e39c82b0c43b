#pragma once

#include <QByteArray>
#include <QObject>

class QTreeView;

namespace quorate {

/// Whether a person has set the widths of a view's columns: what fits them to their content leaves them alone
/// from then on, for other nodes too. Belongs to the view; found by findChildren() to be kept between runs.
class ChosenColumns : public QObject {
    Q_OBJECT

public:
    /// The view has its model already, and owns this.
    explicit ChosenColumns(QTreeView& view);

    static bool isChosen(const QTreeView& view);

    /// The object name of the view.
    QString viewName() const;
    /// Empty while nothing was chosen.
    QByteArray saveState() const;
    /// What is not of this view, or empty, changes nothing.
    void restoreState(const QByteArray& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeView& m_view;
    bool m_isDragging = false;
    bool m_isChosen = false;
};

} // namespace quorate
