#pragma once

#include "tests/support/ScriptedRound.h"

#include <QTest>

#include <functional>

namespace quorate::test {

/// What a row of a judgement table does to a healthy round before it is judged.
using Change = std::function<void(ScriptedRound&)>;

/// A row: the change, and all findings from a warning up that it must cause, drawn, and no others.
inline void judgeRow(
    const char* name, const ScriptedRound& healthy, const Change& change, const QString& findings)
{
    ScriptedRound round = healthy;
    change(round);
    QTest::newRow(name) << round.build() << findings;
}

} // namespace quorate::test

Q_DECLARE_METATYPE(quorate::Observations)
