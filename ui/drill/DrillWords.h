#pragma once

#include "core/drill/Drill.h"

#include <QList>
#include <QString>

namespace quorate {

/// Drills in words, in the language in use. Threads: any, in another than the GUI's within a SpeakingIn.

/// "Kill the master"
QString scenarioWord(DrillScenario scenario);
/// What it does, in a sentence.
QString scenarioSentence(DrillScenario scenario);
/// "Enough servers agree that it is down"
QString markWord(DrillMark::Kind kind);

/// Why it cannot take place, a sentence.
QString obstacleSentence(const DrillObstacle& obstacle);

/// "5.01 s": when something happened in a drill.
QString drillTime(double ms);

/// What the drill showed, in one or two sentences: lost writes first.
QString drillSummary(const DrillReport& report);

/// One figure of a drill, beside that of the one before.
struct DrillFigure {
    QString what, now;
    QString before; ///< empty without one to compare with
    bool isBad = false; ///< it is what nobody wants: a lost write
};
/// All figures, in the order in which a person asks for them. `before` may be null.
QList<DrillFigure> drillFigures(const DrillReport& report, const DrillReport* before);

} // namespace quorate
