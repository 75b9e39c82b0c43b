#include "core/topology/assembleCluster.h"

#include "core/topology/nodeState.h"
#include "core/topology/ownViews.h"

#include <algorithm>
#include <numeric>

namespace quorate {

namespace {

/// The ranges that the views give to each member that did not speak for itself.
QHash<int, SlotSet> slotsOfSilent(const ClusterPicture& picture)
{
    QHash<int, SlotSet> slotsByMember;
    const std::vector<int>& owners = picture.owners();
    for (size_t slot = 0; slot < owners.size(); ++slot) {
        if (owners[slot] >= 0 && !picture.members()[static_cast<size_t>(owners[slot])].ownLine)
            slotsByMember[owners[slot]].set(slot);
    }
    return slotsByMember;
}

NodeState stateAmongOthers(NodeState own, const ClusterMember& member, int viewCount)
{
    const int others = viewCount - (member.ownLine ? 1 : 0);
    const bool failedByMost = member.failBy * 2 > others;
    if (own == NodeState::Unreachable && failedByMost)
        return NodeState::Failed;
    if (own == NodeState::Ok && (failedByMost || member.suspectBy > 0))
        return NodeState::Suspect;
    return own;
}

class ClusterNodesBuilder {
public:
    ClusterNodesBuilder(NodeTable& table, const Evidence& evidence)
        : m_table(table)
        , m_evidence(evidence)
        , m_picture(*evidence.cluster)
        , m_silentSlots(slotsOfSilent(m_picture))
    {
    }

    void build()
    {
        // Those who answered first: an address belongs to who speaks there, not to a past member.
        for (const bool speaking : {true, false}) {
            for (size_t i = 0; i < m_picture.members().size(); ++i) {
                if ((m_picture.members()[i].ownLine != nullptr) == speaking)
                    place(m_picture.members()[i], static_cast<int>(i));
            }
        }
    }

private:
    void place(const ClusterMember& member, int index)
    {
        Node* node = m_table.find(member.endpoint);
        if (node && !node->id.isEmpty()) { // somebody else speaks there
            if (!m_silentSlots.contains(index))
                return;
            node = nullptr;
        }
        if (!node) {
            Node named;
            named.endpoint = m_table.find(member.endpoint) ? Endpoint() : member.endpoint;
            node = &m_table.add(std::move(named));
            noteStranger(*node, member);
        }
        describe(*node, member, index);
    }

    /// Whoever answers at its address belongs to another cluster.
    void noteStranger(Node& node, const ClusterMember& member)
    {
        const NodeObservation* there = m_evidence.observed.find(member.endpoint);
        if (!there || !there->answered || !there->clusterNodes)
            return;
        const ClusterNode* other = there->clusterNodes->myself();
        node.error = Error{ErrorCode::Precondition, member.endpoint.toString(),
            QStringLiteral("another deployment answers at this address: node ")
                + (other ? QString::fromUtf8(other->id) : QString()),
            ErrorReason::IdentityChanged};
    }

    void describe(Node& node, const ClusterMember& member, int index)
    {
        node.id = member.id;
        node.epoch = member.configEpoch;
        node.flags = member.flags;
        if (member.role != NodeRole::Unknown)
            node.role = member.role;
        node.state = stateAmongOthers(node.state, member, m_picture.viewCount());
        node.master.reset();
        const ClusterMember* master = m_picture.find(member.masterId);
        if (node.role == NodeRole::Replica && master && master->endpoint.isValid())
            node.master = master->endpoint;
        if (member.isLivingMaster())
            node.slotRanges = member.ownLine->slotRanges;
        else if (const auto found = m_silentSlots.constFind(index); found != m_silentSlots.constEnd())
            node.slotRanges = toRanges(*found);
    }

