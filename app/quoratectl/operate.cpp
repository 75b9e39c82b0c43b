#include "app/quoratectl/operate.h"

#include "app/quoratectl/planText.h"
#include "core/base/Untrusted.h"
#include "core/operation/PlanJson.h"
#include "core/operation/livePreflight.h"
#include "core/operation/runOperation.h"
#include "core/sentinel/SentinelFeed.h"
#include "core/sentinel/receiptFailovers.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QCoreApplication>
#include <QHash>

#include <mutex>
#include <poll.h>
#include <unistd.h>

#include <utility>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Operate)
};

bool isAtTerminal()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

// A line from standard input; nothing when stopped or at its end.
std::optional<QString> typedLine(const std::stop_token& stop)
{
    QByteArray line;
    while (!stop.stop_requested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, 100) <= 0)
            continue;
        char c = 0;
        if (::read(STDIN_FILENO, &c, 1) != 1)
            return std::nullopt;
        if (c == '\n')
            return QString::fromUtf8(line).trimmed();
        line += c;
    }
    return std::nullopt;
}

// Status of the question; Precondition when nobody said yes.
Status confirmed(const Session& session, const Profile& profile)
{
    const bool isProduction = profile.environment == Environment::Production;
    return confirmedByTyping(session, isProduction ? profile.name : QStringLiteral("yes"));
}

// What the Sentinels say while an operation on their service runs.
class Listening {
public:
    Listening(Session& session, const Session::Seen& seen, const Plan& plan)
    {
        QList<Endpoint> sentinels;
        if (!plan.service.isEmpty() && seen.topology->sentinel) {
            for (const SentinelView& view : seen.topology->sentinel->sentinels)
                sentinels += view.endpoint;
        }
        if (!sentinels.isEmpty())
            m_feed.emplace(session.io(), seen.opened.profile.target.settings, sentinels,
                [this](const SentinelEvent& event) {
                    const std::lock_guard lock(m_mutex);
                    m_events += event;
                });
    }

    QList<SentinelEvent> heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    QList<SentinelEvent> m_events;
    std::optional<SentinelFeed> m_feed; ///< last: it ends first
};

class Progress {
public:
    Progress(const Console& console, const Plan& plan, const PlanWording& wording)
        : m_console(console)
        , m_plan(plan)
        , m_wording(wording)
    {
    }
    void operator()(const StepUpdate& update) const
    {
        if (update.state != StepUpdate::State::Running)
            return;
        if (update.total > 0)
            return tellParts(update);
        m_console.remark(QStringLiteral("%1/%2 %3")
                             .arg(QString::number(update.step + 1), QString::number(m_plan.steps.size()),
                                 m_wording.why(m_plan, m_plan.steps[update.step])));
    }

private:
    // A line for each tenth.
    void tellParts(const StepUpdate& update) const
    {
        const int tenths = update.done * 10 / update.total;
        if (std::exchange(m_tenths[update.step], tenths) == tenths)
            return;
        //: %1: number of the step and of all steps, %2 and %3: numbers of slots
        m_console.remark(Text::tr("%1 %2 of %3 slots")
                             .arg(QStringLiteral("%1/%2").arg(
                                      QString::number(update.step + 1), QString::number(m_plan.steps.size())),
                                 QString::number(update.done), QString::number(update.total)));
    }

    const Console& m_console;
    const Plan& m_plan;
    const PlanWording& m_wording;
    mutable QHash<int, int> m_tenths;
};

} // namespace

Status confirmedByTyping(const Session& session, const QString& wanted)
{
    if (session.invocation().has(QStringLiteral("yes")))
        return {};
    if (session.console().isJson() || !isAtTerminal())
        return Error{ErrorCode::Precondition, {},
            QStringLiteral("not confirmed: give --yes, or run it at a terminal")};
    //: %1: what to type
    session.console().remark(Text::tr("Type %1 to carry it out:").arg(plainLine(wanted)));
    const auto typed = typedLine(session.stop());
    if (session.stop().stop_requested())
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("interrupted")};
    if (typed == wanted)
        return {};
    return Error{ErrorCode::Precondition, {}, QStringLiteral("not confirmed")};
}

ExitCode exitCodeFor(const Receipt& receipt)
{
    switch (receipt.outcome) {
    case Outcome::Succeeded:
        return ExitCode::Done;
    case Outcome::Failed:
        return ExitCode::Failed;
    case Outcome::Cancelled:
        return ExitCode::Cancelled;
    case Outcome::Refused:
        return ExitCode::Refused;
    case Outcome::Unknown:
        return ExitCode::OutcomeUnknown;
    }
    Q_UNREACHABLE();
}

Result<Session::Seen> lookAtOne(Session& session, const QByteArray& service)
{
    auto seen = session.look(service);
    if (seen && !seen->topology->datacenters.isEmpty())
        return Error{ErrorCode::Usage, {},
            QStringLiteral("this profile has several data centres; give --url of the one that is meant")};
    return seen;
}

ExitCode operate(Session& session, const Session::Seen& seen, Plan plan)
{
    const Console& console = session.console();
    const TranslatedPlanWording wording;
    const ConnectionSettings& settings = seen.opened.profile.target.settings;
    const bool isDryRun = session.invocation().has(QStringLiteral("dry-run"));
    plan = checkedLive(std::move(plan), *seen.topology, session.io(), settings, session.stop());
    const bool isNothing = !plan.masters.isEmpty() && plan.steps.isEmpty(); // all slots are as they should be
    if (isDryRun || isNothing || plan.isRefused()) {
        if (console.isJson())
            console.print(planJson(plan, wording));
        else
            console.print(planText(plan, wording));
        return plan.isRefused() ? ExitCode::Refused : ExitCode::Done;
    }
    if (!console.isJson())
        console.print(planText(plan, wording));
    if (const auto agreed = confirmed(session, seen.opened.profile); !agreed) {
        if (console.isJson() && agreed.error().code == ErrorCode::Precondition) {
            console.print(planJson(plan, wording));
            return ExitCode::Refused;
        }
        return console.fail(agreed.error());
    }
    const Journal journal(Journal::defaultFolder());
    const SystemClock clock;
    const OperationGround ground{session.io(), settings, journal, clock, [&seen](std::stop_token stop) {
                                     return seen.opened.deployment->observe(std::move(stop));
                                 }};
    const Listening listening(session, seen, plan);
    const Receipt receipt = runOperation(plan, ground, session.stop(), Progress(console, plan, wording));
    if (console.isJson())
        console.print(receiptWithFailovers(receipt, failoversDuring(receipt, listening.heard()), wording));
    else
        console.print(receiptText(receipt, wording));
    return exitCodeFor(receipt);
}

} // namespace quorate
