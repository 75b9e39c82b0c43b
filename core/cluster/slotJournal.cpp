#include "core/cluster/slotJournal.h"

#include <algorithm>

namespace quorate {

namespace {

QJsonObject masterJson(const SlotMaster& master)
{
    return {{QStringLiteral("id"), QString::fromLatin1(master.id)},
        {QStringLiteral("node"), master.endpoint.toString()}};
}

SlotMaster masterFromJson(const QJsonObject& object)
{
    const auto endpoint = Endpoint::parse(object.value(QLatin1String("node")).toString());
    return {object.value(QLatin1String("id")).toString().toLatin1(), endpoint ? *endpoint : Endpoint{}};
}

} // namespace

QJsonArray transfersJson(const QList<SlotTransfer>& transfers)
{
    QJsonArray array;
    for (const SlotTransfer& transfer : transfers)
        array += QJsonObject{{QStringLiteral("kind"), slotTransferName(transfer.kind)},
            {QStringLiteral("source"), masterJson(transfer.source)},
            {QStringLiteral("target"), masterJson(transfer.target)},
            {QStringLiteral("slots"), slotListText(transfer.slotRanges)},
            {QStringLiteral("count"), transfer.count()}};
    return array;
}

QList<SlotTransfer> transfersFromJson(const QJsonArray& array)
{
    QList<SlotTransfer> transfers;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto kind = slotTransferFromName(object.value(QLatin1String("kind")).toString());
        const auto ranges = slotListFromText(object.value(QLatin1String("slots")).toString());
        transfers += SlotTransfer{kind.value_or(SlotTransfer::Kind::Move),
            masterFromJson(object.value(QLatin1String("source")).toObject()),
            masterFromJson(object.value(QLatin1String("target")).toObject()), ranges.value_or(SlotRanges()),
            {}, {}};
    }
    return transfers;
}

QList<AnnouncedSlots> unsettledSlots(const JournalContent& content)
{
    QList<AnnouncedSlots> all;
    for (const JournalRecord& record : content.records) {
        const QString event = record.body.value(QLatin1String("event")).toString();
        const QString id = record.body.value(QLatin1String("operation")).toString();
        const auto known = std::find_if(
            all.begin(), all.end(), [&id](const AnnouncedSlots& one) { return one.operation == id; });
        const bool isSettled = event == QLatin1String("mended")
            || (event == QLatin1String("end")
                && record.body.value(QLatin1String("left")).toArray().isEmpty());
        if (isSettled && known != all.end())
            all.erase(known);
        if (event != QLatin1String("intent") || !record.body.contains(QLatin1String("phase")))
            continue;
        const auto ranges = slotListFromText(record.body.value(QLatin1String("slots")).toString());
        AnnouncedSlots& one = known == all.end() ? all.emplaceBack(AnnouncedSlots{id, {}}) : *known;
        one.slotSet |= toSet(ranges.value_or(SlotRanges()));
    }
    return all;
}

} // namespace quorate
