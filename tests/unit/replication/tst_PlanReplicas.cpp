#include "core/replication/candidate.h"
#include "core/replication/planReplicas.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

const QString kName = QStringLiteral("shop");

JoiningNode joiner(const QByteArray& info, Role::Kind role = Role::Kind::Master)
{
    JoiningNode node;
    node.endpoint = {QStringLiteral("10.9.9.9"), 6379, {}};
    node.info = Info::parse(info);
    node.role = Role{};
    node.role->kind = role;
    node.hasMasterAuth = false;
    node.usesTls = false;
    return node;
}

QString refusedBy(const Plan& plan)
{
    return plan.isRefused() ? checkName(plan.preflight.first().code)
            + plan.preflight.first().facts.value(QLatin1String("reason")).toString().prepend(QLatin1Char(' '))
                            : QStringLiteral("nothing");
}

} // namespace

/// Plans that make and move replicas, from values alone.
class TestPlanReplicas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMustNotJoinIsRefused_data();
    void whatMustNotJoinIsRefused();
    void credentialsComeFirstAndAreNotShown();
    void sentinelsAreNotWorkedAgainst();
    void nothingIsKeptBeforeAllIsSet();
};

void TestPlanReplicas::whatMustNotJoinIsRefused_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QString>("by");
    const auto row = [](const char* name, const char* info, const char* by) {
        QTest::newRow(name) << QByteArray(info) << QString::fromLatin1(by);
    };
    row("empty", "redis_version:7.0.15\r\n# Keyspace\r\n", "nothing");
    row("newer", "redis_version:7.10.0\r\n# Keyspace\r\n", "nothing");
    row("older", "redis_version:6.2.0\r\n# Keyspace\r\n", "version-fits ");
    row("cluster", "redis_version:7.0.15\r\ncluster_enabled:1\r\n# Keyspace\r\n", "node-usable cluster");
    row("loading", "redis_version:7.0.15\r\nloading:1\r\n# Keyspace\r\n", "node-usable loading");
    row("has replicas", "redis_version:7.0.15\r\nconnected_slaves:2\r\n# Keyspace\r\n",
        "node-usable has-replicas");
    row("does not tell its keys", "redis_version:7.0.15\r\n", "node-empty ");
    row("data", "redis_version:7.0.15\r\n# Keyspace\r\ndb0:keys=2,expires=0\r\ndb3:keys=5,expires=1\r\n",
        "node-empty ");
}

void TestPlanReplicas::whatMustNotJoinIsRefused()
{
    QFETCH(QByteArray, info);
    QFETCH(QString, by);
    const Plan plan = planSetup(*replicationChain(), kName, {.nodes = {joiner(info)}});
    QCOMPARE(refusedBy(plan), by);
    const Plan told =
        planSetup(*replicationChain(), kName, {.nodes = {joiner(info)}, .overwrite = true, .chain = true});
    const bool isForGood = by.contains(QLatin1String("version")) || by.endsWith(QLatin1String("cluster"))
        || by.endsWith(QLatin1String("loading"));
    QCOMPARE(told.isRefused(), isForGood);
}

void TestPlanReplicas::credentialsComeFirstAndAreNotShown()
{
    SetupWish wish;
    wish.nodes = {joiner("redis_version:7.0.15\r\n# Keyspace\r\n")};
    wish.credentials = {QStringLiteral("ops"), SecretString(QByteArray("hush"))};
    const Plan plan = planSetup(*replicationChain(), kName, wish);
    QStringList drawn;
    for (const PlanStep& step : plan.steps)
        drawn += step.command ? step.command->redacted() : stepPurposeName(step.purpose);
    const Endpoint master = replicaSetOf(*replicationChain()).master->endpoint;
    QCOMPARE(drawn,
        (QStringList{QStringLiteral("CONFIG SET masteruser ***"), QStringLiteral("CONFIG SET masterauth ***"),
            QStringLiteral("REPLICAOF %1 %2").arg(master.host).arg(master.port), QStringLiteral("await-link"),
            QStringLiteral("CONFIG REWRITE")}));
    QVERIFY(plan.steps[1].command->arguments().contains("hush"));
    wish.nodes[0].hasMasterAuth = true; // keeps its own
    QCOMPARE(planSetup(*replicationChain(), kName, wish).steps.size(), 3);
    wish.nodes[0].usesTls = true;
    QCOMPARE(refusedBy(planSetup(*replicationChain(), kName, wish)), QStringLiteral("tls-fits "));
}

void TestPlanReplicas::sentinelsAreNotWorkedAgainst()
{
    const auto service = healthySentinel();
    const ReplicaSet set = replicaSetOf(*service);
    const Endpoint replica = set.replicas.first()->endpoint;
    QCOMPARE(refusedBy(planDetach(*service, kName, replica)), QStringLiteral("no-sentinel-watches "));
    QVERIFY(planRepoint(*service, kName, replica, set.replicas.last()->endpoint).isRefused());
    QVERIFY(!planPriority(*service, kName, replica, 10).isRefused());
    QCOMPARE(
        refusedBy(planDetach(*service, kName, set.master->endpoint)), QStringLiteral("no-sentinel-watches "));
}

// What is in a configuration file is not taken back.
void TestPlanReplicas::nothingIsKeptBeforeAllIsSet()
{
    Topology topology = *healthySentinel();
    for (Node& node : topology.nodes) {
        if (node.role == NodeRole::Replica)
            node.readOnly = false;
    }
    QStringList drawn;
    const Plan plan = planSplit(topology, kName);
    for (const PlanStep& step : plan.steps)
        drawn += stepPurposeName(step.purpose);
    const QString set = stepPurposeName(StepPurpose::MakeReadOnly);
    const QString kept = stepPurposeName(StepPurpose::KeepSettings);
    QCOMPARE(drawn, (QStringList{set, set, kept, kept}));
}

QTEST_APPLESS_MAIN(TestPlanReplicas)
#include "tst_PlanReplicas.moc"
