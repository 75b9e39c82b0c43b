#include "ui/words/Quantities.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::Quantities)
};

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// One decimal, none where it says nothing: "3.4", "12".
QString shortNumber(double value, const QLocale& locale)
{
    const double rounded = std::round(value * 10) / 10;
    return locale.toString(rounded, 'f', rounded == std::floor(rounded) ? 0 : 1);
}

} // namespace

QString bytesText(qint64 bytes, const QLocale& locale)
{
    if (std::abs(bytes) < 1024)
        return QStringLiteral("%1 B").arg(locale.toString(bytes));
    return locale.formattedDataSize(bytes, 2, QLocale::DataSizeTraditionalFormat);
}

QString countText(double count, const QLocale& locale)
{
    struct Step {
        double from;
        const char* unit;
    };
    constexpr std::array steps{Step{1e9, "G"}, Step{1e6, "M"}, Step{1e3, "k"}};
    for (const Step& step : steps) {
        // 999,950 and more would be shown as "1000 k".
        if (std::abs(count) >= step.from * 0.99995 && std::abs(count) >= 1000)
            return QStringLiteral("%1 %2").arg(
                shortNumber(count / step.from, locale), QString::fromLatin1(step.unit));
    }
    return shortNumber(count, locale);
}

QString exactText(qint64 count, const QLocale& locale)
{
    return locale.toString(count);
}

QString durationText(qint64 seconds, const QLocale& locale)
{
    if (seconds < 60)
        //: a duration in seconds
        return Words::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        //: a duration in minutes and seconds (two digits)
        return Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), twoDigits(seconds % 60));
    if (seconds < 86'400)
        //: a duration in hours and minutes (two digits)
        return Words::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), twoDigits(seconds / 60 % 60));
    //: a duration in days and hours (two digits)
    return Words::tr("%1 d %2 h").arg(locale.toString(seconds / 86'400), twoDigits(seconds / 3600 % 24));
}

QString percentText(double percent, const QLocale& locale)
{
    //: a percentage
    return Words::tr("%1 %").arg(shortNumber(percent, locale));
}

QString millisecondsText(double milliseconds, const QLocale& locale)
{
    const int decimals = milliseconds < 1 ? 2 : milliseconds < 10 ? 1 : 0;
    //: a duration in milliseconds
    return Words::tr("%1 ms").arg(locale.toString(milliseconds, 'f', decimals));
}

} // namespace quorate
