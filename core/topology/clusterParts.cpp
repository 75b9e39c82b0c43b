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

std::vector<const NodeObservation*> viewsOf(const ObservedNodes& observed)
{
    std::vector<const NodeObservation*> views;
    for (const ObservedNodes::Entry& entry : observed.entries()) {
        if (entry.seen->answered && entry.seen->clusterNodes && entry.seen->clusterNodes->myself())
            views.push_back(entry.seen);
    }
    return views;
}

/// For each view the number of the part it belongs to.
std::vector<size_t> partNumbers(const std::vector<const NodeObservation*>& views)
{
    DisjointSets sets(views.size());
    QHash<QByteArray, size_t> firstSeenBy;
    for (size_t i = 0; i < views.size(); ++i) {
        for (const ClusterNode& line : views[i]->clusterNodes->nodes) {
            if (line.flags.contains("handshake")) // its id is made up until the handshake ends
                continue;
            const auto first = firstSeenBy.constFind(line.id);
            if (first == firstSeenBy.constEnd())
                firstSeenBy.insert(line.id, i);
            else
                sets.unite(i, *first);
        }
    }
    std::vector<size_t> numbers(views.size());
    for (size_t i = 0; i < views.size(); ++i)
        numbers[i] = sets.rootOf(i);
    return numbers;
}

size_t largestPart(const std::vector<size_t>& numbers)
{
    return *std::max_element(numbers.cbegin(), numbers.cend(), [&](size_t one, size_t other) {
        return std::count(numbers.cbegin(), numbers.cend(), one)
            < std::count(numbers.cbegin(), numbers.cend(), other);
    });
}

size_t mainPart(const std::vector<const NodeObservation*>& views, const std::vector<size_t>& numbers,
    const QSet<QByteArray>& knownIds)
{
    QHash<size_t, QSet<QByteArray>> overlap;
    for (size_t i = 0; i < views.size() && !knownIds.isEmpty(); ++i) {
        for (const ClusterNode& line : views[i]->clusterNodes->nodes) {
            if (knownIds.contains(line.id))
                overlap[numbers[i]].insert(line.id);
        }
    }
    size_t best = numbers.front();
    for (size_t number : numbers) {
        if (overlap.value(number).size() > overlap.value(best).size())
            best = number;
    }
    const bool isLonelySeed = overlap.isEmpty() && views.front()->clusterNodes->nodes.size() == 1;
    return isLonelySeed ? largestPart(numbers) : best;
}

QSet<Endpoint> addressesIn(const std::vector<const NodeObservation*>& views)
{
    QSet<Endpoint> addresses;
    for (const NodeObservation* view : views) {
        for (const ClusterNode& line : view->clusterNodes->nodes)
            addresses.insert(line.endpoint);
    }
    return addresses;
}

} // namespace

ClusterParts partViews(const ObservedNodes& observed, const QSet<QByteArray>& knownIds)
{
    const std::vector<const NodeObservation*> views = viewsOf(observed);
    if (views.empty())
        return {};
    const std::vector<size_t> numbers = partNumbers(views);
    const size_t main = mainPart(views, numbers, knownIds);
    ClusterParts parts;
    for (size_t i = 0; i < views.size(); ++i)
        (numbers[i] == main ? parts.main : parts.foreign).push_back(views[i]);
    if (parts.foreign.empty())
        return parts;
    const QSet<Endpoint> expected = addressesIn(parts.main);
    const auto stays = [&](const NodeObservation* view) {
        return view->clusterNodes->nodes.size() == 1 && !expected.contains(view->endpoint);
    };
    for (const NodeObservation* view : parts.foreign) {
        if (stays(view))
            parts.main.push_back(view);
    }
    std::erase_if(parts.foreign, stays);
    return parts;
}

} // namespace quorate
