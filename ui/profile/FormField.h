#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace quorate {

/// One field of a form with what is wrong with it right below. What nobody has touched yet is not blamed.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// `beside` is what stands at the right of the control: a button, say.
    explicit FormField(QWidget* control, QWidget* beside = nullptr);

    /// Adds it to the form.
    void addTo(QFormLayout& form);
    /// What stands before it, and names the control for those who cannot see it.
    void setLabel(const QString& label);
    /// What is worth knowing of the field, in small print below it.
    void setNote(const QString& note);
    /// An empty sentence: nothing is wrong. Returns whether it is shown.
    bool setProblem(const QString& sentence);
    void setTouched(bool touched) { m_isTouched = touched; }
    /// With its label.
    void setShown(bool shown);
    QString problem() const;

    static QLineEdit* lineEdit(const char* name);

private:
    QWidget* m_control;
    QLabel* m_label;
    QLabel* m_problem;
    QLabel* m_note = nullptr;
    bool m_isTouched = false;
};

/// A form whose labels stand in one column on every page of a dialog.
QFormLayout* makeForm(QWidget& page);

} // namespace quorate