    NodeTable& m_table;
    const Evidence& m_evidence;
    const ClusterPicture& m_picture;
    QHash<int, SlotSet> m_silentSlots;
};

void addOpenSlots(QList<OpenSlot>& open, const ClusterPicture& picture, const ClusterMember& member)
{
    const auto add = [&](const QHash<int, QByteArray>& marks, OpenSlot::State state) {
        for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
            const ClusterMember* peer = picture.find(mark.value());
            const bool known = peer && peer->endpoint.isValid();
            open += OpenSlot{mark.key(), member.endpoint, state,
                known ? peer->endpoint.toString() : QString::fromUtf8(mark.value())};
        }
    };
    add(member.ownLine->migrating, OpenSlot::State::Migrating);
    add(member.ownLine->importing, OpenSlot::State::Importing);
}

QList<OpenSlot> openSlots(const ClusterPicture& picture)
{
    QList<OpenSlot> open;
    for (const ClusterMember& member : picture.members()) {
        if (member.ownLine)
            addOpenSlots(open, picture, member);
    }
    std::sort(open.begin(), open.end(), [](const OpenSlot& one, const OpenSlot& other) {
        return std::tie(one.slot, one.node) < std::tie(other.slot, other.node);
    });
    return open;
}

using OwnerNodes = std::vector<const Node*>;

/// The node per slot: by the views, or, when nobody gave one, by what the nodes last were.
OwnerNodes ownerNodes(const QList<Node>& nodes, const ClusterPicture& picture)
{
    OwnerNodes owners(kSlotCount, nullptr);
    if (picture.viewCount() == 0) {
        for (const Node& node : nodes) {
            for (const SlotRange& range : node.slotRanges)
                std::fill(owners.begin() + range.first, owners.begin() + range.last + 1, &node);
        }
        return owners;
    }
    QHash<QByteArray, const Node*> byId;
    for (const Node& node : nodes)
        byId.insert(node.id, &node);
    for (size_t slot = 0; slot < owners.size(); ++slot) {
        const int owner = picture.owners()[slot];
        if (owner >= 0)
            owners[slot] = byId.value(picture.members()[static_cast<size_t>(owner)].id);
    }
    return owners;
}

void countSlots(ClusterSummary& summary, const OwnerNodes& owners, const SlotSet& contested)
{
    SlotSet uncovered;
    for (size_t slot = 0; slot < owners.size(); ++slot) {
        const Node* owner = owners[slot];
        if (!owner) {
            uncovered.set(slot);
            continue;
        }
        ++summary.slotsAssigned;
        if (owner->state == NodeState::Failed || owner->state == NodeState::Unreachable)
            ++summary.slotsFail;
        else if (owner->state == NodeState::Suspect)
            ++summary.slotsPfail;
        else if (owner->state == NodeState::Ok && !contested.test(slot))
            ++summary.slotsOk;
    }
    summary.uncovered = toRanges(uncovered);
}

/// Not what one node says: each of them says ok, and most masters with slots are there to say it.
bool isStateOk(const QList<Node>& nodes, const ClusterPicture& picture)
{
    int masters = 0;
    int answering = 0;
    for (const Node& node : nodes) {
        if (node.role != NodeRole::Master || node.slotRanges.empty())
            continue;
        ++masters;
        answering += node.state == NodeState::Ok || node.state == NodeState::Suspect;
    }
    const bool allSayOk =
        std::all_of(picture.members().cbegin(), picture.members().cend(), [](const ClusterMember& member) {
            return !member.observation
                || (member.observation->clusterInfo && member.observation->clusterInfo->state == "ok");
        });
    return picture.viewCount() > 0 && allSayOk && answering * 2 > masters;
}

} // namespace

void assembleClusterNodes(NodeTable& table, const Evidence& evidence)
{
    ClusterNodesBuilder(table, evidence).build();
}

std::optional<ClusterSummary> summariseCluster(const QList<Node>& nodes, const ClusterPicture& picture)
{
    ClusterSummary summary;
    for (const Node& node : nodes) {
        summary.knownNodes += node.role != NodeRole::Sentinel && !node.id.isEmpty();
        summary.size += !node.slotRanges.empty();
    }
    if (summary.knownNodes == 0)
        return std::nullopt;
    summary.stateOk = isStateOk(nodes, picture);
    countSlots(summary, ownerNodes(nodes, picture), picture.contested());
    summary.agreement = picture.viewsAgree() && picture.conflicts().empty() && picture.foreign().empty();
    summary.openSlots = openSlots(picture);
    summary.views = ownViews(picture);
    return summary;
}

} // namespace quorate
