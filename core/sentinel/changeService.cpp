#include "core/sentinel/changeService.h"

#include "core/sentinel/sentinelLooks.h"

#include <QSet>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A Sentinel has what it was told at once; it PINGs its master once a second, and connects anew before.
constexpr auto kReadBackTime = 2s;
constexpr auto kSignInTime = 8s;
constexpr auto kInterval = 100ms;

// sentinel.c: sentinelFlushConfigAndReply
bool isUnkept(const Error& error)
{
    return error.code == ErrorCode::ServerReply
        && error.detail.contains(QLatin1String("save config"), Qt::CaseInsensitive);
}

class ServiceChange {
public:
    explicit ServiceChange(OperationContext& context)
        : m_context(context)
        , m_plan(context.plan())
    {
    }

    Status run()
    {
        if (auto unchanged = confirmUnchanged(); !unchanged)
            return unchanged;
        for (int step = 0; step < m_plan.steps.size(); ++step) {
            if (auto done = make(step); !done) {
                nameRemainder(done.error());
                return done;
            }
        }
        m_context.setFact("changed", static_cast<int>(m_verified.size()));
        return {};
    }

private:
    // The plan may be minutes old. Nothing is sent before every Sentinel has said that it is as it was.
    Status confirmUnchanged()
    {
        QList<Endpoint> sentinels = m_plan.nodes();
        const auto answers = servicesBySentinels(m_context, sentinels);
        for (qsizetype i = 0; i < sentinels.size(); ++i) {
            const auto& service = answers[i];
            if (!service && service.error().code != ErrorCode::ServerReply)
                return service.error();
            if (const QString how = moved(sentinels[i], service); !how.isEmpty())
                return Error{ErrorCode::Precondition, sentinels[i].toString(), how};
        }
        return {};
    }

    QString moved(const Endpoint& sentinel, const Result<SentinelInstance>& service) const
    {
        if (m_plan.kind == OperationKind::SentinelMonitor)
            return service ? QStringLiteral("it watches a service of that name by now") : QString();
        if (!service)
            return QStringLiteral("it does not watch the service any more");
        for (const PlanStep& step : m_plan.steps) {
            const QString option = step.facts.value(QLatin1String("option")).toString();
            const QJsonValue was = step.facts.value(QLatin1String("was"));
            if (step.node == sentinel && was.isString()
                && service->fields.value(option.toUtf8()) != was.toString().toUtf8())
                return option + QStringLiteral(" is not what it was when the plan was made");
        }
        return {};
    }

    Status make(int step)
    {
        const PlanStep& planned = m_plan.steps[step];
        if (planned.command) {
            m_begun += step;
            m_setAt = m_context.ticksMs();
            const auto done = m_context.carryOut(step);
            // A Sentinel that cannot write its file says so, and keeps the change in memory.
            if (!done && isUnkept(done.error()))
                m_context.owe(step);
            return done;
        }
        if (planned.purpose != StepPurpose::AwaitService)
            return {};
        const bool signsIn = planned.facts.value(QLatin1String("signsIn")).toBool();
        auto there = m_context.await(step, signsIn ? kSignInTime : kReadBackTime, kInterval,
            [this, &planned] { return isThere(planned); });
        if (there)
            m_verified.insert(planned.node);
        else if (there.error().code == ErrorCode::Timeout)
            return Error{ErrorCode::Precondition, planned.node.toString(),
                signsIn ? QStringLiteral("the Sentinel does not get an answer from the master with this "
                                         "sign-in")
                        : QStringLiteral("the Sentinel does not say what it was told")};
        return there;
    }

    Result<bool> isThere(const PlanStep& planned)
    {
        const auto service = servicesBySentinels(m_context, {planned.node}).first();
        if (planned.facts.value(QLatin1String("gone")).toBool())
            return !service && service.error().code == ErrorCode::ServerReply;
        if (!service)
            return service.error();
        const QJsonObject wanted = planned.facts.value(QLatin1String("wanted")).toObject();
        for (auto field = wanted.begin(); field != wanted.end(); ++field) {
            const QByteArray name = field.key().toUtf8();
            // A host name is told as the address that it stands for.
            if (name != "ip" && service->fields.value(name) != field.value().toString().toUtf8())
                return false;
        }
        if (!planned.facts.value(QLatin1String("signsIn")).toBool())
            return true;
        const auto sincePing = service->integer("last-ok-ping-reply");
        return sincePing && service->integer("last-ping-sent") == 0
            && static_cast<double>(*sincePing) < m_context.ticksMs() - m_setAt
            && !service->hasFlag("disconnected");
    }

    // What has no undo stays where it was set: the Sentinels that do not have it, or did not say so, are
    // named.
    void nameRemainder(const Error& error)
    {
        bool anyStays = false;
        for (const int step : std::as_const(m_begun))
            anyStays |= isForGood(m_plan.steps[step]);
        for (int step = 0; anyStays && step < m_plan.steps.size(); ++step) {
            if (isForGood(m_plan.steps[step]) && !m_verified.contains(m_plan.steps[step].node))
                m_context.leave(step, error);
        }
    }

    // What SENTINEL MONITOR made goes with its undo.
    bool isForGood(const PlanStep& step) const
    {
        return m_plan.kind == OperationKind::SentinelSet && step.command && !step.undo;
    }

    OperationContext& m_context;
    const Plan& m_plan;
    QList<int> m_begun;
    QSet<Endpoint> m_verified;
    double m_setAt = 0;
};

} // namespace

Status changeService(OperationContext& context)
{
    return ServiceChange(context).run();
}

} // namespace quorate
