#include "core/replication/planSwitchoverByHand.h"
#include "core/sentinel/planSentinelSwitchover.h"
#include "tests/support/sampleTopologies.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

const QString kName = QStringLiteral("shop");

Topology service()
{
    return *healthySentinel();
}

QStringList drawn(const Plan& plan)
{
    QStringList lines;
    for (const PlanStep& step : plan.steps)
        lines += stepPurposeName(step.purpose) + QLatin1Char(' ') + QString::number(step.node.port)
            + (step.command ? QLatin1Char(' ') + step.command->redacted() : QString());
    return lines;
}

QString refusedBy(const Plan& plan)
{
    return plan.isRefused() ? checkName(plan.preflight.first().code) : QStringLiteral("nothing");
}

} // namespace

/// Plans from topologies alone: what would be sent, and what is refused.
class TestPlanners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSentinelSwitchoverIsTheMeasuredRecipe();
    void whereOnlyFailoverIsMissingTheRolesChangeByHand();
    void thePauseStaysUnderDownAfter();
    void theCandidateGetsTheLowestPriorityAlone();
    void whatIsUnsafeIsRefused_data();
    void whatIsUnsafeIsRefused();
    void promotingALaggardIsAWarning();
    void everyStepAndCheckHasASentence();
};

void TestPlanners::aSentinelSwitchoverIsTheMeasuredRecipe()
{
    const Topology topology = service();
    const Plan plan = planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint});
    QCOMPARE(refusedBy(plan), QStringLiteral("nothing"));
    QCOMPARE(plan.risk, Risk::None);
    QCOMPARE(drawn(plan),
        (QStringList{QStringLiteral("prefer-candidate 6380 CONFIG SET replica-priority 99"),
            QStringLiteral("await-preference 26379"),
            QStringLiteral("guard-master 6379 CONFIG SET min-replicas-to-write 2"),
            QStringLiteral("pause-writes 6379 CLIENT PAUSE 3000 WRITE"), QStringLiteral("await-offsets 6380"),
            QStringLiteral("start-failover 26379 SENTINEL FAILOVER mymaster"),
            QStringLiteral("await-promotion 6380"),
            QStringLiteral("fence-old-master 6379 REPLICAOF 127.0.0.1 6380"),
            QStringLiteral("drop-clients 6379 CLIENT KILL TYPE normal"),
            QStringLiteral("await-sentinels 26379"), QStringLiteral("await-links 6380")}));
    QCOMPARE(plan.steps[0].undo->redacted(), QStringLiteral("CONFIG SET replica-priority 100"));
    QCOMPARE(plan.steps[0].wayOut, WayOut::Always);
    QCOMPARE(plan.steps[3].undo->redacted(), QStringLiteral("CLIENT UNPAUSE"));
    QCOMPARE(plan.steps[3].wayOut, WayOut::Always);
}

void TestPlanners::whereOnlyFailoverIsMissingTheRolesChangeByHand()
{
    Topology topology = service();
    topology.kind = DeploymentKind::Replication;
    topology.sentinel.reset();
    Plan plan = planSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint, .pause = 2s});
    QCOMPARE(refusedBy(plan), QStringLiteral("nothing"));
    QVERIFY(!byHandInstead(plan, topology)); // nothing is missing
    plan.preflight += {CheckCode::Rights, Verdict::Refused, plan.oldMaster.toString(),
        {{QStringLiteral("command"), QStringLiteral("FAILOVER")}}};
    const auto byHand = byHandInstead(plan, topology);
    QVERIFY(byHand);
    QCOMPARE(refusedBy(*byHand), QStringLiteral("nothing"));
    QCOMPARE(byHand->preflight.first().code, CheckCode::FailoverCommand);
    QCOMPARE(drawn(*byHand).mid(0, 8),
        (QStringList{QStringLiteral("guard-master 6379 CONFIG SET min-replicas-to-write 2"),
            QStringLiteral("pause-writes 6379 CLIENT PAUSE 2000 WRITE"), QStringLiteral("await-offsets 6380"),
            QStringLiteral("promote-replica 6380 REPLICAOF NO ONE"), QStringLiteral("await-promotion 6380"),
            QStringLiteral("fence-old-master 6379 REPLICAOF 127.0.0.1 6380"),
            QStringLiteral("drop-clients 6379 CLIENT KILL TYPE normal"),
            QStringLiteral("follow-master 6381 REPLICAOF 127.0.0.1 6380")}));
    QCOMPARE(byHand->steps[3].undo->redacted(), QStringLiteral("REPLICAOF 127.0.0.1 6379"));
    plan.preflight += {CheckCode::CandidateLag, Verdict::Refused, {}, {}};
    QVERIFY(!byHandInstead(plan, topology)); // more than that stands in its way
}

void TestPlanners::thePauseStaysUnderDownAfter()
{
    Topology topology = service();
    topology.sentinel->sentinels[2].downAfterMs = 3000; // the most impatient one counts
    const Plan plan = planSentinelSwitchover(topology, kName, {});
    QCOMPARE(plan.facts.value(QLatin1String("pauseMs")).toInt(), 1800);
    topology.sentinel->sentinels[2].downAfterMs = 1000;
    QCOMPARE(refusedBy(planSentinelSwitchover(topology, kName, {})), QStringLiteral("pause-fits"));
}

void TestPlanners::theCandidateGetsTheLowestPriorityAlone()
{
    Topology topology = service();
    topology.nodes[1].priority = 1;
    topology.nodes[2].priority = 1;
    const Plan plan = planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint});
    QCOMPARE(drawn(plan).mid(0, 2),
        (QStringList{QStringLiteral("prefer-candidate 6380 CONFIG SET replica-priority 1"),
            QStringLiteral("prefer-candidate 6381 CONFIG SET replica-priority 2")}));
    topology.nodes[2].priority = 50; // it is the lowest already
    QVERIFY(drawn(planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint}))
                .first()
                .startsWith(QStringLiteral("guard-master")));
}

