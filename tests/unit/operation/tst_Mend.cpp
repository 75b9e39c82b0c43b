#include "core/operation/journalEvents.h"
#include "core/operation/journalReceipts.h"
#include "core/operation/mend.h"
#include "core/replication/planSwitchoverByHand.h"

#include <QJsonDocument>
#include <QTest>

using namespace quorate;

namespace {

const Endpoint kOld{QStringLiteral("10.0.0.1"), 6379, {}};
const Endpoint kNew{QStringLiteral("10.0.0.2"), 6379, {}};

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 1, 31), QTime(12, 0, second), Qt::UTC);
}

Plan samplePlan()
{
    Plan plan;
    plan.kind = OperationKind::SentinelSwitchover;
    plan.deployment = QStringLiteral("shop");
    plan.service = QStringLiteral("mymaster");
    plan.oldMaster = kOld;
    plan.newMaster = kNew;
    plan.preflight = {
        {CheckCode::CandidateLag, Verdict::Warning, kNew.toString(), {{QStringLiteral("bytes"), 12}}}};
    PlanStep prefer;
    prefer.purpose = StepPurpose::PreferCandidate;
    prefer.node = kNew;
    prefer.command = Command{"CONFIG", "SET", "replica-priority", "1"};
    prefer.undo = Command{"CONFIG", "SET", "replica-priority", "100"};
    prefer.wayOut = WayOut::Always;
    PlanStep pause;
    pause.purpose = StepPurpose::PauseWrites;
    pause.node = kOld;
    pause.command = Command{"CLIENT", "PAUSE", "3000", "WRITE"};
    pause.undo = Command{"CLIENT", "UNPAUSE"};
    pause.wayOut = WayOut::Always;
    PlanStep secret;
    secret.purpose = StepPurpose::FollowMaster;
    secret.node = kOld;
    secret.command = Command{"CONFIG", "SET", "masterauth", "geheim"};
    secret.undo = Command{"CONFIG", "SET", "masterauth", "geheimer"};
    secret.wayOut = WayOut::OnFailure;
    plan.steps = {prefer, pause, secret};
    return plan;
}

// A journal as the program would have written it.
class Script {
public:
    Script() { add(beginEvent(QStringLiteral("op-1"), at(0), samplePlan())); }
    Script& intent(int step, bool isUndo = false)
    {
        const PlanStep planned = samplePlan().steps[step];
        return add(intentEvent(QStringLiteral("op-1"), at(1), step, isUndo, planned.node, planned.peer,
            isUndo ? *planned.undo : *planned.command));
    }
    Script& outcome(int step, bool isUndo = false, std::optional<Error> error = std::nullopt)
    {
        return add(outcomeEvent(QStringLiteral("op-1"), at(2), {step, isUndo, at(1), 1.5, "OK", error}));
    }
    Script& add(const QJsonObject& body)
    {
        const QByteArray line = journalLine(m_last, body);
        const auto record = readJournalLine(line.chopped(1));
        m_last = {record->number, record->hash};
        m_text += line;
        return *this;
    }
    const QByteArray& text() const { return m_text; }
    JournalledOperation operation() const { return journalledOperations(readJournalText(m_text)).first(); }

private:
    JournalEnd m_last;
    QByteArray m_text;
};

QStringList commandsOf(const Plan& plan)
{
    QStringList commands;
    for (const PlanStep& step : plan.steps)
        commands += step.node.toString() + QLatin1Char(' ') + step.command->redacted();
    return commands;
}

} // namespace

/// An operation whose program died is told from the journal alone, and taken back.
class TestMend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePlanComesBackWhole();
    void anIntentWithoutAnOutcomeIsTakenBack();
    void whatWasTakenBackIsNotAgain();
    void whatTheServerRefusedIsNotTakenBack();
    void noSecretIsInTheJournal();
    void whatGoesWithAStepComesBackWithIt();
    void aSwitchoverByHandGoesBackOrOn_data();
    void aSwitchoverByHandGoesBackOrOn();
    void aFinishedOperationHasItsOutcome();
};

