#pragma once

#include "ui/theme/Tokens.h"

#include <QLabel>
#include <QString>

namespace quorate {

/// The few styles of text on a page; their looks are in the style sheet.
enum class TextRole {
    Body,
    Muted,
    Caption,
    Section,
    Strong,
    Title,
    Figure,
    SmallFigure,
    Unit,
    Mono,
    Address
};

/// A label that shows its text as it is: never as HTML, whatever a server put into it.
QLabel* textLabel(TextRole role, const QString& text = {}, QWidget* parent = nullptr);
void setTextRole(QLabel& label, TextRole role);
/// Colours the words of a label; Neutral leaves it to its role.
void setTextTone(QLabel& label, Tone tone);

/// Text for setToolTip() that stays plain: Qt would read "<b>" in it as mark-up. At most 2,000 characters.
QString plainToolTip(const QString& text);

/// Sets a dynamic property that the style sheet selects by ("surface", "look", "textRole") and restyles the
/// widget.
void setLook(QWidget& widget, const char* property, const QString& value);

/// Copies text to the clipboard.
void copyText(const QString& text);

} // namespace quorate
