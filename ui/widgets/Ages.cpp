#include "ui/widgets/Ages.h"

#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::Ages)
};

} // namespace

QString agoWords(qint64 seconds)
{
    return seconds < 1 ? Words::tr("now") : Words::tr("%1 ago", "%1: a duration").arg(durationText(seconds));
}

} // namespace quorate
