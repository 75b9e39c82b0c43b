#pragma once

#include "tests/support/sampleTopologies.h"
#include "ui/cluster/SlotQuestions.h"

namespace quorate::test {

inline QByteArray surveyId(int master)
{
    return QByteArray::number(master).rightJustified(40, 'a');
}

/// Masters 10.0.0.1 on: all but the last `empty` share the slots; `keysPerSlot` keys of 100 bytes in each
/// slot, ten times as many in those of the first master.
inline SlotSurvey sampleSurvey(int masters, int empty = 0, int keysPerSlot = 10)
{
    SlotSurvey survey;
    const int owners = masters - empty;
    survey.bytes.assign(kSlotCount, 0);
    for (int at = 0; at < masters; ++at) {
        SlotSurvey::Master one;
        one.master = {surveyId(at), {QStringLiteral("10.0.%1.%2").arg(at / 250).arg(at % 250 + 1), 6379, {}}};
        one.keys.assign(kSlotCount, 0);
        if (at < owners)
            one.slotRanges = {{at * kSlotCount / owners, (at + 1) * kSlotCount / owners - 1}};
        for (const SlotRange& range : one.slotRanges) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                const auto place = static_cast<size_t>(slot);
                one.keys[place] = keysPerSlot * (at == 0 ? 10 : 1);
                survey.bytes[place] = 100.0 * static_cast<double>(one.keys[place]);
            }
        }
        survey.masters += one;
    }
    survey.nodeTimeout = std::chrono::milliseconds(4000);
    return survey;
}

inline SurveyedCluster sampleCluster(int masters, int empty = 0)
{
    return {healthyCluster(), QStringLiteral("orders"), sampleSurvey(masters, empty)};
}

} // namespace quorate::test
