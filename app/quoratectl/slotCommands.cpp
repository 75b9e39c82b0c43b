#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/cluster/interruptedSlots.h"
#include "core/cluster/planSlotFix.h"
#include "core/cluster/surveySlots.h"

#include <QCoreApplication>

#include <algorithm>

namespace quorate {

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(quorate::SlotCommands)
};

Error usage(const QString& what)
{
    return {ErrorCode::Usage, {}, what, ErrorReason::None};
}

/// A look at a cluster, with what its masters say of their slots.
struct Looked {
    Session::Seen seen;
    SlotSurvey survey;
};

Result<Looked> lookAtSlots(Session& session, bool withBytes = false)
{
    auto seen = lookAtOne(session);
    if (!seen)
        return seen.error();
    SlotSurvey survey = surveySlots(
        *seen->topology, session.io(), seen->opened.profile.target.settings, withBytes, session.stop());
    return Looked{std::move(*seen), std::move(survey)};
}

Result<SlotMoveCare> careOf(const Invocation& invocation)
{
    SlotMoveCare care;
    const auto ping =
        invocation.number(QStringLiteral("max-latency"), static_cast<int>(care.pingLimit.count()), 1, 10'000);
    if (!ping)
        return ping.error();
    const auto rate = invocation.number(QStringLiteral("max-rate"), 0, 0, 100'000);
    if (!rate)
        return rate.error();
    care.pingLimit = std::chrono::milliseconds(*ping);
    care.bytesPerSecond = *rate * kMegabyte;
    return care;
}

Status readWeights(const Invocation& invocation, const SlotSurvey& survey, RebalanceWish& wish)
{
    for (const QString& given : invocation.values(QStringLiteral("weight"))) {
        const qsizetype sign = given.lastIndexOf(QLatin1Char('='));
        bool isNumber = false;
        const double weight = given.mid(sign + 1).toDouble(&isNumber);
        if (sign < 1 || !isNumber || weight < 0 || weight > 1'000'000)
            return usage(QStringLiteral("--weight takes NODE=NUMBER, such as 10.0.0.1:6379=2"));
        const auto master = slotMasterNamed(survey, given.left(sign));
        if (!master)
            return master.error();
        wish.weights.insert(master->id, weight);
    }
    return {};
}

Result<RebalanceWish> rebalanceWish(const Invocation& invocation, const SlotSurvey& survey)
{
    RebalanceWish wish;
    wish.usesEmptyMasters = invocation.has(QStringLiteral("use-empty-masters"));
    if (invocation.has(QStringLiteral("threshold"))) {
        bool isNumber = false;
        wish.thresholdPercent = invocation.value(QStringLiteral("threshold")).toDouble(&isNumber);
        if (!isNumber || wish.thresholdPercent < 0 || wish.thresholdPercent > 100)
            return usage(QStringLiteral("--threshold takes percent, from 0 to 100"));
    }
    if (auto read = readWeights(invocation, survey, wish); !read)
        return read.error();
    return wish;
}

Result<SlotMeasure> measureOf(const Invocation& invocation)
{
    const QString by = invocation.has(QStringLiteral("by")) ? invocation.value(QStringLiteral("by"))
                                                            : QStringLiteral("slots");
    if (by == QLatin1String("slots"))
        return SlotMeasure::Slots;
    if (by == QLatin1String("keys"))
        return SlotMeasure::Keys;
    if (by == QLatin1String("bytes"))
        return SlotMeasure::Bytes;
    return usage(QStringLiteral("--by takes slots, keys or bytes"));
}

Result<ReshardWish> reshardWish(const Invocation& invocation, const SlotSurvey& survey)
{
    ReshardWish wish;
    const auto to = slotMasterNamed(survey, invocation.value(QStringLiteral("to")));
    if (!to)
        return to.error();
    wish.to = *to;
    const QStringList from =
        invocation.values(QStringLiteral("from")).join(QLatin1Char(',')).split(QLatin1Char(','));
    for (const QString& name : from) {
        if (name == QLatin1String("all") && from.size() == 1)
            break;
        const auto master = slotMasterNamed(survey, name);
        if (!master)
            return master.error();
        wish.from += *master;
    }
    const QString slotText = invocation.value(QStringLiteral("slots"));
    bool isNumber = false;
    wish.count = slotText.toInt(&isNumber);
    if (isNumber && wish.count > 0)
        return wish;
    const auto ranges = slotListFromText(slotText);
    if (!ranges || isNumber)
        return usage(QStringLiteral("--slots takes a number of slots, or ranges such as 0-99,200-300"));
    wish.slotRanges = *ranges;
    return wish;
}

// The sentences of a plan are the window's too: which command mends is said here.
ExitCode operateAndHint(Session& session, const Session::Seen& seen, const Plan& plan)
{
    const ExitCode code = operate(session, seen, plan);
    const bool isUnsettled =
        std::any_of(plan.preflight.cbegin(), plan.preflight.cend(), [](const PreflightCheck& check) {
            return check.code == CheckCode::SlotsSettled && check.verdict == Verdict::Refused;
        });
    if (isUnsettled)
        session.console().remark(
            Text::tr("quoratectl cluster fix mends them; cluster resume finishes what was interrupted."));
    return code;
}

} // namespace

ExitCode runClusterRebalance(Session& session)
{
    const auto measure = measureOf(session.invocation());
    if (!measure)
        return session.console().fail(measure.error());
    const auto care = careOf(session.invocation());
    if (!care)
        return session.console().fail(care.error());
    const auto looked = lookAtSlots(session, *measure == SlotMeasure::Bytes);
    if (!looked)
        return session.console().fail(looked.error());
    const auto wish = rebalanceWish(session.invocation(), looked->survey);
    if (!wish)
        return session.console().fail(wish.error());
    return operateAndHint(session, looked->seen,
        planRebalance(
            *looked->seen.topology, looked->seen.opened.name, looked->survey, *wish, *measure, *care));
}

ExitCode runClusterReshard(Session& session)
{
    for (const char* option : {"from", "to", "slots"}) {
        if (!session.invocation().has(QLatin1String(option)))
            return session.console().fail(usage(
                QStringLiteral("cluster reshard needs --from NODE,...|all --to NODE --slots N|RANGES")));
    }
    const auto care = careOf(session.invocation());
    if (!care)
        return session.console().fail(care.error());
    const auto looked = lookAtSlots(session);
    if (!looked)
        return session.console().fail(looked.error());
    const auto wish = reshardWish(session.invocation(), looked->survey);
    if (!wish)
        return session.console().fail(wish.error());
    return operateAndHint(session, looked->seen,
        planReshard(*looked->seen.topology, looked->seen.opened.name, looked->survey, *wish, *care));
}

ExitCode runClusterFix(Session& session)
{
    const auto looked = lookAtSlots(session);
    if (!looked)
        return session.console().fail(looked.error());
    return operate(session, looked->seen,
        planSlotFix(
            OperationKind::ClusterFix, *looked->seen.topology, looked->seen.opened.name, looked->survey));
}

ExitCode runClusterResume(Session& session)
{
    const Journal journal(Journal::defaultFolder());
    const auto interrupted = interruptedSlots(journal);
    if (!interrupted)
        return session.console().fail(interrupted.error());
    const auto looked = lookAtSlots(session);
    if (!looked)
        return session.console().fail(looked.error());
    SlotSet among;
    QJsonArray ids;
    for (const AnnouncedSlots& one : *interrupted) {
        among |= one.slotSet;
        ids += one.operation;
    }
    Plan plan = planSlotFix(OperationKind::ClusterResume, *looked->seen.topology, looked->seen.opened.name,
        looked->survey, among);
    plan.facts[QStringLiteral("resumes")] = ids;
    const bool isLookedAtOnly = session.invocation().has(QStringLiteral("dry-run"));
    if (plan.steps.isEmpty() && !plan.isRefused() && looked->survey.silentMasters.isEmpty()
        && !isLookedAtOnly)
        closeInterrupted(journal, ids);
    return operate(session, looked->seen, plan);
}

} // namespace quorate
