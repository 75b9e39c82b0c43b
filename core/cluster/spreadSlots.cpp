#include "core/cluster/spreadSlots.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quorate {

namespace {

/// Takes slots from one master, small ranges whole before a large one is cut.
class SlotPile {
public:
    explicit SlotPile(const SlotRanges& ranges)
        : m_ranges(ranges)
    {
        std::stable_sort(m_ranges.begin(), m_ranges.end(),
            [](const SlotRange& one, const SlotRange& other) { return one.count() > other.count(); });
    }

    SlotRanges take(int count)
    {
        SlotRanges taken;
        // The smallest last: whole ones as long as they fit, then the end of the next larger one.
        while (count > 0 && !m_ranges.empty()) {
            SlotRange& smallest = m_ranges.back();
            if (smallest.count() <= count) {
                count -= smallest.count();
                taken.push_back(smallest);
                m_ranges.pop_back();
                continue;
            }
            taken.push_back({smallest.last - count + 1, smallest.last});
            smallest.last -= count;
            count = 0;
        }
        return joined(taken);
    }

private:
    SlotRanges m_ranges; ///< the smallest last
};

/// What one master has and should have.
struct Share {
    const SlotHolder* holder = nullptr;
    double weight = 1;
    double has = 0;
    double should = 0;
};

double weightOf(const SlotHolder& holder, const RebalanceWish& wish)
{
    return std::max(0.0, wish.weights.value(holder.master.id, 1.0));
}

double loadOf(const SlotRanges& ranges, const SlotLoads& loads)
{
    if (loads.empty())
        return slotCount(ranges);
    double load = 0;
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; slot <= range.last; ++slot)
            load += loads[static_cast<size_t>(slot)];
    }
    return load;
}

std::vector<Share> sharesOf(
    const QList<SlotHolder>& holders, const RebalanceWish& wish, const SlotLoads& loads)
{
    std::vector<Share> shares;
    double weights = 0;
    double total = 0;
    for (const SlotHolder& holder : holders) {
        if (holder.slotRanges.empty() && !wish.usesEmptyMasters)
            continue;
        shares.push_back({&holder, weightOf(holder, wish), loadOf(holder.slotRanges, loads), 0});
        weights += shares.back().weight;
        total += shares.back().has;
    }
    if (weights <= 0)
        return {};
    for (Share& share : shares)
        share.should = total * share.weight / weights;
    return shares;
}

bool isNear(const Share& share, double thresholdPercent)
{
    const double off = std::abs(share.has - share.should);
    // Of nothing any part is too much; a master to be emptied is done when no slot is left.
    return share.weight <= 0 ? share.holder->slotRanges.empty()
                             : off * 100 <= thresholdPercent * share.should || off < 1e-9;
}

/// Whole numbers that sum up to the same: what is left over after rounding down goes where a slot has to move
/// less for it, then to the largest remainder.
void makeWhole(std::vector<Share>& shares)
{
    std::vector<size_t> order;
    double left = 0;
    for (size_t i = 0; i < shares.size(); ++i) {
        const double whole = std::floor(shares[i].should + 1e-9);
        if (shares[i].should - whole > 1e-9)
            order.push_back(i);
        left += shares[i].should - whole;
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto keeps = [&](size_t i) {
            return shares[i].has > std::floor(shares[i].should + 1e-9);
        };
        const auto rest = [&](size_t i) {
            return shares[i].should - std::floor(shares[i].should + 1e-9);
        };
        return keeps(a) != keeps(b) ? keeps(a) : rest(a) > rest(b);
    });
    for (Share& share : shares)
        share.should = std::floor(share.should + 1e-9);
    const auto extra = static_cast<size_t>(std::lround(left));
    for (size_t i = 0; i < extra && i < order.size(); ++i)
        shares[order[i]].should += 1;
}

/// Those with too much and those with too little, the most first.
std::pair<std::vector<Share*>, std::vector<Share*>> giversAndTakers(std::vector<Share>& shares)
{
    std::vector<Share*> givers, takers;
    for (Share& share : shares) {
        if (share.has > share.should || (share.weight <= 0 && !share.holder->slotRanges.empty()))
            givers.push_back(&share);
        else if (share.has < share.should)
            takers.push_back(&share);
    }
    std::stable_sort(givers.begin(), givers.end(),
        [](const Share* a, const Share* b) { return a->has - a->should > b->has - b->should; });
    std::stable_sort(takers.begin(), takers.end(),
        [](const Share* a, const Share* b) { return a->should - a->has > b->should - b->has; });
    return {givers, takers};
}

