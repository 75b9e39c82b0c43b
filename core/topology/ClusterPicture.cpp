#include "core/topology/ClusterPicture.h"

#include "core/topology/clusterComparison.h"
#include "core/topology/clusterParts.h"

#include <algorithm>

namespace quorate {

namespace {

NodeRole roleOf(const LineTraits& traits)
{
    return traits.master ? NodeRole::Master : traits.replica ? NodeRole::Replica : NodeRole::Unknown;
}

size_t digestOf(const ClusterNode& line, const LineTraits& traits, size_t member)
{
    size_t digest = qHashMulti(0, member, traits.master, traits.replica, line.masterId);
    for (const SlotRange& range : line.slotRanges)
        digest = qHashMulti(digest, range.first, range.last);
    return digest;
}

QStringList flagsOf(const ClusterNode& line)
{
    QStringList flags;
    for (const QByteArray& flag : line.flags) {
        if (flag != "myself" && flag != "noflags")
            flags += QString::fromUtf8(flag);
    }
    return flags;
}

void count(ClusterMember& member, const ClusterNode& line, const LineTraits& flags, bool viewSaysFail)
{
    ++member.listedBy;
    if (flags.myself)
        return;
    member.failBy += flags.fail;
    member.suspectBy += flags.suspect && !viewSaysFail;
    member.healthyBy += line.linkConnected && !flags.fail && !flags.suspect;
}

/// A silent member as some views show it.
struct Portrait {
    const ClusterNode* line;
    int votes;

    bool matches(const ClusterNode& other) const
    {
        return roleOf(*line) == roleOf(other) && line->masterId == other.masterId
            && line->endpoint == other.endpoint;
    }
    bool isBetterThan(const Portrait& other) const
    {
        return votes != other.votes ? votes > other.votes : line->configEpoch > other.line->configEpoch;
    }
};

void describe(ClusterMember& member, const ClusterNode& line)
{
    member.role = roleOf(line);
    member.masterId = line.masterId;
    member.configEpoch = line.configEpoch;
    member.endpoint = line.endpoint;
    member.flags = flagsOf(line);
}

} // namespace

NodeRole roleOf(const ClusterNode& line)
{
    return roleOf(LineTraits(line));
}

ClusterPicture::ClusterPicture(const ObservedNodes& observed, const QSet<QByteArray>& knownIds)
{
    const IndexedViews indexed(observed);
    const ClusterParts parts = partViews(indexed, knownIds);
    for (const IndexedViews::View* view : parts.foreign)
        m_foreign.push_back(view->seen);
    m_viewCount = static_cast<int>(parts.main.size());
    m_memberById.assign(static_cast<size_t>(indexed.idCount()), -1);
    for (const IndexedViews::View* view : parts.main)
        read(*view, observed);
    describeSilent(observed);
    m_ownership = ownSlots(m_members, m_groups, m_viewCount);
    compareViews();
}

const ClusterMember* ClusterPicture::find(const QByteArray& id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_members[static_cast<size_t>(*found)];
}

bool ClusterPicture::viewsAgree() const
{
    return std::all_of(
        m_groups.cbegin(), m_groups.cend(), [](const ClusterViewGroup& group) { return group.agrees(); });
}

void ClusterPicture::read(const IndexedViews::View& view, const ObservedNodes& observed)
{
    size_t digest = 0;
    std::vector<int> places(view.ids.size(), -1);
    const bool saysFail = view.seen->clusterInfo && view.seen->clusterInfo->state == "fail";
    for (size_t i = 0; i < view.ids.size(); ++i) {
        const ClusterNode& line = view.lines()[static_cast<qsizetype>(i)];
        const LineTraits traits(line);
        if (!traits.isMember(line)) {
            noteGhost(line);
            continue;
        }
        const size_t place = memberFor(line, view.ids[i]);
        places[i] = static_cast<int>(place);
        digest += digestOf(line, traits, place); // a sum: the order of the lines is the node's own
        ClusterMember& member = m_members[place];
        count(member, line, traits, saysFail);
        if (!traits.myself)
            continue;
        describe(member, line);
        member.endpoint = observed.canonical(view.seen->endpoint);
        member.observation = view.seen;
        member.ownLine = &line;
    }
    putInGroup(*view.seen, std::move(places), digest);
}

void ClusterPicture::putInGroup(const NodeObservation& view, std::vector<int> members, size_t digest)
{
    const auto group = m_groupByDigest.constFind(digest);
    if (group != m_groupByDigest.constEnd()) {
        m_groups[*group].views.push_back(&view);
        return;
    }
    m_groupByDigest.insert(digest, m_groups.size());
    m_groups.push_back({{&view}, std::move(members), {}, {}, {}});
}

size_t ClusterPicture::memberFor(const ClusterNode& line, int id)
{
    int& place = m_memberById[static_cast<size_t>(id)];
    if (place < 0) {
        place = static_cast<int>(m_members.size());
        m_index.insert(line.id, place);
        m_members.emplace_back().id = line.id;
    }
    return static_cast<size_t>(place);
}

/// Ids are made up while in handshake, each view has its own: there the address tells the ghosts apart.
void ClusterPicture::noteGhost(const ClusterNode& line)
{
    const auto known = std::find_if(m_ghosts.begin(), m_ghosts.end(), [&](const ClusterGhost& ghost) {
        return ghost.endpoint.isValid() ? ghost.endpoint == line.endpoint : ghost.id == line.id;
    });
    if (known != m_ghosts.end())
        ++known->seenBy;
    else
        m_ghosts.push_back({line.endpoint, line.id, flagsOf(line), 1});
}

/// By the picture that most views have of it; equal ones share a digest, so one sample of each group is
/// enough.
void ClusterPicture::describeSilent(const ObservedNodes& observed)
{
    QHash<size_t, QList<Portrait>> portraits;
    for (const ClusterViewGroup& group : m_groups) {
        group.forEachMember([&](const ClusterNode& line, size_t member) {
            if (m_members[member].ownLine)
                return;
            QList<Portrait>& seen = portraits[member];
            const auto same = std::find_if(
                seen.begin(), seen.end(), [&](const Portrait& portrait) { return portrait.matches(line); });
            if (same == seen.end())
                seen += Portrait{&line, group.weight()};
            else
                same->votes += group.weight();
        });
    }
    for (auto entry = portraits.cbegin(); entry != portraits.cend(); ++entry) {
        const Portrait best = *std::max_element(entry->cbegin(), entry->cend(),
            [](const Portrait& one, const Portrait& other) { return other.isBetterThan(one); });
        ClusterMember& member = m_members[entry.key()];
        describe(member, *best.line);
        member.endpoint = observed.canonical(member.endpoint);
    }
}

void ClusterPicture::compareViews()
{
    SlotSet open;
    for (const ClusterMember& member : m_members) {
        if (!member.ownLine)
            continue;
        for (auto slot = member.ownLine->migrating.cbegin(); slot != member.ownLine->migrating.cend(); ++slot)
            open.set(static_cast<size_t>(slot.key()));
        for (auto slot = member.ownLine->importing.cbegin(); slot != member.ownLine->importing.cend(); ++slot)
            open.set(static_cast<size_t>(slot.key()));
    }
    const ClusterTruth truth{m_members, m_ownership.owners, open, m_viewCount};
    for (ClusterViewGroup& group : m_groups) {
        compare(group, truth);
        m_contested |= group.differingSlots;
    }
    for (const SlotConflict& conflict : m_ownership.conflicts)
        m_contested |= conflict.claimed;
}

} // namespace quorate
