#pragma once

#include <QString>

namespace quorate {

/// `quoratectl --help`: teaches by example.
QString helpText();

/// The lines of the help that concern one command ("sandbox"), or all of it when there are none.
QString helpText(const QString& command);

} // namespace quorate
