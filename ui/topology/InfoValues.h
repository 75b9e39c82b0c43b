#pragma once

#include <QString>

namespace quorate {

/// A value of INFO as people read it: bytes as 1.25 MB, counters with separators, durations in words. What is
/// not known by the name of its field stays as the server sent it.
QString infoValueText(const QString& field, const QString& value);

} // namespace quorate
