#pragma once

#include "ui/operation/InputField.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace quorate {

class FormField;

/// The questions of an operation, with what is wrong right below each. Knows nothing of operations.
class InputPage : public QWidget {
    Q_OBJECT

public:
    explicit InputPage(QWidget* parent = nullptr);

    /// Asks these instead of what was asked before.
    void setFields(const QString& explanation, const QList<InputField>& fields);
    const InputAnswers& answers() const { return m_answers; }
    bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    void changed();
    /// Return was pressed in a field, and nothing is missing.
    void submitted();

private:
    struct Asked {
        InputField field;
        QWidget* control;
        FormField* line;
    };

    void add(const InputField& field, QFormLayout& form);
    QWidget* makeControl(const InputField& field);
    QWidget* makeLine(const InputField& field);
    void check();

    QLabel* m_explanation;
    QWidget* m_content = nullptr;
    QList<Asked> m_fields;
    InputAnswers m_answers;
    bool m_isComplete = false;
};

} // namespace quorate
