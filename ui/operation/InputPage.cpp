#include "ui/operation/InputPage.h"

#include "core/base/Untrusted.h"
#include "ui/profile/FormField.h"
#include "ui/widgets/Text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quorate {

namespace {

QVariant answerOf(const QWidget& control)
{
    if (const auto* const line = qobject_cast<const QLineEdit*>(&control))
        return line->text().trimmed();
    if (const auto* const number = qobject_cast<const QSpinBox*>(&control))
        return number->value();
    if (const auto* const choice = qobject_cast<const QComboBox*>(&control))
        return choice->currentData();
    return static_cast<const QCheckBox&>(control).isChecked();
}

} // namespace

InputPage::InputPage(QWidget* parent)
    : QuestionPage(parent)
    , m_explanation(textLabel(TextRole::Muted))
{
    setObjectName(QStringLiteral("operationInput"));
    m_explanation->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_explanation);
    column->addStretch(1);
}

void InputPage::setFields(const QString& explanation, const QList<InputField>& fields)
{
    m_fields.clear();
    delete m_content;
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_content = new QWidget;
    auto* const form = makeForm(*m_content);
    for (const InputField& field : fields)
        add(field, *form);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_content);
    check();
    if (!m_fields.isEmpty())
        m_fields.front().control->setFocus();
}

void InputPage::add(const InputField& field, QFormLayout& form)
{
    QWidget* const control = makeControl(field);
    control->setObjectName(field.name);
    auto* const line = new FormField(control);
    const bool isCheck = field.kind == InputField::Kind::Check;
    line->addTo(form);
    if (!isCheck)
        line->setLabel(field.label);
    if (isCheck)
        control->setAccessibleName(field.label);
    if (!field.note.isEmpty())
        line->setNote(field.note);
    // What was chosen for a person is judged at once, what he has not written yet is not.
    line->setTouched(field.kind != InputField::Kind::Line && field.kind != InputField::Kind::Secret);
    m_fields += {field, control, line};
}

QWidget* InputPage::makeLine(const InputField& field)
{
    auto* const line = new QLineEdit(field.start.toString());
    if (field.kind == InputField::Kind::Secret)
        line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::textChanged, this, &InputPage::check);
    connect(line, &QLineEdit::returnPressed, this, [this] {
        if (m_isComplete)
            Q_EMIT submitted();
    });
    return line;
}

QWidget* InputPage::makeControl(const InputField& field)
{
    switch (field.kind) {
    case InputField::Kind::Line:
    case InputField::Kind::Secret:
        return makeLine(field);
    case InputField::Kind::Number: {
        auto* const number = new QSpinBox;
        number->setRange(field.least, field.most);
        number->setValue(field.start.toInt());
        if (!field.unit.isEmpty())
            number->setSuffix(QLatin1Char(' ') + field.unit);
        connect(number, &QSpinBox::valueChanged, this, &InputPage::check);
        return number;
    }
    case InputField::Kind::Choice: {
        auto* const choice = new QComboBox;
        for (const auto& [shown, answer] : field.choices)
            choice->addItem(plainLine(shown, 80), answer);
        choice->setCurrentIndex(std::max(0, choice->findData(field.start)));
        connect(choice, &QComboBox::currentIndexChanged, this, &InputPage::check);
        return choice;
    }
    case InputField::Kind::Check: {
        auto* const box = new QCheckBox(field.label);
        box->setChecked(field.start.toBool());
        connect(box, &QCheckBox::toggled, this, &InputPage::check);
        return box;
    }
    }
    Q_UNREACHABLE();
}

void InputPage::check()
{
    m_answers.clear();
    for (const Asked& asked : std::as_const(m_fields)) {
        if (asked.field.kind == InputField::Kind::Secret)
            m_answers.insert(
                asked.field.name, SecretString(static_cast<const QLineEdit*>(asked.control)->text()));
        else
            m_answers.insert(asked.field.name, answerOf(*asked.control));
    }
    m_isComplete = true;
    for (const Asked& asked : std::as_const(m_fields)) {
        const QString problem = asked.field.problem ? asked.field.problem(m_answers) : QString();
        asked.line->setProblem(problem);
        m_isComplete = m_isComplete && problem.isEmpty();
    }
    Q_EMIT changed();
}

} // namespace quorate
