#include "core/cluster/surveySlots.h"

#include "core/net/FanOut.h"
#include "core/topology/Info.h"
#include "core/topology/keyCount.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr int kSamples = 3; // keys of a slot that are weighed
constexpr auto kLongest = 30s; // for all counts of a large cluster on a busy machine
constexpr size_t kFirstAnswers = 4;

std::vector<Command> firstQuestions()
{
    std::vector<Command> questions{{"CLUSTER", "NODES"}, {"INFO", "everything"},
        {"CONFIG", "GET", "cluster-node-timeout"}, {"CONFIG", "GET", "maxmemory-policy"}};
    for (int slot = 0; slot < kSlotCount; ++slot)
        questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
    return questions;
}

std::optional<QByteArray> setting(const Reply& reply)
{
    return reply.elements().size() == 2 ? std::optional(reply.elements()[1].text()) : std::nullopt;
}

void readMemory(SlotSurvey::Master& one, const Info& info, const QByteArray& policy)
{
    const auto limit = info.integer("maxmemory");
    const auto used = info.integer("used_memory");
    if (limit && used && *limit > 0)
        one.freeBytes = std::max<qint64>(0, *limit - *used);
    one.isEvicting = one.freeBytes && !policy.isEmpty() && policy != "noeviction";
    const auto dataset = info.integer("used_memory_dataset");
    const auto keys = keyCount(info);
    if (dataset && keys && *keys > 0)
        one.bytesPerKey = static_cast<double>(*dataset) / static_cast<double>(*keys);
}

std::optional<SlotSurvey::Master> readMaster(const std::vector<Reply>& replies, const ClusterNodes& view)
{
    const ClusterNode* self = view.myself();
    if (!self || !self->masterId.isEmpty())
        return std::nullopt;
    SlotSurvey::Master one;
    one.master.id = self->id;
    one.configEpoch = self->configEpoch;
    one.slotRanges = self->slotRanges;
    one.migrating = self->migrating;
    one.importing = self->importing;
    for (size_t i = kFirstAnswers; i < replies.size(); ++i)
        one.keys.push_back(replies[i].toInteger());
    readMemory(one, Info::parse(replies[1].text()), setting(replies[3]).value_or(QByteArray()));
    return one;
}

class Survey {
public:
    Survey(const Topology& topology, IoThread& io, const ConnectionSettings& settings,
        const std::stop_token& stop)
        : m_topology(topology)
        , m_pool(io, settings)
        , m_stop(stop)
    {
        m_found.signsIn = !settings.credentials.password.isEmpty();
        m_found.user = settings.credentials.user;
    }

    SlotSurvey run(bool withBytes)
    {
        FanOut fan(m_pool, kLongest);
        for (const Node& node : m_topology.nodes) {
            if (node.role == NodeRole::Master && node.state != NodeState::Unreachable
                && node.state != NodeState::Failed)
                fan.ask(node.endpoint, Peer::Data, firstQuestions());
        }
        while (auto answer = fan.next(m_stop)) {
            if (answer->reply)
                read(answer->node, answer->reply->replies);
        }
        std::sort(m_found.masters.begin(), m_found.masters.end(),
            [](const auto& a, const auto& b) { return a.master.endpoint < b.master.endpoint; });
        noteSilent();
        if (withBytes)
            weigh();
        return m_found;
    }

private:
    void read(const Endpoint& node, const std::vector<Reply>& replies)
    {
        const auto view = ClusterNodes::parse(replies[0].text());
        auto one = view ? readMaster(replies, *view) : std::nullopt;
        if (!one)
            return;
        one->master.endpoint = node;
        m_found.masters += *one;
        bool isNumber = false;
        const int timeout = setting(replies[2]).value_or(QByteArray()).toInt(&isNumber);
        if (isNumber)
            m_found.nodeTimeout =
                std::min(m_found.nodeTimeout.value_or(24h), std::chrono::milliseconds(timeout));
        m_views += *view;
    }

