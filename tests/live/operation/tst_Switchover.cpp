#include "Stage.h"

#include "core/operation/journalReceipts.h"
#include "core/operation/livePreflight.h"
#include "core/operation/mend.h"
#include "core/operation/offers.h"
#include "core/replication/planSwitchover.h"
#include "core/sentinel/planSentinelSwitchover.h"

#include "tests/support/FullDisk.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

// Runs of each procedure: two in the daily tests; QUORATE_SWITCHOVER_RUNS for the figures.
int runs()
{
    const int asked = qEnvironmentVariableIntValue("QUORATE_SWITCHOVER_RUNS");
    return asked > 0 ? asked : 2;
}

const PreflightCheck* refusal(const Plan& plan)
{
    return plan.isRefused() ? &plan.preflight.first() : nullptr;
}

QByteArray guardOf(Stage& stage, const Endpoint& node)
{
    return stage.live.ask(node, {"CONFIG", "GET", "min-replicas-to-write"}).elements()[1].text();
}

bool allLinked(const Topology& topology)
{
    return std::all_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [](const Node& node) { return node.role != NodeRole::Replica || node.linkUp == true; });
}

} // namespace

/// Roles change under load on real servers, and every write that a client was told is stored is still there.
class TestSwitchover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentinelsSwitchOverWithoutLosingAWrite();
    void aBareFailoverForComparison();
    void withoutSentinelsNothingIsLostEither();
    void withoutTheRightToFailoverTheRolesChangeStepByStep();
    void whereTheOldMasterDiesAfterThePromotionItStaysGuarded();
    void aDeadMasterIsReplaced();
    void whatCannotBeDoneSafelyIsRefused();
    void aPlanIsVoidWhenTheRolesHaveMoved();
    void theJournalTellsWhatWasSent();
    void aJournalThatFailsInTheMiddleLeavesNothingHalfDone();

private:
    static void switchUnderLoad(Stage& stage, Plan& plan);
};

// One change of roles while clients write, with what holds of every one.
void TestSwitchover::switchUnderLoad(Stage& stage, Plan& plan)
{
    AckedWriters writers = stage.writers();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 500, 20000);
    plan = stage.checked(*offeredPlan(Offer::Switchover, *stage.look(), QStringLiteral("try")));
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Succeeded, qPrintable(said(receipt)));
    const qint64 before = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > before + 500, 20000);
    writers.stop();
    const qint64 lost = writers.missingOn(plan.newMaster);
    const int resyncs = receipt.facts.value(QLatin1String("fullResyncs")).toInt(-1);
    qInfo("%s: %lld acknowledged, %lld lost, longest gap %lld ms, %d full resyncs",
        qPrintable(operationName(plan.kind)), writers.acknowledged(), lost,
        static_cast<long long>(writers.longestGap().count()), resyncs);
    QCOMPARE(lost, 0);
    QCOMPARE(resyncs, 0);
    QVERIFY(writers.longestGap() < 3s);
    QVERIFY(receipt.left.isEmpty());
}

void TestSwitchover::sentinelsSwitchOverWithoutLosingAWrite()
{
    Stage stage({.kind = DeploymentKind::Sentinel});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    for (int run = 0; run < runs(); ++run) {
        Plan plan;
        switchUnderLoad(stage, plan);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(stage.look()->health == HealthLevel::Healthy, 15000);
        QCOMPARE(stage.live.ask(plan.newMaster, {"CONFIG", "GET", "replica-priority"}).elements()[1].text(),
            QByteArray("100"));
        QCOMPARE(
            stage.live.ask(plan.oldMaster, {"CONFIG", "GET", "min-replicas-to-write"}).elements()[1].text(),
            QByteArray("0"));
    }
}

