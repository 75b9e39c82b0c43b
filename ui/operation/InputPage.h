#pragma once

#include <QVariantMap>
#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;

namespace quorate {

class FormField;

/// What a person answered, by the fields' names.
using InputAnswers = QVariantMap;

/// One question that an operation asks before it can be planned.
struct InputField {
    enum class Kind { Line, Number, Choice, Check };

    QString name; ///< of the answer, and the control's object name
    Kind kind = Kind::Line;
    QString label{};
    QString note{}; ///< what is worth knowing
    QVariant start{}; ///< as it stands at first
    int least = 0, most = 1'000'000; ///< of a Number
    QList<std::pair<QString, QVariant>> choices{}; ///< of a Choice: what is shown, what is answered
    std::function<QString(const InputAnswers&)> problem{}; ///< what is wrong with it; empty: nothing
};

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
    void check();

    QLabel* m_explanation;
    QWidget* m_content = nullptr;
    QList<Asked> m_fields;
    InputAnswers m_answers;
    bool m_isComplete = false;
};

} // namespace quorate
