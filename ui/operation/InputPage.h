#pragma once

#include "ui/operation/QuestionPage.h"

class QFormLayout;
class QLabel;

namespace quorate {

class FormField;

/// The questions of an operation, with what is wrong right below each. Knows nothing of operations.
class InputPage : public QuestionPage {
    Q_OBJECT

public:
    explicit InputPage(QWidget* parent = nullptr);

    /// Asks these instead of what was asked before.
    void setFields(const QString& explanation, const QList<InputField>& fields);
    const InputAnswers& answers() const override { return m_answers; }
    bool isComplete() const override { return m_isComplete; }

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