// What SENTINEL FAILOVER alone does to the same writers: for the figures only, since what it loses is not
// ours.
void TestSwitchover::aBareFailoverForComparison()
{
    if (!qEnvironmentVariableIsSet("QUORATE_SWITCHOVER_RUNS"))
        QSKIP("only with QUORATE_SWITCHOVER_RUNS");
    Stage stage({.kind = DeploymentKind::Sentinel});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    for (int run = 0; run < 3; ++run) {
        AckedWriters writers = stage.writers();
        QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 500, 20000);
        const Plan plan = planSentinelFailover(*stage.look(), QStringLiteral("try"));
        const Receipt receipt = stage.carryOut(plan);
        QVERIFY2(receipt.outcome == Outcome::Succeeded, qPrintable(said(receipt)));
        // Until the Sentinels have made the old master a replica.
        QTRY_VERIFY_WITH_TIMEOUT(stage.look()->find(plan.oldMaster)->role == NodeRole::Replica, 60000);
        writers.stop();
        const auto master = Endpoint::parse(receipt.facts.value(QLatin1String("newMaster")).toString());
        qInfo("bare failover: %lld acknowledged, %lld lost, longest gap %lld ms", writers.acknowledged(),
            writers.missingOn(*master), static_cast<long long>(writers.longestGap().count()));
        QTRY_VERIFY_WITH_TIMEOUT(stage.look()->health == HealthLevel::Healthy, 60000);
    }
}

void TestSwitchover::withoutSentinelsNothingIsLostEither()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    for (int run = 0; run < runs(); ++run) {
        Plan plan;
        switchUnderLoad(stage, plan);
        if (QTest::currentTestFailed())
            return;
        const TopologyPtr after = stage.look();
        QCOMPARE(after->find(plan.newMaster)->role, NodeRole::Master);
        QCOMPARE(after->find(plan.oldMaster)->role, NodeRole::Replica);
        QTRY_VERIFY_WITH_TIMEOUT(allLinked(*stage.look()), 15000);
    }
}

void TestSwitchover::withoutTheRightToFailoverTheRolesChangeStepByStep()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    for (int i = 0; i < 3; ++i)
        stage.live.ask(stage.live.endpoint(i), {"ACL", "SETUSER", "default", "-failover"});
    for (int run = 0; run < runs(); ++run) {
        Plan plan;
        switchUnderLoad(stage, plan);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(plan.find(StepPurpose::StartFailover) < 0);
        QVERIFY(plan.find(StepPurpose::PromoteReplica) > 0);
        const TopologyPtr after = stage.look();
        QCOMPARE(after->find(plan.newMaster)->role, NodeRole::Master);
        QCOMPARE(after->find(plan.oldMaster)->role, NodeRole::Replica);
        QCOMPARE(guardOf(stage, plan.oldMaster), QByteArray("0"));
        QTRY_VERIFY_WITH_TIMEOUT(allLinked(*stage.look()), 15000);
    }
}

// It hangs when it is to be fenced, and wakes up as a master: it accepts nothing, and the mend makes it
// follow.
void TestSwitchover::whereTheOldMasterDiesAfterThePromotionItStaysGuarded()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    for (int i = 0; i < 3; ++i)
        stage.live.ask(stage.live.endpoint(i), {"ACL", "SETUSER", "default", "-failover"});
    const Plan plan = stage.checked(planSwitchover(*stage.look(), QStringLiteral("try"), {}));
    const Endpoint old = plan.oldMaster;
    const Receipt receipt = stage.carryOut(plan, [&](const StepUpdate& update) {
        if (plan.steps[update.step].purpose == StepPurpose::FenceOldMaster
            && update.state == StepUpdate::State::Running)
            QVERIFY(stage.live.freeze(old));
    });
    QVERIFY2(
        receipt.outcome == Outcome::Failed || receipt.outcome == Outcome::Unknown, qPrintable(said(receipt)));
    QCOMPARE(stage.look()->find(plan.newMaster)->role, NodeRole::Master);
    QVERIFY(std::any_of(receipt.left.cbegin(), receipt.left.cend(),
        [&plan](const LeftOver& left) { return left.step == plan.find(StepPurpose::FenceOldMaster); }));
    // The packet that the old master had not read is answered once it goes on.
    QVERIFY(stage.live.thaw(old));
    QTRY_VERIFY_WITH_TIMEOUT(stage.look()->find(old)->state == NodeState::Ok, 10000);
    const QByteArray written = stage.live.ask(old, {"SET", "k", "v"}).text();
    QVERIFY2(written.startsWith("NOREPLICAS") || written.startsWith("READONLY"), written.constData());
    const Plan mending = planMend(receipt, *stage.look());
    QVERIFY(!mending.isRefused());
    const Receipt mended = stage.carryOut(mending);
    QVERIFY2(mended.outcome == Outcome::Succeeded, qPrintable(said(mended)));
    QCOMPARE(stage.look()->find(old)->role, NodeRole::Replica);
    QCOMPARE(guardOf(stage, old), QByteArray("0"));
    QTRY_VERIFY_WITH_TIMEOUT(allLinked(*stage.look()), 15000);
}

