#pragma once

#include "ui/words/SpeakingIn.h"

#include <QLocale>
#include <QString>

namespace quorate {

/// Numbers as people read them, in the language in use (see Language and SpeakingIn). The exact value belongs
/// in a tool tip. Threads: any, in another than the GUI's within a SpeakingIn.

/// "214 B", "1.25 MB"; powers of 1024 as Redis counts them.
QString bytesText(qint64 bytes, const QLocale& locale = spokenLocale());
/// "950", "3.4 k", "811.2 M"
QString countText(double count, const QLocale& locale = spokenLocale());
/// Every digit: "1,310,720"
QString exactText(qint64 count, const QLocale& locale = spokenLocale());
/// "12 s", "2 min 05 s", "3 h 07 min", "14 d 02 h"
QString durationText(qint64 seconds, const QLocale& locale = spokenLocale());
/// "96.4 %"
QString percentText(double percent, const QLocale& locale = spokenLocale());
/// "0.24 ms", "18 ms"
QString millisecondsText(double milliseconds, const QLocale& locale = spokenLocale());

} // namespace quorate
