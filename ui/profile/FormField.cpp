#include "ui/profile/FormField.h"

#include "ui/widgets/Text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kLabelWidth = 152;
constexpr int kLineHeight = 28; ///< of a control, so that its label stands beside it

} // namespace

FormField::FormField(QWidget* control, QWidget* beside)
    : m_control(control)
    , m_label(textLabel(TextRole::Body, {}, this))
    , m_problem(textLabel(TextRole::Caption))
{
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(control, 1);
    if (beside)
        line->addWidget(beside);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_problem);
    m_problem->setObjectName(control->objectName() + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    setTextTone(*m_problem, Tone::Critical);
    m_problem->hide();
    if (auto* const edit = qobject_cast<QLineEdit*>(control)) {
        connect(edit, &QLineEdit::textEdited, this, [this] { setTouched(true); });
        connect(edit, &QLineEdit::editingFinished, this, [this] { setTouched(true); });
    }
}

void FormField::addTo(QFormLayout& form)
{
    m_label->setMinimumWidth(kLabelWidth);
    m_label->setFixedHeight(kLineHeight); // beside the control, not beside what is below it
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_label->setBuddy(m_control);
    form.addRow(m_label, this);
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_control->setAccessibleName(label);
}

void FormField::setNote(const QString& note)
{
    if (!m_note) {
        m_note = textLabel(TextRole::Caption);
        m_note->setWordWrap(true);
        layout()->addWidget(m_note);
    }
    m_note->setText(note);
}

bool FormField::setProblem(const QString& sentence)
{
    const QString shown = m_isTouched ? sentence : QString();
    m_problem->setText(shown);
    m_problem->setVisible(!shown.isEmpty());
    if (m_note)
        m_note->setVisible(shown.isEmpty()); // what is wrong is worth more than what is worth knowing
    m_control->setAccessibleDescription(shown);
    setLook(*m_control, "invalid", shown.isEmpty() ? QString() : QStringLiteral("true"));
    return !shown.isEmpty();
}

void FormField::setShown(bool shown)
{
    setVisible(shown);
    m_label->setVisible(shown);
}

QString FormField::problem() const
{
    return m_problem->text();
}

QLineEdit* FormField::lineEdit(const char* name)
{
    auto* const edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    return edit;
}

QFormLayout* makeForm(QWidget& page)
{
    auto* const form = new QFormLayout(&page);
    form->setContentsMargins(0, 16, 0, 8);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    return form;
}

} // namespace quorate
