#include "ui/widgets/Ages.h"

#include <QCoreApplication>

namespace quorate {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Ages", text);
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString durationWords(qint64 seconds)
{
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Ages", "%1 s")).arg(seconds);
    if (seconds < 3600)
        return words(QT_TRANSLATE_NOOP("Ages", "%1 min %2 s"))
            .arg(QString::number(seconds / 60), twoDigits(seconds % 60));
    if (seconds < 86400)
        return words(QT_TRANSLATE_NOOP("Ages", "%1 h %2 min"))
            .arg(QString::number(seconds / 3600), twoDigits(seconds / 60 % 60));
    return words(QT_TRANSLATE_NOOP("Ages", "%1 d %2 h"))
        .arg(QString::number(seconds / 86400), QString::number(seconds / 3600 % 24));
}

QString agoWords(qint64 seconds)
{
    if (seconds < 1)
        return words(QT_TRANSLATE_NOOP("Ages", "now"));
    return words(QT_TRANSLATE_NOOP("Ages", "%1 ago")).arg(durationWords(seconds));
}

} // namespace quorate
