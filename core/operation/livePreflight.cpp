#include "core/operation/livePreflight.h"

#include "core/cluster/slotCommands.h"
#include "core/net/FanOut.h"
#include "core/replication/planSwitchoverByHand.h"
#include "core/topology/Facts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

// What one node is asked: first who we are, then each command, then the settings.
struct Interview {
    Peer peer = Peer::Data;
    QList<Command> commands; ///< of the plan, for this node
    std::vector<Reply> answers; ///< empty when it did not answer
};

const QList<QByteArray> kSettings{"save", "appendonly", "masteruser", "masterauth", "requirepass",
    "min-replicas-to-write", "min-replicas-max-lag"};

std::vector<Command> questions(const Interview& interview, const QByteArray& user)
{
    std::vector<Command> all{Command{"ACL", "WHOAMI"}};
    for (const Command& command : interview.commands)
        all.push_back(Command(QList<QByteArray>{"ACL", "DRYRUN", user} + command.redactedArguments()));
    if (interview.peer == Peer::Data) {
        for (const QByteArray& setting : kSettings)
            all.push_back(Command{"CONFIG", "GET", setting});
    }
    return all;
}

// The value of a CONFIG GET; nothing when it was refused.
std::optional<QByteArray> settingOf(const Interview& interview, const QByteArray& name)
{
    const auto place = static_cast<size_t>(1 + interview.commands.size() + kSettings.indexOf(name));
    if (interview.peer != Peer::Data || place >= interview.answers.size())
        return std::nullopt;
    const Reply& reply = interview.answers[place];
    return reply.elements().size() == 2 ? std::optional(reply.elements()[1].text()) : std::nullopt;
}

// What a setting was is what it is put back to.
void fillInUndo(Plan& plan, const QHash<Endpoint, Interview>& interviews)
{
    for (PlanStep& step : plan.steps) {
        const bool isPutBack = step.purpose == StepPurpose::GuardMaster
            || step.purpose == StepPurpose::GiveUser || step.purpose == StepPurpose::GivePassword;
        if (!isPutBack)
            continue;
        const QByteArray name = step.command->arguments().at(2);
        if (const auto was = settingOf(interviews.value(step.node), name))
            step.undo = Command{"CONFIG", "SET", name, *was};
    }
}

// Whoever is to follow must be able to sign in: it has a masterauth, or is given one.
void checkFollowers(Plan& plan, const QHash<Endpoint, Interview>& interviews)
{
    const auto needed = settingOf(interviews.value(plan.newMaster), "requirepass");
    if (!needed
        || (plan.kind != OperationKind::ReplicationSetup && plan.kind != OperationKind::ReplicationRepoint))
        return;
    QSet<Endpoint> withPassword, withUser;
    for (const PlanStep& step : std::as_const(plan.steps)) {
        const Interview interview = interviews.value(step.node);
        const auto own = settingOf(interview, "masterauth");
        if (step.purpose == StepPurpose::GivePassword || !own.value_or(QByteArray()).isEmpty())
            withPassword.insert(step.node);
        if (step.purpose == StepPurpose::GiveUser
            || !settingOf(interview, "masteruser").value_or(QByteArray()).isEmpty())
            withUser.insert(step.node);
        if (step.purpose != StepPurpose::FollowMaster || !own)
            continue;
        const bool isMissing = !needed->isEmpty() && !withPassword.contains(step.node);
        // A server without a password refuses AUTH with one, and the replica then gives up.
        const bool isNeedless =
            needed->isEmpty() && withPassword.contains(step.node) && !withUser.contains(step.node);
        plan.preflight += {CheckCode::ReplicationAuth,
            isMissing || isNeedless ? Verdict::Refused : Verdict::Ok, step.node.toString(),
            Facts().with("reason", isNeedless ? QStringLiteral("needless") : QString())};
    }
}

// "ERR Command 'failover' not found": renamed away in its configuration.
bool isUnknownThere(const Reply& reply)
{
    return reply.isError() && reply.text().startsWith("ERR Command '")
        && reply.text().endsWith("' not found");
}

