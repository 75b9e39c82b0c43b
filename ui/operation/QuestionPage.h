#pragma once

#include "ui/operation/InputField.h"

#include <QWidget>

namespace quorate {

/// What a person is asked before an operation can be planned: a page of the operation's dialog.
class QuestionPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual const InputAnswers& answers() const = 0;
    /// Nothing is missing and nothing is wrong.
    virtual bool isComplete() const = 0;

Q_SIGNALS:
    void changed();
    /// Return was pressed in a field, and nothing is missing.
    void submitted();
};

} // namespace quorate
