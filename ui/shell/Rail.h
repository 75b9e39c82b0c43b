#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;

namespace quorate {

enum class IconName;

/// The strip at the left edge: the places of the program, and what works everywhere.
class Rail : public QFrame {
    Q_OBJECT

public:
    enum class Place { Deployments, Operations, Drills, Settings };

    explicit Rail(QWidget* parent = nullptr);

    void setPlace(Place place);

Q_SIGNALS:
    void placeRequested(quorate::Rail::Place place);
    void paletteRequested();
    /// The navigator is to be folded away, or shown again.
    void navigatorToggled();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* add(const char* name, IconName iconName);
    void retranslate();

    QToolButton* m_deployments;
    QToolButton* m_operations;
    QToolButton* m_drills;
    QToolButton* m_search;
    QToolButton* m_navigator;
    QToolButton* m_settings;
    QButtonGroup* m_places;
};

} // namespace quorate