void TestMend::thePlanComesBackWhole()
{
    const JournalledOperation operation = Script().operation();
    QVERIFY(!operation.hasEnded);
    const Plan& plan = operation.receipt.plan;
    const Plan was = samplePlan();
    QCOMPARE(plan.kind, was.kind);
    QCOMPARE(plan.service, was.service);
    QCOMPARE(plan.newMaster, was.newMaster);
    QCOMPARE(plan.preflight, was.preflight);
    QCOMPARE(plan.steps.size(), 3);
    QCOMPARE(plan.steps[1].command, was.steps[1].command);
    QCOMPARE(plan.steps[1].undo, was.steps[1].undo);
    QCOMPARE(plan.steps[1].wayOut, WayOut::Always);
}

void TestMend::anIntentWithoutAnOutcomeIsTakenBack()
{
    const JournalledOperation operation = Script().intent(0).outcome(0).intent(1).operation();
    QCOMPARE(operation.receipt.steps.size(), 2);
    QCOMPARE(operation.receipt.steps[1].error->code, ErrorCode::OutcomeUnknown);
    const Plan plan = planMend(operation.receipt, {});
    QCOMPARE(plan.facts.value(QLatin1String("id")).toString(), QStringLiteral("op-1"));
    QCOMPARE(commandsOf(plan),
        (QStringList{QStringLiteral("10.0.0.1:6379 CLIENT UNPAUSE"),
            QStringLiteral("10.0.0.2:6379 CONFIG SET replica-priority 100")}));
}

void TestMend::whatWasTakenBackIsNotAgain()
{
    const JournalledOperation operation =
        Script().intent(0).outcome(0).intent(1).outcome(1).intent(1, true).outcome(1, true).operation();
    QCOMPARE(commandsOf(planMend(operation.receipt, {})),
        QStringList{QStringLiteral("10.0.0.2:6379 CONFIG SET replica-priority 100")});
}

void TestMend::whatTheServerRefusedIsNotTakenBack()
{
    const Error refused{ErrorCode::Permission, kOld.toString(), QStringLiteral("NOPERM no")};
    const JournalledOperation operation = Script().intent(1).outcome(1, false, refused).operation();
    QVERIFY(planMend(operation.receipt, {}).steps.isEmpty());
    QCOMPARE(operation.receipt.steps[0].error->code, ErrorCode::Permission);
}

void TestMend::noSecretIsInTheJournal()
{
    Script script;
    script.intent(2).outcome(2);
    QVERIFY(!script.text().contains("geheim"));
    QVERIFY(planMend(script.operation().receipt, {}).steps.isEmpty()); // what is not known cannot be put back
}

// A service that was removed comes back first, then what was set of it.
void TestMend::whatGoesWithAStepComesBackWithIt()
{
    Receipt receipt;
    PlanStep restore;
    restore.purpose = StepPurpose::RestoreOptions;
    restore.node = kNew;
    restore.undo = Command{"SENTINEL", "SET", "mymaster", "failover-timeout", "60000"};
    restore.wayOut = WayOut::OnFailure;
    PlanStep remove = restore;
    remove.purpose = StepPurpose::RemoveService;
    remove.command = Command{"SENTINEL", "REMOVE", "mymaster"};
    remove.undo = Command{"SENTINEL", "MONITOR", "mymaster", "10.0.0.1", "6379", "2"};
    receipt.plan.steps = {restore, remove};
    QVERIFY(planMend(receipt, {}).steps.isEmpty());
    receipt.steps = {{1, false, at(1), 1, "OK", std::nullopt}};
    QCOMPARE(commandsOf(planMend(receipt, {})),
        (QStringList{QStringLiteral("10.0.0.2:6379 SENTINEL MONITOR mymaster 10.0.0.1 6379 2"),
            QStringLiteral("10.0.0.2:6379 SENTINEL SET mymaster failover-timeout 60000")}));
    receipt.steps += {1, true, at(2), 1, "OK", std::nullopt};
    QCOMPARE(commandsOf(planMend(receipt, {})),
        QStringList{QStringLiteral("10.0.0.2:6379 SENTINEL SET mymaster failover-timeout 60000")});
}

