#include "ui/cluster/slotAnswers.h"

namespace quorate {

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

SlotMoveCare careOf(const InputAnswers& answers)
{
    return {std::chrono::milliseconds(answers.value(slotAnswer::latency).toInt()),
        answers.value(slotAnswer::rate).toLongLong() * kMegabyte};
}

RebalanceWish rebalanceWish(const InputAnswers& answers)
{
    RebalanceWish wish;
    const QVariantMap weights = answers.value(slotAnswer::weights).toMap();
    for (auto weight = weights.cbegin(); weight != weights.cend(); ++weight)
        wish.weights.insert(weight.key().toLatin1(), weight->toDouble());
    wish.thresholdPercent = answers.value(slotAnswer::threshold).toDouble();
    wish.usesEmptyMasters = answers.value(slotAnswer::useEmpty).toBool();
    return wish;
}

SlotMaster masterOf(const SlotSurvey& survey, const QVariant& id)
{
    const SlotSurvey::Master* const master = survey.find(id.toString().toLatin1());
    return master ? master->master : SlotMaster{};
}

ReshardWish reshardWish(const InputAnswers& answers, const SlotSurvey& survey)
{
    ReshardWish wish;
    wish.to = masterOf(survey, answers.value(slotAnswer::to));
    if (const SlotMaster from = masterOf(survey, answers.value(slotAnswer::from)); !from.id.isEmpty())
        wish.from += from;
    const QString which = answers.value(slotAnswer::which).toString();
    bool isNumber = false;
    wish.count = which.toInt(&isNumber);
    if (!isNumber)
        wish.slotRanges = slotListFromText(which).value_or(SlotRanges());
    return wish;
}

} // namespace

Plan planSlots(Offer offer, const InputAnswers& answers, const Topology& topology, const QString& deployment,
    const SlotSurvey& survey)
{
    if (offer == Offer::Reshard)
        return planReshard(topology, deployment, survey, reshardWish(answers, survey), careOf(answers));
    const auto measure = static_cast<SlotMeasure>(answers.value(slotAnswer::measure).toInt());
    return planRebalance(topology, deployment, survey, rebalanceWish(answers), measure, careOf(answers));
}

} // namespace quorate
