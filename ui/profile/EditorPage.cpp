#include "ui/profile/EditorPage.h"

#include <QEvent>
#include <QLineEdit>

namespace quorate {

void EditorPage::display(const ProfileDraft& draft, qsizetype current)
{
    m_isFilling = true;
    fill(draft, current);
    m_isFilling = false;
}

void EditorPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool EditorPage::setProblems(const QList<DraftProblem>& problems, qsizetype current)
{
    bool anyShown = false;
    for (auto it = m_blamed.cbegin(); it != m_blamed.cend(); ++it) {
        QString sentence;
        for (const DraftProblem& problem : problems) {
            const bool isHere = problem.target < 0 || problem.target == current;
            if (problem.field == it.key() && isHere && sentence.isEmpty())
                sentence = problem.sentence;
        }
        anyShown = it.value()->setProblem(sentence) || anyShown;
    }
    return anyShown;
}

void EditorPage::setTouched(bool touched)
{
    for (FormField* field : std::as_const(m_blamed))
        field->setTouched(touched);
}

FormField* EditorPage::blame(DraftField what, FormField* field)
{
    m_blamed.insert(what, field);
    return field;
}

void EditorPage::noteEdit()
{
    if (!m_isFilling)
        Q_EMIT edited();
}

void EditorPage::setText(QLineEdit& edit, const QString& text)
{
    if (edit.text() != text)
        edit.setText(text);
}

} // namespace quorate
