#include "ui/widgets/FilterField.h"

#include "ui/widgets/Icon.h"

#include <QKeyEvent>

namespace quorate {

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("filterField"));
    setClearButtonEnabled(true);
    addAction(icon(IconName::ActionSearch), QLineEdit::LeadingPosition);
    setMaxLength(200);
}

void FilterField::setPurpose(const QString& purpose)
{
    setPlaceholderText(purpose);
    setAccessibleName(purpose);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    // An empty field leaves Esc to the page, which closes something with it.
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace quorate