void TestSwitchover::aDeadMasterIsReplaced()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    stage.live.ask(stage.live.endpoint(0), {"SET", "kept", "yes"});
    stage.live.ask(stage.live.endpoint(0), {"WAIT", "2", "1000"});
    const Plan tooEarly = planPromote(*stage.look(), QStringLiteral("try"), {});
    QVERIFY(refusal(tooEarly));
    QCOMPARE(refusal(tooEarly)->code, CheckCode::MasterDead);
    QVERIFY(stage.live.kill(stage.live.endpoint(0)));
    const Plan plan = planPromote(*stage.look(), QStringLiteral("try"), {});
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Succeeded, qPrintable(said(receipt)));
    QCOMPARE(stage.live.ask(plan.newMaster, {"GET", "kept"}).text(), QByteArray("yes"));
    const TopologyPtr after = stage.look();
    QCOMPARE(after->find(plan.newMaster)->role, NodeRole::Master);
    for (const Node& node : after->nodes) {
        if (node.role == NodeRole::Replica && node.state == NodeState::Ok)
            QCOMPARE(node.master, std::optional(plan.newMaster));
    }
    QCOMPARE(receipt.facts.value(QLatin1String("fullResyncs")).toInt(-1), 0);
}

void TestSwitchover::whatCannotBeDoneSafelyIsRefused()
{
    Stage stage({.kind = DeploymentKind::Sentinel});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Endpoint replica = stage.live.endpoint(1);
    const Plan bySelf = planSwitchover(*stage.look(), QStringLiteral("try"), {});
    QVERIFY(refusal(bySelf));
    QCOMPARE(refusal(bySelf)->code, CheckCode::NoSentinelWatches);

    stage.live.ask(replica, {"CONFIG", "SET", "replica-priority", "0"});
    const Plan zero = planSentinelSwitchover(*stage.look(), QStringLiteral("try"), {.candidate = replica});
    QVERIFY(refusal(zero));
    QCOMPARE(refusal(zero)->code, CheckCode::CandidateUsable);
    stage.live.ask(replica, {"CONFIG", "SET", "replica-priority", "100"});

    // A user without the right to pause: said before anything is sent.
    for (int i = 0; i < 3; ++i)
        stage.live.ask(stage.live.endpoint(i),
            {"ACL", "SETUSER", "observer", "on", ">observer", "~*", "&*", "+@all", "-client|pause"});
    ConnectionSettings observer = stage.live.target().settings;
    observer.sentinelCredentials = observer.credentials;
    observer.credentials = {QStringLiteral("observer"), SecretString(QByteArray("observer"))};
    Plan unauthorised = planSentinelSwitchover(*stage.look(), QStringLiteral("try"), {});
    QVERIFY(!refusal(unauthorised));
    addLivePreflight(unauthorised, stage.live.io(), observer, {});
    QVERIFY(refusal(unauthorised));
    QCOMPARE(refusal(unauthorised)->code, CheckCode::Rights);
    QCOMPARE(refusal(unauthorised)->facts.value(QLatin1String("command")).toString(),
        QStringLiteral("CLIENT PAUSE"));

    QVERIFY(stage.live.kill(stage.live.sentinel(0)));
    const Plan oneDead = planSentinelSwitchover(*stage.look(), QStringLiteral("try"), {});
    QVERIFY2(!refusal(oneDead), qPrintable(checkName(oneDead.preflight.first().code)));
    QVERIFY(stage.live.kill(stage.live.sentinel(1)));
    const Plan twoDead = planSentinelSwitchover(*stage.look(), QStringLiteral("try"), {});
    QVERIFY(refusal(twoDead));
    QCOMPARE(refusal(twoDead)->code, CheckCode::QuorumReachable);
    const Receipt receipt = stage.carryOut(twoDead);
    QCOMPARE(receipt.outcome, Outcome::Refused);
    QVERIFY(receipt.steps.isEmpty());
}