    // A slot is a silent master's when most of those that answered say so, and none of them claims it.
    void noteSilent()
    {
        std::vector<int> votes(kSlotCount, 0);
        SlotSet claimed;
        for (const SlotSurvey::Master& one : std::as_const(m_found.masters))
            claimed |= toSet(one.slotRanges);
        for (const ClusterNodes& view : std::as_const(m_views)) {
            for (const ClusterNode& line : view.nodes) {
                if (m_found.find(line.id) || line.slotRanges.empty())
                    continue;
                const bool isNew = std::none_of(m_found.silentMasters.cbegin(), m_found.silentMasters.cend(),
                    [&line](const SlotMaster& one) { return one.id == line.id; });
                if (isNew)
                    m_found.silentMasters += {line.id, line.endpoint};
                for (const SlotRange& range : line.slotRanges) {
                    for (int slot = range.first; slot <= range.last; ++slot)
                        ++votes[static_cast<size_t>(slot)];
                }
            }
        }
        for (size_t slot = 0; slot < kSlotCount; ++slot) {
            if (votes[slot] * 2 > m_views.size() && !claimed.test(slot))
                m_found.ownedBySilent.set(slot);
        }
    }

    // The average of some keys stands for all of a slot.
    void weigh()
    {
        m_found.bytes.assign(kSlotCount, 0.0);
        for (const SlotSurvey::Master& one : std::as_const(m_found.masters)) {
            std::vector<int> slotList;
            std::vector<Command> listings;
            for (const SlotRange& range : one.slotRanges) {
                for (int slot = range.first; slot <= range.last; ++slot) {
                    if (one.keys[static_cast<size_t>(slot)] == 0)
                        continue;
                    slotList.push_back(slot);
                    listings.push_back(
                        {"CLUSTER", "GETKEYSINSLOT", QByteArray::number(slot), QByteArray::number(kSamples)});
                }
            }
            weighOf(one, slotList, ask(one.master.endpoint, listings));
        }
    }

    void weighOf(
        const SlotSurvey::Master& one, const std::vector<int>& slotList, const std::vector<Reply>& listed)
    {
        std::vector<int> slotOf;
        std::vector<Command> questions;
        for (size_t i = 0; i < listed.size(); ++i) {
            for (const Reply& key : listed[i].elements()) {
                slotOf.push_back(slotList[i]);
                questions.push_back({"MEMORY", "USAGE", key.text()});
            }
        }
        const std::vector<Reply> weights = ask(one.master.endpoint, questions);
        std::vector<double> sums(kSlotCount, 0.0), counts(kSlotCount, 0.0);
        for (size_t i = 0; i < weights.size(); ++i) {
            sums[static_cast<size_t>(slotOf[i])] += static_cast<double>(weights[i].toInteger());
            counts[static_cast<size_t>(slotOf[i])] += 1;
        }
        for (const int slot : slotList) {
            const auto place = static_cast<size_t>(slot);
            if (counts[place] > 0)
                m_found.bytes[place] = sums[place] / counts[place] * static_cast<double>(one.keys[place]);
        }
    }

    std::vector<Reply> ask(const Endpoint& node, const std::vector<Command>& questions)
    {
        if (questions.empty())
            return {};
        FanOut fan(m_pool, kLongest);
        fan.ask(node, Peer::Data, questions);
        auto answer = fan.next(m_stop);
        return answer && answer->reply ? std::move(answer->reply->replies) : std::vector<Reply>{};
    }

    const Topology& m_topology;
    ConnectionPool m_pool;
    const std::stop_token& m_stop;
    SlotSurvey m_found;
    QList<ClusterNodes> m_views;
};

} // namespace

SlotSurvey surveySlots(const Topology& topology, IoThread& io, const ConnectionSettings& settings,
    bool withBytes, const std::stop_token& stop)
{
    return Survey(topology, io, settings, stop).run(withBytes);
}

} // namespace quorate
