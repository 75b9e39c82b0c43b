#pragma once

#include <QString>

namespace quorate {

/// "12 s ago", "2 min 05 s ago"; "now" under a second, also when a clock has stepped back.
QString agoWords(qint64 seconds);

} // namespace quorate