void TestPlanners::whatIsUnsafeIsRefused_data()
{
    QTest::addColumn<std::function<Plan()>>("plan");
    QTest::addColumn<QString>("by");
    const auto row = [](const char* name, const char* by, std::function<Plan()> plan) {
        QTest::newRow(name) << plan << QString::fromLatin1(by);
    };
    row("a cluster", "kind-suits", [] { return planSentinelSwitchover(*healthyCluster(), kName, {}); });
    row("Sentinels watch", "no-sentinel-watches", [] { return planSwitchover(service(), kName, {}); });
    row("promote under Sentinels", "no-sentinel-watches", [] { return planPromote(service(), kName, {}); });
    row("nobody to follow", "candidate-usable", [] { return planSwitchover(*standalone(), kName, {}); });
    row("a lagging candidate", "candidate-lag", [] {
        Topology topology = service();
        topology.nodes[1].lagBytes = 100LL << 20;
        return planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint});
    });
    row("a candidate of unknown lag", "candidate-lag", [] {
        Topology topology = service();
        topology.nodes[1].lagBytes.reset();
        return planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint});
    });
    row("priority 0", "candidate-usable", [] {
        Topology topology = service();
        topology.nodes[1].priority = 0;
        return planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[1].endpoint});
    });
    row("two masters", "master-alive", [] {
        Topology topology = service();
        topology.nodes[1].role = NodeRole::Master;
        return planSentinelSwitchover(topology, kName, {.candidate = topology.nodes[2].endpoint});
    });
    row("Sentinels disagree", "sentinels-agree", [] {
        Topology topology = service();
        topology.sentinel->sentinels[1].master = topology.nodes[2].endpoint;
        return planSentinelSwitchover(topology, kName, {});
    });
    row("the master is dead", "master-alive",
        [] { return planSentinelSwitchover(*sickSentinel(), kName, {}); });
    row("the quorum is lost", "quorum-reachable", [] {
        Topology topology = service();
        topology.sentinel->sentinels[1].reachable = false;
        topology.sentinel->sentinels[2].reachable = false;
        return planSentinelSwitchover(topology, kName, {});
    });
    row("a failover is under way", "no-failover-under-way", [] {
        Topology topology = service();
        topology.sentinel->sentinels[0].flags += QStringLiteral("failover_in_progress");
        return planSentinelFailover(topology, kName);
    });
}

void TestPlanners::whatIsUnsafeIsRefused()
{
    QFETCH(std::function<Plan()>, plan);
    QFETCH(QString, by);
    QCOMPARE(refusedBy(plan()), by);
}

void TestPlanners::promotingALaggardIsAWarning()
{
    Topology topology = service();
    topology.kind = DeploymentKind::Replication;
    topology.sentinel.reset();
    topology.nodes[0].state = NodeState::Unreachable;
    topology.nodes[0].offset = 1000;
    topology.nodes[1].offset = 900;
    topology.nodes[2].offset = 950;
    const Plan best = planPromote(topology, kName, {});
    QCOMPARE(refusedBy(best), QStringLiteral("nothing"));
    QCOMPARE(best.newMaster, topology.nodes[2].endpoint);
    QCOMPARE(best.risk, Risk::MayLoseWrites);
    QCOMPARE(best.facts.value(QLatin1String("lostBytesAtMost")).toInt(), 50);
    QCOMPARE(drawn(best),
        (QStringList{QStringLiteral("promote-replica 6381 REPLICAOF NO ONE"),
            QStringLiteral("follow-master 6380 REPLICAOF 127.0.0.1 6381"), QStringLiteral("await-links 6381"),
            QStringLiteral("keep-settings 6380 CONFIG REWRITE"),
            QStringLiteral("keep-settings 6381 CONFIG REWRITE")}));
    const Plan worse = planPromote(topology, kName, topology.nodes[1].endpoint);
    QCOMPARE(worse.preflight.first().code, CheckCode::MostAdvanced);
    QCOMPARE(worse.preflight.first().verdict, Verdict::Warning);
}

void TestPlanners::everyStepAndCheckHasASentence()
{
    Language language;
    const TranslatedPlanWording wording;
    for (const QString& name : Language::available()) {
        language.use(name);
        QSet<QString> said;
        for (const StepPurpose purpose : allStepPurposes()) {
            PlanStep step;
            step.purpose = purpose;
            const QString why = wording.why(Plan(), step);
            QVERIFY2(!why.isEmpty() && !why.contains(QLatin1Char('%')), qPrintable(stepPurposeName(purpose)));
            QVERIFY2(!said.contains(why), qPrintable(why));
            said.insert(why);
        }
        for (const CheckCode code : allCheckCodes()) {
            const QString good = wording.check({code, Verdict::Ok, QStringLiteral("h:1"), {}});
            const QString bad = wording.check({code, Verdict::Refused, QStringLiteral("h:1"), {}});
            QVERIFY2(!good.isEmpty() && good != bad && !good.contains(QStringLiteral("%1"))
                    && !bad.contains(QStringLiteral("%1")),
                qPrintable(checkName(code)));
        }
        for (const OperationKind kind : allOperationKinds()) {
            Plan plan;
            plan.kind = kind;
            QVERIFY(!wording.title(plan).isEmpty());
            QVERIFY(!wording.risk(plan).isEmpty());
            QCOMPARE(operationKindFromName(operationName(kind)), kind);
        }
    }
}

QTEST_GUILESS_MAIN(TestPlanners)
#include "tst_Planners.moc"
