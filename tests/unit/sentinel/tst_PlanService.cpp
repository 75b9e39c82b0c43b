#include "core/sentinel/planService.h"
#include "core/sentinel/servicePlan.h"
#include "tests/support/sampleTopologies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace quorate;
using namespace quorate::test;

namespace {

const QString kName = QStringLiteral("shop");
const Endpoint kMaster{QStringLiteral("10.0.0.1"), 6379, {}};

Topology service()
{
    Topology topology = *healthySentinel();
    for (SentinelView& view : topology.sentinel->sentinels) {
        view.failoverTimeoutMs = 60'000;
        view.parallelSyncs = 1;
    }
    return topology;
}

ServiceOption option(const char* name, const char* value)
{
    return {name, SecretString(QByteArray(value))};
}

QString refusedBy(const Plan& plan)
{
    if (!plan.isRefused())
        return worstVerdict(plan.preflight) == Verdict::Warning
            ? QStringLiteral("warned by ") + checkName(plan.preflight.first().code)
            : QStringLiteral("nothing");
    return checkName(plan.preflight.first().code);
}

QStringList drawn(const Plan& plan, const Endpoint& sentinel)
{
    QStringList lines;
    for (const PlanStep& step : plan.steps) {
        if (step.node != sentinel)
            continue;
        QString line = step.command ? step.command->redacted() : stepPurposeName(step.purpose);
        if (step.undo)
            line += QStringLiteral(" <- ") + step.undo->redacted();
        lines += line;
    }
    return lines;
}

MonitorWish wish()
{
    MonitorWish made;
    made.service = "second";
    made.master = kMaster;
    made.trial = MasterTrial{{}, MasterTrial::SignIn::Works};
    return made;
}

} // namespace

/// Plans that change what Sentinels watch, from values alone.
class TestPlanService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreJudged_data();
    void optionsAreJudged();
    void eachSentinelIsSetAndPutBackByItself();
    void aPasswordIsNotShownAndCannotBePutBack();
    void aServiceIsWatchedWithItsOptions();
    void whatCannotBeWatchedIsRefused();
    void oneThatWasAwayIsBroughtUpToDate();
    void aRemovedServiceComesBackWhole();
    void theNameIsNoPattern();
    void aDeadMasterForbidsAReset();
    void silentSentinelsAreNamed();
};

void TestPlanService::optionsAreJudged_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("by");
    const auto row = [](const char* name, const char* value, const char* by) {
        QTest::addRow("%s %s", name, value)
            << QByteArray(name) << QByteArray(value) << QString::fromLatin1(by);
    };
    row("quorum", "3", "nothing");
    row("quorum", "4", "quorum-fits");
    row("quorum", "0", "option-fits");
    row("quorum", "two", "option-fits");
    row("quorum", "99999999999999999999", "option-fits");
    row("down-after-milliseconds", "5000", "nothing");
    row("down-after-milliseconds", "900", "warned by times-fit");
    row("down-after-milliseconds", "60000", "warned by times-fit");
    row("failover-timeout", "4000", "warned by times-fit");
    row("parallel-syncs", "-1", "option-fits");
    row("notification-script", "", "nothing");
    row("master-reboot-down-after-period", "0", "warned by undo-known");
    row("rename-command", "CONFIG", "option-fits");
    row("qourum", "2", "option-fits");
}

void TestPlanService::optionsAreJudged()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, by);
    QCOMPARE(refusedBy(planServiceSet(service(), kName, {{name, SecretString(value)}})), by);
}

void TestPlanService::eachSentinelIsSetAndPutBackByItself()
{
    Topology topology = service();
    topology.sentinel->sentinels[1].quorum = 3; // they may differ before
    const Plan plan = planServiceSet(topology, kName, {option("quorum", "1"), option("parallel-syncs", "2")});
    QCOMPARE(plan.nodes().size(), 3);
    QCOMPARE(drawn(plan, topology.sentinel->sentinels[1].endpoint),
        (QStringList{QStringLiteral("SENTINEL SET mymaster quorum 1 <- SENTINEL SET mymaster quorum 3"),
            QStringLiteral(
                "SENTINEL SET mymaster parallel-syncs 2 <- SENTINEL SET mymaster parallel-syncs 1"),
            QStringLiteral("await-service")}));
}

void TestPlanService::aPasswordIsNotShownAndCannotBePutBack()
{
    const Plan plan = planServiceSet(
        service(), kName, {option("auth-pass", "hush")}, MasterTrial{{}, MasterTrial::SignIn::Works});
    QCOMPARE(refusedBy(plan), QStringLiteral("warned by undo-known"));
    QCOMPARE(drawn(plan, plan.steps.first().node),
        (QStringList{
            QStringLiteral("SENTINEL SET mymaster auth-pass ***"), QStringLiteral("await-service")}));
    QCOMPARE(plan.steps.first().command->arguments().last(), QByteArray("hush"));
    QVERIFY(!QJsonDocument(plan.facts).toJson().contains("hush"));
    for (const PlanStep& step : plan.steps)
        QVERIFY(!QJsonDocument(step.facts).toJson().contains("hush"));
    QCOMPARE(refusedBy(planServiceSet(service(), kName, {option("auth-pass", "hush")},
                 MasterTrial{{}, MasterTrial::SignIn::Wrong})),
        QStringLiteral("sign-in-works"));
}

