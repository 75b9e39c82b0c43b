#pragma once

#include "ui/charts/SlotPicture.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QMouseEvent;
class QToolButton;

namespace quorate {

struct SlotChartLook;
class SlotKey;

/// The slots of a cluster along one axis: above, all of them by range in the colours of their owners; below,
/// a bar for each master. Slots that migrate are hatched, those being imported ringed, those without an owner
/// dark. The legend turns masters off and on; hovering says range, owner and count. Draws only while it can
/// be seen.
class SlotChart : public QWidget {
    Q_OBJECT

public:
    /// More masters than this have no bar of their own: they would only fill screens.
    static constexpr int kMostBars = 48;

    explicit SlotChart(QWidget* parent = nullptr);
    ~SlotChart() override;

    /// A master keeps its colour for as long as the chart lives, whatever order the next picture has.
    void setPicture(const SlotPicture& picture);
    const SlotPicture& picture() const { return m_picture; }

    /// Whether that master's slots are shown in colour.
    bool isShown(const QString& owner) const { return !m_off.contains(owner); }

    /// The owners that the legend has turned off.
    const QSet<QString>& hiddenOwners() const { return m_off; }

    /// What hovering over a slot says.
    QString textFor(int slot) const { return textFor(m_picture, slot); }
    static QString textFor(const SlotPicture& picture, int slot);

Q_SIGNALS:
    void hiddenOwnersChanged();
    void replotted();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Plot;

    void rebuild();
    void describe(const SlotChartLook& look);
    void rebuildLegend();
    void toggle(const QString& owner, bool on);
    void hover(const QMouseEvent& event);

    SlotPicture m_picture;
    QHash<QString, int> m_colours;
    QSet<QString> m_off;
    bool m_dirty = true;
    std::unique_ptr<Plot> m_plot;
    QWidget* m_legend;
    SlotKey* m_key;
    QList<QToolButton*> m_buttons;
};

} // namespace quorate
