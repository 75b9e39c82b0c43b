#include "core/replication/followAnew.h"

#include "core/base/Untrusted.h"
#include "core/replication/keepSettings.h"
#include "core/replication/replicaLooks.h"
#include "core/topology/keyCount.h"

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>

#include <algorithm>

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
        if (auto fit = isStillFit(); !fit)
            return fit;
        for (const int step :
            steps({StepPurpose::GiveUser, StepPurpose::GivePassword, StepPurpose::FollowMaster})) {
            if (auto done = m_context.carryOut(step); !done)
                return done;
        }
        m_obeyedAt = m_context.ticksMs();
        return {};
    }

    Status awaitLink()
    {
        const int step = steps({StepPurpose::AwaitLink}).first();
        m_movedAt = m_context.ticksMs(); // another one may have been waited for until now
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

    // The topology's own nodes are looked at again before any plan begins; one that is to join is not among
    // them, and REPLICAOF deletes what it was given since the plan counted its keys.
    Status isStillFit()
    {
        if (m_context.plan().kind != OperationKind::ReplicationSetup)
            return {};
        const auto reply = m_context.ask(m_node, Peer::Data, {"INFO"});
        if (!reply)
            return reply.error();
        const Info info = Info::parse(reply->text());
        if (info.value("role") != "master")
            return moved(QStringLiteral("it follows another node by now"));
        if (mustBeEmpty() && keyCount(info) != 0)
            return moved(QStringLiteral("it holds keys by now, which would be deleted"));
        return {};
    }

    bool mustBeEmpty() const
    {
        const QList<PreflightCheck>& checks = m_context.plan().preflight;
        return std::none_of(checks.cbegin(), checks.cend(), [this](const PreflightCheck& check) {
            return check.code == CheckCode::NodeEmpty && check.verdict == Verdict::Warning
                && check.node == m_node.toString();
        });
    }

    Error moved(const QString& how) const { return {ErrorCode::Precondition, m_node.toString(), how}; }

    Result<bool> isLinked()
    {
        const auto reply = m_context.ask(m_node, Peer::Data, {"INFO", "replication"});
        const double waited = m_context.ticksMs() - m_movedAt;
        if (!reply)
            return waited < kPatienceMs ? Result<bool>(false) : reply.error();
        const Info info = Info::parse(reply->text());
        if (!followsNewMaster(info))
            return moved(QStringLiteral("somebody else has pointed it elsewhere"));
        const bool isSynchronising = info.integer("master_sync_in_progress") == 1;
        if (info.value("master_link_status") == "up" && !isSynchronising)
            return true;
        if (isSynchronising)
            m_movedAt = m_context.ticksMs();
        else if (waited > kTriesMs)
            return explained(info, waited);
        return false;
    }

    bool followsNewMaster(const Info& info) const
    {
        const Endpoint& master = m_context.plan().newMaster;
        return info.value("role") == "slave" && info.value("master_host") == master.host.toUtf8()
            && info.integer("master_port") == master.port;
    }

    // Why it is not linked yet: it waits for the master's turn, is refused, or nobody knows.
    Result<bool> explained(const Info& info, double waited)
    {
        if (isServedByMaster()) {
            m_movedAt = m_context.ticksMs();
            return false;
        }
        if (wasRefusedByMaster())
            return Error{ErrorCode::Auth, m_node.toString(),
                QStringLiteral("the master refused the masteruser and masterauth that this replica signs in "
                               "with"),
                ErrorReason::WrongPass};
        if (waited > kPatienceMs)
            return Error{ErrorCode::Timeout, m_node.toString(),
                QStringLiteral("its link to the master did not come up; master_link_status is ")
                    + plainLine(info.value("master_link_status").value_or(QByteArray()))};
        return false;
    }

    // A master lists who has signed in and waits for its data: for repl-diskless-sync-delay, five seconds as
    // servers come, or until the master's own BGSAVE is done. Only the replica's port is sure to be right.
    bool isServedByMaster()
    {
        const auto reply = m_context.ask(m_context.plan().newMaster, Peer::Data, {"INFO", "replication"});
        if (!reply)
            return false;
        const QList<Info::ReplicaLine> listed = Info::parse(reply->text()).replicas();
        const bool isAddress = !QHostAddress(m_node.host).isNull();
        return std::any_of(listed.cbegin(), listed.cend(), [&](const Info::ReplicaLine& line) {
            const bool isSameHost = !isAddress || line.endpoint.host == m_node.host;
            return line.endpoint.port == m_node.port && isSameHost && line.state != "online";
        });
    }

    // ACL LOG keeps refused sign-ins. Nobody but a replica of ours tries again and again.
    bool wasRefusedByMaster()
    {
        const auto log = m_context.ask(m_context.plan().newMaster, Peer::Data, {"ACL", "LOG", "20"});
        if (!log)
            return false;
        const double sinceObeyed = m_context.ticksMs() - m_obeyedAt;
        for (const Reply& entry : log->elements()) {
            QHash<QByteArray, QByteArray> fields;
            for (size_t i = 0; i + 1 < entry.elements().size(); i += 2)
                fields.insert(entry.elements()[i].text(), entry.elements()[i + 1].text());
            if (fields.value("reason") == "auth"
                && fields.value("age-seconds").toDouble() * 1000 < sinceObeyed)
                return true;
        }
        return false;
    }

    OperationContext& m_context;
    Endpoint m_node;
    double m_obeyedAt = 0;
    double m_movedAt = 0; ///< when something was last seen to go on
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
            keepSettingsOf(context, nodes[i]);
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
