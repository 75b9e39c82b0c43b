#pragma once

#include <QAccessible>

class QWidget;

namespace quorate {

/// Lets assistive technology know what a widget is that Qt takes for a nameless area, such as one that paints
/// itself. Its child widgets are found as before. To be called in the constructor.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace quorate
