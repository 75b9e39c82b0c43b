#pragma once

#include <QLocale>
#include <QString>

namespace quorate {

/// Numbers as people read them, in the language in use (QLocale's default, see Language). The exact value
/// belongs in a tool tip. Threads: any.

/// "214 B", "1.25 MB"; powers of 1024 as Redis counts them.
QString bytesText(qint64 bytes, const QLocale& locale = QLocale());
/// "950", "3.4 k", "811.2 M"
QString countText(double count, const QLocale& locale = QLocale());
/// Every digit: "1,310,720"
QString exactText(qint64 count, const QLocale& locale = QLocale());
/// "12 s", "2 min 05 s", "3 h 07 min", "14 d 02 h"
QString durationText(qint64 seconds, const QLocale& locale = QLocale());
/// "96.4 %"
QString percentText(double percent, const QLocale& locale = QLocale());
/// "0.24 ms", "18 ms"
QString millisecondsText(double milliseconds, const QLocale& locale = QLocale());

} // namespace quorate
