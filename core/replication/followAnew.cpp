#include "core/replication/followAnew.h"

#include "core/base/Untrusted.h"
#include "core/replication/replicaLooks.h"
#include "core/topology/Info.h"

#include <QHash>
#include <QJsonArray>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 200ms;
// A full synchronisation takes as long as it takes; without a sign of one, a replica is given up.
constexpr auto kLongest = 6h;
constexpr double kPatienceMs = 15'000;
constexpr double kTriesMs = 2'500; ///< a replica tries to connect once a second

class Follower {
public:
    Follower(OperationContext& context, Endpoint node)
        : m_context(context)
        , m_node(std::move(node))
    {
    }

    Status obey()
    {
        for (const int step :
            steps({StepPurpose::GiveUser, StepPurpose::GivePassword, StepPurpose::FollowMaster})) {
            if (auto done = m_context.carryOut(step); !done)
                return done;
        }
        m_since = m_context.ticksMs();
        return {};
    }

    Status awaitLink()
    {
        const int step = steps({StepPurpose::AwaitLink}).first();
        return m_context.await(step, kLongest, kInterval, [this] { return isLinked(); });
    }

    void settle()
    {
        for (const int step :
            steps({StepPurpose::GiveUser, StepPurpose::GivePassword, StepPurpose::FollowMaster}))
            m_context.settle(step);
    }

private:
    QList<int> steps(std::initializer_list<StepPurpose> purposes) const
    {
        QList<int> found;
        for (int i = 0; i < m_context.plan().steps.size(); ++i) {
            const PlanStep& step = m_context.plan().steps[i];
            if (step.node == m_node
                && std::find(purposes.begin(), purposes.end(), step.purpose) != purposes.end())
                found += i;
        }
        return found;
    }

    Result<bool> isLinked()
    {
        const auto reply = m_context.ask(m_node, Peer::Data, {"INFO", "replication"});
        const double waited = m_context.ticksMs() - m_since;
        if (!reply)
            return waited < kPatienceMs ? Result<bool>(false) : reply.error();
        const Info info = Info::parse(reply->text());
        if (info.value("role") != "slave")
            return Error{
                ErrorCode::Precondition, m_node.toString(), QStringLiteral("it follows nobody any more")};
        if (info.value("master_link_status") == "up" && info.integer("master_sync_in_progress") != 1)
            return true;
        if (info.integer("master_sync_in_progress") == 1)
            m_since = m_context.ticksMs();
        else if (waited > kTriesMs && wasRefusedByMaster(waited))
            return Error{ErrorCode::Auth, m_node.toString(),
                QStringLiteral("the master refused the masteruser and masterauth that this replica signs in "
                               "with"),
                ErrorReason::WrongPass};
        else if (waited > kPatienceMs)
            return Error{ErrorCode::Timeout, m_node.toString(),
                QStringLiteral("its link to the master did not come up; master_link_status is ")
                    + plainLine(info.value("master_link_status").value_or(QByteArray()))};
        return false;
    }

    // ACL LOG keeps refused sign-ins, the latest first. Nobody but a replica of ours tries again and again.
    bool wasRefusedByMaster(double waitedMs)
    {
        const auto log = m_context.ask(m_context.plan().newMaster, Peer::Data, {"ACL", "LOG", "20"});
        if (!log)
            return false;
        for (const Reply& entry : log->elements()) {
            QHash<QByteArray, QByteArray> fields;
            for (size_t i = 0; i + 1 < entry.elements().size(); i += 2)
                fields.insert(entry.elements()[i].text(), entry.elements()[i + 1].text());
            if (fields.value("reason") == "auth" && fields.value("age-seconds").toDouble() * 1000 < waitedMs)
                return true;
        }
        return false;
    }

    OperationContext& m_context;
    Endpoint m_node;
    double m_since = 0;
};

QJsonObject resultJson(const Endpoint& node, const Status& done)
{
    QJsonObject result{{QStringLiteral("node"), node.toString()}, {QStringLiteral("linked"), done.ok()}};
    if (!done) {
        result[QStringLiteral("code")] = errorCodeName(done.error().code);
        result[QStringLiteral("detail")] = plainLine(done.error().detail);
    }
    return result;
}

} // namespace

Status followAnew(OperationContext& context)
{
    const Plan& plan = context.plan();
    QList<Endpoint> nodes;
    for (const PlanStep& step : plan.steps) {
        if (step.purpose == StepPurpose::FollowMaster)
            nodes += step.node;
    }
    const auto resyncs = resyncCounts(context, plan.newMaster);
    std::vector<Follower> followers;
    QList<Status> results;
    for (const Endpoint& node : nodes) {
        followers.emplace_back(context, node);
        results += followers.back().obey();
    }
    Status worst;
    QJsonArray told;
    int linked = 0;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        Follower& follower = followers[static_cast<size_t>(i)];
        if (results[i])
            results[i] = follower.awaitLink();
        if (results[i]) {
            follower.settle();
            ++linked;
        } else if (worst) {
            worst = results[i];
        }
        told += resultJson(nodes[i], results[i]);
    }
    context.setFact("linked", linked);
    context.setFact("failed", static_cast<int>(nodes.size()) - linked);
    context.setFact("results", told);
    noteResyncs(context, plan.newMaster, resyncs);
    return worst;
}

} // namespace quorate