QList<SlotTransfer> spreadByCount(std::vector<Share>& shares)
{
    makeWhole(shares);
    auto [givers, takers] = giversAndTakers(shares);
    QList<SlotTransfer> moves;
    auto taker = takers.begin();
    for (Share* giver : givers) {
        SlotPile pile(giver->holder->slotRanges);
        while (giver->has > giver->should && taker != takers.end()) {
            const double count = std::min(giver->has - giver->should, (*taker)->should - (*taker)->has);
            moves += SlotTransfer{SlotTransfer::Kind::Move, giver->holder->master, (*taker)->holder->master,
                pile.take(static_cast<int>(count)), {}, {}};
            giver->has -= count;
            (*taker)->has += count;
            if ((*taker)->has >= (*taker)->should)
                ++taker;
        }
    }
    return moves;
}

/// Slots of one master by their load, the heaviest first; equal ones in their order.
std::vector<int> heaviestFirst(const SlotRanges& ranges, const SlotLoads& loads)
{
    std::vector<int> all;
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; slot <= range.last; ++slot)
            all.push_back(slot);
    }
    std::stable_sort(all.begin(), all.end(),
        [&](int a, int b) { return loads[static_cast<size_t>(a)] > loads[static_cast<size_t>(b)]; });
    return all;
}

/// A slot goes where it is needed most, as long as it brings both sides nearer to their share.
Share* bestTaker(const std::vector<Share*>& takers, const Share& giver, double load)
{
    Share* best = nullptr;
    for (Share* taker : takers) {
        if (!best || taker->should - taker->has > best->should - best->has)
            best = taker;
    }
    if (!best || giver.weight <= 0)
        return best;
    const bool helps = load > 0 && load <= giver.has - giver.should && load <= best->should - best->has;
    return helps ? best : nullptr;
}

QList<SlotTransfer> spreadByLoad(std::vector<Share>& shares, const SlotLoads& loads)
{
    auto [givers, takers] = giversAndTakers(shares);
    if (takers.empty()) { // the slots of a master that is to be emptied go somewhere all the same
        for (Share& share : shares) {
            if (share.weight > 0)
                takers.push_back(&share);
        }
    }
    QList<SlotTransfer> moves;
    for (Share* giver : givers) {
        QHash<QByteArray, SlotRanges> given;
        for (const int slot : heaviestFirst(giver->holder->slotRanges, loads)) {
            const double load = loads[static_cast<size_t>(slot)];
            Share* taker = bestTaker(takers, *giver, load);
            if (!taker)
                continue;
            given[taker->holder->master.id].push_back({slot, slot});
            giver->has -= load;
            taker->has += load;
        }
        for (const Share* taker : takers) {
            const auto taken = given.constFind(taker->holder->master.id);
            if (taken != given.cend())
                moves += SlotTransfer{SlotTransfer::Kind::Move, giver->holder->master, taker->holder->master,
                    joined(*taken), {}, {}};
        }
    }
    return moves;
}

SlotRanges common(const SlotRanges& one, const SlotRanges& other)
{
    return toRanges(toSet(one) & toSet(other));
}

} // namespace

QList<SlotTransfer> spreadSlots(
    const QList<SlotHolder>& holders, const RebalanceWish& wish, const SlotLoads& loads)
{
    std::vector<Share> shares = sharesOf(holders, wish, loads);
    const bool isFine = std::all_of(shares.begin(), shares.end(),
        [&wish](const Share& share) { return isNear(share, wish.thresholdPercent); });
    if (isFine)
        return {};
    return loads.empty() ? spreadByCount(shares) : spreadByLoad(shares, loads);
}

QList<SlotTransfer> takeSlots(const QList<SlotHolder>& sources, const SlotMaster& target, int count)
{
    std::vector<Share> shares;
    double total = 0;
    for (const SlotHolder& source : sources) {
        if (source.master.id == target.id || source.slotRanges.empty())
            continue;
        shares.push_back({&source, 1, static_cast<double>(slotCount(source.slotRanges)), 0});
        total += shares.back().has;
    }
    const double wanted = std::min(static_cast<double>(count), total);
    for (Share& share : shares)
        share.should = wanted * share.has / total;
    makeWhole(shares);
    QList<SlotTransfer> moves;
    for (const Share& share : shares) {
        if (share.should >= 1)
            moves += SlotTransfer{SlotTransfer::Kind::Move, share.holder->master, target,
                SlotPile(share.holder->slotRanges).take(static_cast<int>(share.should)), {}, {}};
    }
    return moves;
}

QList<SlotTransfer> takeSlots(
    const QList<SlotHolder>& sources, const SlotMaster& target, const SlotRanges& slotRanges)
{
    QList<SlotTransfer> moves;
    for (const SlotHolder& source : sources) {
        SlotRanges wanted = common(source.slotRanges, slotRanges);
        if (source.master.id != target.id && !wanted.empty())
            moves += SlotTransfer{SlotTransfer::Kind::Move, source.master, target, std::move(wanted), {}, {}};
    }
    return moves;
}

} // namespace quorate
