#include "core/sentinel/planService.h"
#include "core/sentinel/servicePlan.h"
#include "core/topology/Facts.h"

#include <algorithm>

namespace quorate {

namespace {

// Digits and dots, or colons: no name that would have to be resolved.
bool isAddress(const QString& host)
{
    return host.contains(QLatin1Char(':')) || std::all_of(host.cbegin(), host.cend(), [](QChar c) {
        return c.isDigit() || c == QLatin1Char('.');
    });
}

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1")
        || (isAddress(host) && host.startsWith(QLatin1String("127.")));
}

// Sentinels hand the address to each other and to clients as it stands.
PreflightCheck checkAddress(const Topology& topology, const Endpoint& master)
{
    const QList<SentinelView>& views = topology.sentinel->sentinels;
    const bool areElsewhere = std::any_of(views.cbegin(), views.cend(),
        [](const SentinelView& view) { return !isLoopback(view.endpoint.host); });
    const char* reason = isLoopback(master.host) && areElsewhere ? "loopback"
        : !isAddress(master.host)                                ? "name"
                                                                 : "";
    return {CheckCode::AddressFits, *reason ? Verdict::Warning : Verdict::Ok, master.toString(),
        Facts().with("reason", QByteArray(reason))};
}

PreflightCheck checkFree(const MonitorWish& wish, const Topology& topology)
{
    QJsonArray watchers;
    bool isOther = false;
    for (auto entry = wish.watched.cbegin(); entry != wish.watched.cend(); ++entry) {
        watchers += entry.key().toString();
        isOther |= *entry != wish.master;
    }
    const bool isAll = wish.watched.size() >= topology.sentinel->reachable;
    return {CheckCode::ServiceFree,
        wish.watched.isEmpty() ? Verdict::Ok
            : isOther || isAll ? Verdict::Refused
                               : Verdict::Warning,
        {},
        Facts()
            .with("service", wish.service)
            .with("sentinels", QJsonValue(watchers))
            .with("reason", isOther ? QStringLiteral("other-master") : QString())};
}

void addMonitorSteps(Plan& plan, const Topology& topology, const MonitorWish& wish)
{
    const QByteArray quorum = QByteArray::number(wish.quorum);
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (!view.reachable || wish.watched.contains(view.endpoint))
            continue;
        plan.steps += undoneBy(sentinelStep(StepPurpose::MonitorService, view.endpoint,
                                   Command{"SENTINEL", "MONITOR", wish.service, wish.master.host.toUtf8(),
                                       QByteArray::number(wish.master.port), quorum}),
            {"SENTINEL", "REMOVE", wish.service});
        for (const ServiceOption& option : wish.options) {
            PlanStep set =
                sentinelStep(StepPurpose::SetOption, view.endpoint, setOptionCommand(wish.service, option));
            set.facts = Facts().with("option", option.name);
            plan.steps += set;
        }
        plan.steps += awaitService(view.endpoint, wish.options,
            {{QStringLiteral("ip"), wish.master.host}, {QStringLiteral("quorum"), QString::fromUtf8(quorum)},
                {QStringLiteral("port"), QString::number(wish.master.port)}});
    }
}

} // namespace

Plan planServiceMonitor(const Topology& topology, const QString& deployment, const MonitorWish& wish)
{
    Plan plan = begunService(OperationKind::SentinelMonitor, topology, deployment);
    if (!topology.sentinel)
        return plan;
    plan.service = QString::fromUtf8(wish.service);
    plan.facts = Facts()
                     .with("master", wish.master.toString())
                     .with("quorum", wish.quorum)
                     .with("options", QJsonValue(optionNames(wish.options)));
    plan.preflight += checkQuorum(wish.quorum, topology.sentinel->known);
    plan.preflight += checkFree(wish, topology);
    SentinelSummary others = *topology.sentinel; // their times are those of another service
    for (SentinelView& view : others.sentinels)
        view.downAfterMs = view.failoverTimeoutMs = std::nullopt;
    plan.preflight += checkOptions(wish.options, others);
    const bool wasLetIn = wish.trial && wish.trial->signIn == MasterTrial::SignIn::Works;
    if (wish.trial && (wasLetIn || !wish.trial->obstacle.isEmpty()))
        plan.preflight +=
            {CheckCode::MasterFits, wish.trial->obstacle.isEmpty() ? Verdict::Ok : Verdict::Refused,
                wish.master.toString(), Facts().with("reason", wish.trial->obstacle)};
    if (wish.trial && wish.trial->obstacle.isEmpty())
        plan.preflight += checkSignIn(wish.trial, wish.master);
    plan.preflight += checkAddress(topology, wish.master);
    addMonitorSteps(plan, topology, wish);
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace quorate
