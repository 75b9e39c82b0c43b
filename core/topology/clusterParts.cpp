#include "core/topology/clusterParts.h"

#include <algorithm>
#include <numeric>

namespace quorate {

namespace {

/// Disjoint sets over small numbers, with path halving.
class DisjointSets {
public:
    explicit DisjointSets(size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), size_t(0));
    }
    size_t rootOf(size_t item)
    {
        while (m_parents[item] != item)
            item = m_parents[item] = m_parents[m_parents[item]];
        return item;
    }
    void unite(size_t one, size_t other) { m_parents[rootOf(one)] = rootOf(other); }

private:
    std::vector<size_t> m_parents;
};

/// For each view the number of the part it belongs to. The ids of handshakes are made up by each node, so
/// they join nobody by accident.
std::vector<size_t> partNumbers(const IndexedViews& indexed)
{
    const size_t count = indexed.views().size();
    DisjointSets sets(count);
    std::vector<size_t> firstSeenBy(static_cast<size_t>(indexed.idCount()), count);
    for (size_t i = 0; i < count; ++i) {
        for (int id : indexed.views()[i].ids) {
            size_t& first = firstSeenBy[static_cast<size_t>(id)];
            if (first == count)
                first = i;
            else
                sets.unite(i, first);
        }
    }
    std::vector<size_t> numbers(count);
    for (size_t i = 0; i < count; ++i)
        numbers[i] = sets.rootOf(i);
    return numbers;
}

/// How many known ids there are in each part; empty when nothing is known.
QHash<size_t, int> overlaps(
    const IndexedViews& indexed, const std::vector<size_t>& numbers, const QSet<QByteArray>& knownIds)
{
    std::vector<bool> unseen(static_cast<size_t>(indexed.idCount()), false);
    for (const QByteArray& id : knownIds) {
        if (const int number = indexed.numberOf(id); number >= 0)
            unseen[static_cast<size_t>(number)] = true;
    }
    QHash<size_t, int> overlap;
    for (size_t i = 0; i < numbers.size() && !knownIds.isEmpty(); ++i) {
        for (int id : indexed.views()[i].ids) {
            if (!unseen[static_cast<size_t>(id)])
                continue;
            ++overlap[numbers[i]];
            unseen[static_cast<size_t>(id)] = false; // an id is in one part only: count it once
        }
    }
    return overlap;
}

size_t largestPart(const std::vector<size_t>& numbers)
{
    return *std::max_element(numbers.cbegin(), numbers.cend(), [&](size_t one, size_t other) {
        return std::count(numbers.cbegin(), numbers.cend(), one)
            < std::count(numbers.cbegin(), numbers.cend(), other);
    });
}

size_t mainPart(
    const IndexedViews& indexed, const std::vector<size_t>& numbers, const QSet<QByteArray>& knownIds)
{
    const QHash<size_t, int> overlap = overlaps(indexed, numbers, knownIds);
    if (overlap.isEmpty() && indexed.views().front().knowsOnlyItself())
        return largestPart(numbers);
    size_t best = numbers.front();
    for (auto part = overlap.cbegin(); part != overlap.cend(); ++part) {
        if (*part > overlap.value(best))
            best = part.key();
    }
    return best;
}

QSet<Endpoint> addressesIn(const std::vector<const IndexedViews::View*>& views)
{
    QSet<Endpoint> addresses;
    for (const IndexedViews::View* view : views) {
        for (const ClusterNode& line : view->lines())
            addresses.insert(line.endpoint);
    }
    return addresses;
}

} // namespace

ClusterParts partViews(const IndexedViews& indexed, const QSet<QByteArray>& knownIds)
{
    if (indexed.views().empty())
        return {};
    const std::vector<size_t> numbers = partNumbers(indexed);
    const size_t main = mainPart(indexed, numbers, knownIds);
    ClusterParts parts;
    for (size_t i = 0; i < numbers.size(); ++i)
        (numbers[i] == main ? parts.main : parts.foreign).push_back(&indexed.views()[i]);
    if (parts.foreign.empty())
        return parts;
    const QSet<Endpoint> expected = addressesIn(parts.main);
    const auto stays = [&](const IndexedViews::View* view) {
        return view->knowsOnlyItself() && !expected.contains(view->seen->endpoint);
    };
    std::copy_if(parts.foreign.cbegin(), parts.foreign.cend(), std::back_inserter(parts.main), stays);
    std::erase_if(parts.foreign, stays);
    return parts;
}

} // namespace quorate
