#pragma once

#include "ui/widgets/Icon.h"

#include <QFrame>
#include <QList>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace quorate {

/// One thing that the palette can do or go to.
struct PaletteEntry {
    IconName icon = IconName::ArrowRight;
    QString title; ///< "127.0.0.1:7001"
    QString detail; ///< where it belongs: "Node of shop"
    Tone tone = Tone::Neutral; ///< of the icon
    std::function<void()> run;
};

/// Ctrl+K: type a few letters, press Enter, be there. Lies over the window and goes when it loses the focus.
class Palette : public QFrame {
    Q_OBJECT

public:
    static constexpr int kMostRows = 50;

    /// `window` is what it lies over.
    explicit Palette(QWidget& window);

    /// Shows itself with these entries, the likely ones first.
    void open(const QList<PaletteEntry>& entries);

    QLineEdit* field() const { return m_field; }
    /// The entries that fit what is typed, the best first.
    QStringList titles() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void filter();
    void place();
    void step(int rows);
    void runCurrent();
    void retranslate();

    QWidget& m_window;
    QLineEdit* m_field;
    QListView* m_view;
    QStandardItemModel* m_model;
    QList<PaletteEntry> m_entries;
};

} // namespace quorate
