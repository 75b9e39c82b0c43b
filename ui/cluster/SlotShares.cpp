#include "ui/cluster/SlotShares.h"

namespace quorate {

SlotShare::Load& SlotShare::Load::operator+=(const Load& other)
{
    slotCount += other.slotCount;
    keys += other.keys;
    bytes += other.bytes;
    return *this;
}

QList<SlotShare> slotShares(const Plan& plan)
{
    QList<SlotShare> shares;
    const QJsonArray all = plan.facts.value(QLatin1String("shares")).toArray();
    for (const QJsonValue& value : all) {
        const QJsonObject one = value.toObject();
        const auto number = [&one](const char* key) {
            return one.value(QLatin1String(key)).toDouble();
        };
        shares += {one.value(QLatin1String("node")).toString(), static_cast<int>(shares.size()),
            {number("before"), number("keysBefore"), number("bytesBefore")},
            {number("after"), number("keysAfter"), number("bytesAfter")}};
    }
    return shares;
}

} // namespace quorate