void TestMend::aSwitchoverByHandGoesBackOrOn_data()
{
    QTest::addColumn<NodeState>("state");
    QTest::addColumn<NodeRole>("role");
    QTest::addColumn<bool>("wasFenced");
    QTest::addColumn<QStringList>("commands");
    const QString guard = QStringLiteral("10.0.0.1:6379 CONFIG SET min-replicas-to-write 0");
    const QString unpause = QStringLiteral("10.0.0.1:6379 CLIENT UNPAUSE");
    const QString rewrites[] = {
        QStringLiteral("10.0.0.1:6379 CONFIG REWRITE"), QStringLiteral("10.0.0.2:6379 CONFIG REWRITE")};
    const QString drop = QStringLiteral("10.0.0.1:6379 CLIENT KILL TYPE normal");
    QTest::newRow("still a replica: back")
        << NodeState::Ok << NodeRole::Replica << false
        << QStringList{QStringLiteral("10.0.0.2:6379 REPLICAOF 10.0.0.1 6379"), unpause, guard};
    QTest::newRow("the master by now: on, the fence first")
        << NodeState::Ok << NodeRole::Master << false
        << QStringList{QStringLiteral("10.0.0.1:6379 REPLICAOF 10.0.0.2 6379"), drop, rewrites[0],
               rewrites[1], unpause, guard};
    QTest::newRow("fenced already") << NodeState::Ok << NodeRole::Master << true
                                    << QStringList{drop, rewrites[0], rewrites[1], unpause, guard};
    QTest::newRow("it does not answer: refused")
        << NodeState::Unreachable << NodeRole::Master << false << QStringList();
}

void TestMend::aSwitchoverByHandGoesBackOrOn()
{
    QFETCH(const NodeState, state);
    QFETCH(const NodeRole, role);
    QFETCH(const bool, wasFenced);
    QFETCH(const QStringList, commands);
    Node master;
    master.endpoint = kOld;
    master.role = NodeRole::Master;
    master.version = QStringLiteral("7.0.15");
    Node replica = master;
    replica.endpoint = kNew;
    replica.role = NodeRole::Replica;
    replica.master = kOld;
    replica.linkUp = true;
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    topology.nodes = {master, replica};
    Receipt receipt;
    receipt.plan = planSwitchoverByHand(topology, QStringLiteral("try"), {.candidate = kNew});
    const int last = receipt.plan.find(wasFenced ? StepPurpose::FenceOldMaster : StepPurpose::PromoteReplica);
    for (int step = 0; step <= last; ++step) {
        if (receipt.plan.steps[step].command)
            receipt.steps += {step, false, at(1), 1, "OK", std::nullopt};
    }
    topology.nodes[1].state = state;
    topology.nodes[1].role = role;
    const Plan plan = planMend(receipt, topology);
    QCOMPARE(plan.isRefused(), state != NodeState::Ok);
    if (!plan.isRefused())
        QCOMPARE(commandsOf(plan), commands);
}

void TestMend::aFinishedOperationHasItsOutcome()
{
    Receipt receipt;
    receipt.outcome = Outcome::Failed;
    receipt.error = Error{ErrorCode::Timeout, kNew.toString(), QStringLiteral("await-promotion")};
    receipt.left = {{1, std::nullopt}};
    receipt.facts = {{QStringLiteral("offsetBefore"), 12345}};
    const JournalledOperation operation =
        Script().add(endEvent(QStringLiteral("op-1"), at(9), receipt)).operation();
    QVERIFY(operation.hasEnded);
    QCOMPARE(operation.receipt.outcome, Outcome::Failed);
    QCOMPARE(operation.receipt.error->code, ErrorCode::Timeout);
    QCOMPARE(operation.receipt.error->node, kNew.toString());
    QCOMPARE(operation.receipt.left, receipt.left);
    QCOMPARE(operation.receipt.facts, receipt.facts);
    QCOMPARE(operation.receipt.finishedAt, at(9));
}

QTEST_GUILESS_MAIN(TestMend)
#include "tst_Mend.moc"