void TestSwitchover::aPlanIsVoidWhenTheRolesHaveMoved()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Plan old =
        planSwitchover(*stage.look(), QStringLiteral("try"), {.candidate = stage.live.endpoint(1)});
    const Plan other =
        planSwitchover(*stage.look(), QStringLiteral("try"), {.candidate = stage.live.endpoint(2)});
    QCOMPARE(stage.carryOut(other).outcome, Outcome::Succeeded);
    const Receipt receipt = stage.carryOut(old);
    QCOMPARE(receipt.outcome, Outcome::Refused);
    QCOMPARE(receipt.error->code, ErrorCode::Precondition);
    QVERIFY(receipt.steps.isEmpty());
    QCOMPARE(stage.look()->find(other.newMaster)->role, NodeRole::Master);
}

void TestSwitchover::theJournalTellsWhatWasSent()
{
    Stage stage({.kind = DeploymentKind::Replication});
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Plan plan = planSwitchover(*stage.look(), QStringLiteral("try"), {});
    const Receipt receipt = stage.carryOut(plan);
    QCOMPARE(receipt.outcome, Outcome::Succeeded);
    const auto content = stage.journal.read();
    QVERIFY(content.ok());
    QVERIFY(content->isSound());
    const auto operations = journalledOperations(*content);
    QCOMPARE(operations.size(), 1);
    QVERIFY(operations[0].hasEnded);
    QCOMPARE(operations[0].receipt.id, receipt.id);
    QCOMPARE(operations[0].receipt.outcome, Outcome::Succeeded);
    QCOMPARE(operations[0].receipt.facts, receipt.facts);
    QCOMPARE(operations[0].receipt.steps.size(), receipt.steps.size());
    for (int i = 0; i < receipt.steps.size(); ++i) {
        QCOMPARE(operations[0].receipt.steps[i].step, receipt.steps[i].step);
        QCOMPARE(operations[0].receipt.steps[i].reply, receipt.steps[i].reply);
        QCOMPARE(operations[0].receipt.plan.steps[i].command, plan.steps[i].command);
    }
}

// The disk fills when the writes are paused already: nothing new is begun, and all is put back.
void TestSwitchover::aJournalThatFailsInTheMiddleLeavesNothingHalfDone()
{
    FullDisk disk;
    if (!disk.whyNot().isEmpty())
        QSKIP(qPrintable(disk.whyNot()));
    Stage stage({.kind = DeploymentKind::Sentinel}, disk.path() + QStringLiteral("/operations"));
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Plan plan = *offeredPlan(Offer::Switchover, *stage.look(), QStringLiteral("try"));
    const Receipt receipt = stage.carryOut(plan, [&](const StepUpdate& update) {
        if (plan.steps[update.step].purpose == StepPurpose::AwaitOffsets)
            disk.fill(0);
    });
    QVERIFY2(receipt.outcome == Outcome::Failed, qPrintable(said(receipt)));
    QCOMPARE(receipt.error->code, ErrorCode::Storage);
    QVERIFY(receipt.left.isEmpty());
    QVERIFY(receipt.facts.value(QLatin1String("journalIncomplete")).toBool());
    QCOMPARE(stage.live.ask(plan.oldMaster, {"CONFIG", "GET", "min-replicas-to-write"}).elements()[1].text(),
        QByteArray("0"));
    QCOMPARE(stage.live.ask(plan.newMaster, {"CONFIG", "GET", "replica-priority"}).elements()[1].text(),
        QByteArray("100"));
    QCOMPARE(stage.live.ask(plan.oldMaster, {"SET", "k", "v"}).text(), QByteArray("OK")); // not paused
    disk.makeRoom();
    const auto content = stage.journal.read();
    QVERIFY(content.ok());
    QVERIFY(content->isSound());
}

QTEST_GUILESS_MAIN(TestSwitchover)
#include "tst_Switchover.moc"
