#include "ui/operation/serviceInput.h"

#include "core/base/Untrusted.h"
#include "core/sentinel/servicePlan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ServiceInput)
};

const QString kService = QStringLiteral("inputService");
const QString kMaster = QStringLiteral("inputMaster");
const QString kUser = QStringLiteral("inputUser");
const QString kPassword = QStringLiteral("inputPassword");

// What most people set; the rest is left to quoratectl. Defaults of sentinel.c: sentinel_default_down_after,
// sentinel_default_failover_timeout, SENTINEL_DEFAULT_PARALLEL_SYNCS; a quorum has none.
struct NumberOption {
    const char* option;
    QString field;
    int usual;
};

const std::array<NumberOption, 4>& numberOptions()
{
    static const std::array<NumberOption, 4> options{NumberOption{"quorum", QStringLiteral("inputQuorum"), 0},
        NumberOption{"down-after-milliseconds", QStringLiteral("inputDownAfter"), 30'000},
        NumberOption{"failover-timeout", QStringLiteral("inputFailoverTimeout"), 180'000},
        NumberOption{"parallel-syncs", QStringLiteral("inputParallelSyncs"), 1}};
    return options;
}

QString labelOf(const NumberOption& number)
{
    const QByteArray option = number.option;
    return option == "quorum"                 ? Words::tr("Quorum")
        : option == "down-after-milliseconds" ? Words::tr("Down after")
        : option == "failover-timeout"        ? Words::tr("Time-out of a failover")
                                              : Words::tr("Replicas that resynchronise at once");
}

QString noteOf(const NumberOption& number)
{
    const QByteArray option = number.option;
    return option == "quorum"
        ? Words::tr("So many Sentinels have to find the master down; the failover itself takes a majority.")
        : option == "down-after-milliseconds" ? Words::tr("Without an answer for so long it counts as down.")
                                              : QString();
}

// As most Sentinels have it.
std::optional<int> presentValue(const NumberOption& number, const Topology& topology)
{
    QHash<QByteArray, int> votes;
    for (const SentinelView& view : watchingSentinels(topology)) {
        if (const auto value = currentValue(view, number.option))
            ++votes[*value];
    }
    const auto most = std::max_element(votes.cbegin(), votes.cend());
    return votes.isEmpty() ? std::nullopt : std::optional(most.key().toInt());
}

InputField numberField(const NumberOption& number, int start)
{
    const bool isTime = number.usual > 1;
    return {.name = number.field,
        .kind = InputField::Kind::Number,
        .label = labelOf(number),
        .note = noteOf(number),
        .start = start,
        .least = 1,
        .most = isTime ? 86'400'000 : 1'000,
        .unit = isTime ? QStringLiteral("ms") : QString()};
}

QList<ServiceOption> signInOf(const InputAnswers& answers)
{
    QList<ServiceOption> options;
    if (const SecretString password = answers.secret(kPassword); !password.isEmpty())
        options += ServiceOption{"auth-pass", password};
    if (const QString user = answers.value(kUser).toString(); !user.isEmpty())
        options += ServiceOption{"auth-user", SecretString(user)};
    return options;
}

QString firstRefusal(const Plan& plan, CheckCode about, const PlanWording& wording)
{
    const auto refusal =
        std::find_if(plan.preflight.cbegin(), plan.preflight.cend(), [about](const PreflightCheck& check) {
            return check.code == about && check.verdict == Verdict::Refused;
        });
    return refusal == plan.preflight.cend() ? QString() : wording.check(*refusal);
}

QList<InputField> signInFields(const QString& note)
{
    InputField user{.name = kUser, .label = Words::tr("User of the servers")};
    InputField password{.name = kPassword,
        .kind = InputField::Kind::Secret,
        .label = Words::tr("Their password"),
        .note = note};
    return {user, password};
}

OperationQuestions watchQuestions(const TopologyPtr& topology, const PlanWording& wording)
{
    OperationQuestions questions{Words::tr("Watch another master"),
        Words::tr("Every Sentinel that answers begins to watch it, under one name."), {}};
    InputField service{.name = kService,
        .label = Words::tr("Name of the service"),
        .problem = [](const InputAnswers& answers) {
            const QString name = answers.value(kService).toString();
            return name.isEmpty()                 ? Words::tr("Give it a name.")
                : name.contains(QLatin1Char(' ')) ? Words::tr("A name has no spaces.")
                                                  : QString();
        }};
    InputField master{.name = kMaster,
        .label = Words::tr("Its master"),
        .note = Words::tr("host:port, as the Sentinels and the clients reach it"),
        .problem = [](const InputAnswers& answers) {
            const QString text = answers.value(kMaster).toString();
            const auto node = Endpoint::parse(text);
            return node && !node->isUnixSocket()
                ? QString()
                : Words::tr("%1 is no address: give host:port.").arg(plainLine(text, 60));
        }};
    questions.fields = {service, master};
    for (const NumberOption& number : numberOptions()) {
        const int majority = topology->sentinel->known / 2 + 1;
        questions.fields += numberField(number, number.usual == 0 ? majority : number.usual);
    }
    questions.fields[2].problem = [topology, &wording](const InputAnswers& answers) {
        return firstRefusal(
            planServiceMonitor(*topology, {}, monitorWish(answers)), CheckCode::QuorumFits, wording);
    };
    questions.fields +=
        signInFields(Words::tr("Without one it is this connection's own, where the master asks for one."));
    return questions;
}

OperationQuestions optionQuestions(const TopologyPtr& topology, const PlanWording& wording)
{
    OperationQuestions questions{Words::tr("Set options of %1").arg(plainLine(topology->sentinel->service)),
        Words::tr("What is changed is set on every Sentinel that answers, and read back from each."), {}};
    for (const NumberOption& number : numberOptions())
        questions.fields += numberField(number, presentValue(number, *topology).value_or(number.usual));
    questions.fields.front().problem = [topology, &wording](const InputAnswers& answers) {
        return firstRefusal(planServiceSet(*topology, {}, changedOptions(answers, *topology)),
            CheckCode::QuorumFits, wording);
    };
    questions.fields += signInFields(Words::tr("Left empty it stays as it is."));
    questions.fields.back().problem = [topology](const InputAnswers& answers) {
        return changedOptions(answers, *topology).isEmpty() ? Words::tr("Nothing is changed yet.")
                                                            : QString();
    };
    return questions;
}

} // namespace

OperationQuestions serviceQuestions(Offer offer, const TopologyPtr& topology, const PlanWording& wording)
{
    return offer == Offer::WatchMaster ? watchQuestions(topology, wording)
                                       : optionQuestions(topology, wording);
}

MonitorWish monitorWish(const InputAnswers& answers)
{
    MonitorWish wish;
    wish.service = answers.value(kService).toString().toUtf8();
    if (const auto master = Endpoint::parse(answers.value(kMaster).toString()))
        wish.master = *master;
    wish.options = signInOf(answers);
    for (const NumberOption& number : numberOptions()) {
        const int given = answers.value(number.field).toInt();
        if (number.usual == 0)
            wish.quorum = given;
        else if (given != number.usual)
            wish.options += ServiceOption{number.option, SecretString(QByteArray::number(given))};
    }
    return wish;
}

QList<ServiceOption> changedOptions(const InputAnswers& answers, const Topology& topology)
{
    QList<ServiceOption> options;
    const QList<SentinelView> views = watchingSentinels(topology);
    for (const NumberOption& number : numberOptions()) {
        const QByteArray given = QByteArray::number(answers.value(number.field).toInt());
        const bool isSet = std::all_of(views.cbegin(), views.cend(),
            [&](const SentinelView& view) { return currentValue(view, number.option) == given; });
        if (!isSet)
            options += ServiceOption{number.option, SecretString(given)};
    }
    return options + signInOf(answers);
}

} // namespace quorate
