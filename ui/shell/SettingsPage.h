#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace quorate {

class Preferences;

/// How the program looks, speaks and asks. Every choice is in force at once and kept; there is no button to
/// press.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the page.
    explicit SettingsPage(Preferences& preferences, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCard(QLabel* title, const QList<QPair<QLabel*, QWidget*>>& rows, QLabel* note);
    void showValues();
    void retranslate();

    Preferences& m_preferences;
    bool m_showing = false;
    QLabel* m_title;
    QLabel* m_looks;
    QLabel* m_asking;
    QLabel* m_askingNote;
    QComboBox* m_appearance;
    QComboBox* m_language;
    QComboBox* m_density;
    QCheckBox* m_motion;
    QSpinBox* m_poll;
    QSpinBox* m_timeout;
    QList<QLabel*> m_captions; ///< of the fields, in their order
};

} // namespace quorate