void TestPlanService::aServiceIsWatchedWithItsOptions()
{
    MonitorWish wanted = wish();
    wanted.options = {option("auth-pass", "hush"), option("down-after-milliseconds", "2000")};
    const Plan plan = planServiceMonitor(service(), kName, wanted);
    QCOMPARE(refusedBy(plan), QStringLiteral("nothing"));
    QCOMPARE(plan.service, QStringLiteral("second"));
    QCOMPARE(drawn(plan, service().sentinel->sentinels[2].endpoint),
        (QStringList{QStringLiteral("SENTINEL MONITOR second 10.0.0.1 6379 2 <- SENTINEL REMOVE second"),
            QStringLiteral("SENTINEL SET second auth-pass ***"),
            QStringLiteral("SENTINEL SET second down-after-milliseconds 2000"),
            QStringLiteral("await-service")}));
}

void TestPlanService::whatCannotBeWatchedIsRefused()
{
    const auto by = [](const std::function<void(MonitorWish&)>& change) {
        MonitorWish changed = wish();
        change(changed);
        return refusedBy(planServiceMonitor(service(), kName, changed));
    };
    QCOMPARE(by([](MonitorWish& w) { w.quorum = 4; }), QStringLiteral("quorum-fits"));
    QCOMPARE(by([](MonitorWish& w) { w.quorum = 0; }), QStringLiteral("quorum-fits"));
    QCOMPARE(by([](MonitorWish& w) { w.trial->obstacle = QStringLiteral("replica"); }),
        QStringLiteral("master-fits"));
    QCOMPARE(by([](MonitorWish& w) { w.trial->signIn = MasterTrial::SignIn::Missing; }),
        QStringLiteral("sign-in-works"));
    QCOMPARE(by([](MonitorWish& w) { w.master.host = QStringLiteral("redis.example"); }),
        QStringLiteral("warned by address-fits"));
    QCOMPARE(refusedBy(planServiceMonitor(*replicationChain(), kName, wish())), QStringLiteral("kind-suits"));
}

void TestPlanService::oneThatWasAwayIsBroughtUpToDate()
{
    const QList<SentinelView> views = service().sentinel->sentinels;
    MonitorWish wanted = wish();
    wanted.watched = {{views[0].endpoint, kMaster}, {views[1].endpoint, kMaster}};
    const Plan plan = planServiceMonitor(service(), kName, wanted);
    QCOMPARE(refusedBy(plan), QStringLiteral("warned by service-free"));
    QCOMPARE(plan.nodes(), QList<Endpoint>{views[2].endpoint});
    wanted.watched.insert(views[2].endpoint, kMaster);
    QCOMPARE(refusedBy(planServiceMonitor(service(), kName, wanted)), QStringLiteral("service-free"));
    wanted.watched = {{views[0].endpoint, Endpoint{QStringLiteral("10.0.0.9"), 6379, {}}}};
    QCOMPARE(refusedBy(planServiceMonitor(service(), kName, wanted)), QStringLiteral("service-free"));
}

void TestPlanService::aRemovedServiceComesBackWhole()
{
    const Plan plan =
        planServiceRemove(service(), kName, {QStringLiteral("ops"), SecretString(QByteArray("hush"))});
    QCOMPARE(drawn(plan, plan.steps.first().node),
        (QStringList{QStringLiteral("restore-options <- SENTINEL SET mymaster down-after-milliseconds 5000 "
                                    "failover-timeout 60000 parallel-syncs 1"),
            QStringLiteral("restore-options <- SENTINEL SET mymaster auth-pass *** auth-user ops"),
            QStringLiteral("SENTINEL REMOVE mymaster <- SENTINEL MONITOR mymaster 127.0.0.1 6379 2"),
            QStringLiteral("await-service")}));
    QCOMPARE(plan.restoredWith(2), (QList<int>{0, 1}));
    QVERIFY(plan.restoredWith(3).isEmpty());
}

void TestPlanService::theNameIsNoPattern()
{
    Topology topology = service();
    topology.sentinel->service = QStringLiteral("my*[1]");
    const Plan plan = planServiceReset(topology, kName);
    QCOMPARE(plan.steps.first().command->arguments().last(), QByteArray("my\\*\\[1\\]"));
}

void TestPlanService::aDeadMasterForbidsAReset()
{
    QCOMPARE(refusedBy(planServiceReset(service(), kName)), QStringLiteral("nothing"));
    Topology topology = service();
    topology.nodes.first().state = NodeState::Failed;
    QCOMPARE(refusedBy(planServiceReset(topology, kName)), QStringLiteral("master-alive"));
    topology = service();
    topology.sentinel->sentinels[1].flags += QStringLiteral("failover_in_progress");
    QCOMPARE(refusedBy(planServiceReset(topology, kName)), QStringLiteral("no-failover-under-way"));
}

void TestPlanService::silentSentinelsAreNamed()
{
    Topology topology = service();
    topology.sentinel->sentinels[2].reachable = false;
    topology.sentinel->reachable = 2;
    const Plan plan = planServiceSet(topology, kName, {option("quorum", "1")});
    QCOMPARE(refusedBy(plan), QStringLiteral("warned by sentinels-reachable"));
    QCOMPARE(plan.preflight.first().facts.value(QLatin1String("silent")).toArray().first().toString(),
        topology.sentinel->sentinels[2].endpoint.toString());
    QCOMPARE(plan.nodes().size(), 2);
    const Plan reset = planServiceReset(topology, kName);
    QCOMPARE(reset.steps[1].facts.value(QLatin1String("sentinels")).toInt(), 1);
    topology.sentinel->reachable = 0;
    QVERIFY(planSentinelFlush(topology, kName).isRefused());
}

QTEST_GUILESS_MAIN(TestPlanService)
#include "tst_PlanService.moc"
