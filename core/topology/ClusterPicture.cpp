#include "core/topology/ClusterPicture.h"

#include "core/topology/clusterComparison.h"
#include "core/topology/clusterParts.h"

#include <algorithm>

namespace quorate {

namespace {

/// The flags that matter, read once a line.
struct LineFlags {
    bool myself = false, fail = false, suspect = false;

    explicit LineFlags(const ClusterNode& line)
    {
        for (const QByteArray& flag : line.flags) {
            myself |= flag == "myself";
            fail |= flag == "fail";
            suspect |= flag == "fail?";
        }
    }
};

size_t digestOf(const ClusterNode& line)
{
    size_t digest = qHashMulti(0, line.id, static_cast<int>(roleOf(line)), line.masterId);
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

void count(ClusterMember& member, const ClusterNode& line, const LineFlags& flags, bool viewSaysFail)
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

bool isMemberLine(const ClusterNode& line)
{
    const bool lacksAddress = line.flags.contains("noaddr") && line.slotRanges.empty();
    return !lacksAddress && !line.flags.contains("handshake");
}

NodeRole roleOf(const ClusterNode& line)
{
    for (const QByteArray& flag : line.flags) {
        if (flag == "master")
            return NodeRole::Master;
        if (flag == "slave")
            return NodeRole::Replica;
    }
    return NodeRole::Unknown;
}

ClusterPicture::ClusterPicture(const ObservedNodes& observed, const QSet<QByteArray>& knownIds)
{
    ClusterParts parts = partViews(observed, knownIds);
    m_foreign = std::move(parts.foreign);
    m_viewCount = static_cast<int>(parts.main.size());
    for (const NodeObservation* view : parts.main)
        read(*view, observed);
    describeSilent(observed);
    m_ownership = ownSlots(m_members, m_index, m_groups, m_viewCount);
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

void ClusterPicture::read(const NodeObservation& view, const ObservedNodes& observed)
{
    size_t digest = 0;
    const bool saysFail = view.clusterInfo && view.clusterInfo->state == "fail";
    for (const ClusterNode& line : view.clusterNodes->nodes) {
        if (!isMemberLine(line)) {
            noteGhost(line);
            continue;
        }
        digest += digestOf(line); // a sum: the order of the lines is the node's own
        ClusterMember& member = memberFor(line);
        const LineFlags flags(line);
        count(member, line, flags, saysFail);
        if (!flags.myself)
            continue;
        describe(member, line);
        member.endpoint = observed.canonical(view.endpoint);
        member.observation = &view;
        member.ownLine = &line;
    }
    const auto group = m_groupByDigest.constFind(digest);
    if (group != m_groupByDigest.constEnd()) {
        m_groups[*group].views.push_back(&view);
        return;
    }
    m_groupByDigest.insert(digest, m_groups.size());
    m_groups.push_back({{&view}, {}, {}, {}});
}

ClusterMember& ClusterPicture::memberFor(const ClusterNode& line)
{
    const auto known = m_index.constFind(line.id);
    if (known != m_index.constEnd())
        return m_members[static_cast<size_t>(*known)];
    m_index.insert(line.id, static_cast<int>(m_members.size()));
    ClusterMember member;
    member.id = line.id;
    m_members.push_back(std::move(member));
    return m_members.back();
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
    QHash<QByteArray, QList<Portrait>> portraits;
    for (const ClusterViewGroup& group : m_groups) {
        for (const ClusterNode& line : group.lines()) {
            const ClusterMember* member = isMemberLine(line) ? find(line.id) : nullptr;
            if (!member || member->ownLine)
                continue;
            QList<Portrait>& seen = portraits[line.id];
            const auto same = std::find_if(
                seen.begin(), seen.end(), [&](const Portrait& portrait) { return portrait.matches(line); });
            if (same == seen.end())
                seen += Portrait{&line, group.weight()};
            else
                same->votes += group.weight();
        }
    }
    for (auto entry = portraits.cbegin(); entry != portraits.cend(); ++entry) {
        const Portrait best = *std::max_element(entry->cbegin(), entry->cend(),
            [](const Portrait& one, const Portrait& other) { return other.isBetterThan(one); });
        ClusterMember& member = m_members[static_cast<size_t>(m_index.value(entry.key()))];
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
    const ClusterTruth truth{m_members, m_index, m_ownership.owners, open, m_viewCount};
    for (ClusterViewGroup& group : m_groups) {
        compare(group, truth);
        m_contested |= group.differingSlots;
    }
    for (const SlotConflict& conflict : m_ownership.conflicts)
        m_contested |= conflict.claimed;
}

} // namespace quorate
