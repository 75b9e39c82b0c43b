#pragma once

#include <QString>

namespace quorate {

/// A duration in words of at most two units: "1 s", "2 min 05 s", "3 h 20 min", "5 d 2 h".
QString durationWords(qint64 seconds);
/// "12 s ago"; "now" under a second.
QString agoWords(qint64 seconds);

} // namespace quorate