PreflightCheck rightsOf(const Endpoint& node, const Interview& interview)
{
    PreflightCheck check{CheckCode::Rights, Verdict::Ok, node.toString(), {}};
    if (interview.answers.empty()) {
        check.verdict = Verdict::Warning;
        return check;
    }
    for (qsizetype i = 0; i < interview.commands.size(); ++i) {
        const Reply& reply = interview.answers[static_cast<size_t>(i + 1)];
        const bool isMissing = isUnknownThere(reply);
        if (reply.isError() && !isMissing) {
            check.verdict = Verdict::Warning; // no ACL DRYRUN here, or not for us
        } else if (reply.text() != "OK" && !reply.text().contains("<keys>")) { // real keys may be allowed
            const QByteArray command = interview.commands[i].fullName();
            check.facts = Facts().with("user", interview.answers[0].text()).with("command", command);
            check.verdict = Verdict::Warning;
            if (command == "CONFIG REWRITE")
                continue; // a restart forgets what was changed: told, no reason to stop
            check.verdict = Verdict::Refused;
            return check;
        }
    }
    return check;
}

} // namespace

void addLivePreflight(
    Plan& plan, IoThread& io, const ConnectionSettings& settings, const std::stop_token& stop)
{
    QHash<Endpoint, Interview> interviews;
    for (const PlanStep& step : std::as_const(plan.steps)) {
        for (const auto& command : {step.command, step.undo}) {
            if (!command)
                continue;
            Interview& interview = interviews[step.node];
            interview.peer = step.peer;
            if (!interview.commands.contains(*command))
                interview.commands += *command;
        }
    }
    for (const Endpoint& node : {plan.oldMaster, plan.newMaster}) {
        if (node.isValid())
            interviews[node]; // asked for its settings at least
    }
    for (const PlanStep& step : std::as_const(plan.steps)) {
        for (const SlotTemplate& each : slotTemplates(plan, step)) {
            if (each.node.isValid() && !interviews[each.node].commands.contains(each.command))
                interviews[each.node].commands += each.command;
        }
    }
    ConnectionPool pool(io, settings);
    FanOut fan(pool, settings.timeout);
    for (auto entry = interviews.begin(); entry != interviews.end(); ++entry) {
        const Credentials& credentials = credentialsFor(settings, entry->peer);
        const QByteArray user =
            credentials.user.isEmpty() ? QByteArrayLiteral("default") : credentials.user.toUtf8();
        fan.ask(entry.key(), entry->peer, questions(*entry, user));
    }
    while (auto answer = fan.next(stop)) {
        if (answer->reply)
            interviews[answer->node].answers = std::move(answer->reply->replies);
    }
    QList<Endpoint> nodes = interviews.keys();
    std::sort(nodes.begin(), nodes.end());
    for (const Endpoint& node : std::as_const(nodes)) {
        if (!interviews[node].commands.isEmpty())
            plan.preflight += rightsOf(node, interviews[node]);
    }
    fillInUndo(plan, interviews);
    checkFollowers(plan, interviews);
    const auto maxLag = settingOf(interviews.value(plan.oldMaster), "min-replicas-max-lag");
    if (maxLag && plan.find(StepPurpose::GuardMaster) >= 0)
        plan.preflight += {CheckCode::GuardWorks, *maxLag == "0" ? Verdict::Warning : Verdict::Ok,
            plan.oldMaster.toString(), {}};
    const Interview promoted = interviews.value(plan.newMaster);
    if (const auto save = settingOf(promoted, "save"))
        plan.preflight += {CheckCode::Restartable,
            save->isEmpty() && settingOf(promoted, "appendonly") == "no" ? Verdict::Warning : Verdict::Ok,
            plan.newMaster.toString(), {}};
    const auto needed = settingOf(promoted, "requirepass");
    const auto given = settingOf(interviews.value(plan.oldMaster), "masterauth");
    if (needed && given)
        plan.preflight += {CheckCode::ReplicationAuth,
            given->isEmpty() && !needed->isEmpty() ? Verdict::Refused : Verdict::Ok,
            plan.oldMaster.toString(), {}};
    sortByVerdict(plan.preflight);
}

Plan checkedLive(Plan plan, const Topology& topology, IoThread& io, const ConnectionSettings& settings,
    const std::stop_token& stop)
{
    addLivePreflight(plan, io, settings, stop);
    auto other = byHandInstead(plan, topology);
    if (!other)
        return plan;
    addLivePreflight(*other, io, settings, stop);
    return other->isRefused() ? plan : *other;
}

} // namespace quorate
