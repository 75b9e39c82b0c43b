#include "core/sandbox/sandboxTarget.h"

#include <QTest>

using namespace quorate;

/// How a sandbox is reached.
class TestSandboxTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSeedsAreTheSentinelsOrAFewNodes_data();
    void theSeedsAreTheSentinelsOrAFewNodes();
    void thePasswordGoesToNodesAndSentinels();
    void theProfileNamesTheSandboxAndHoldsNoSecret();
    void theProfileOfDataCentresListsThemWithTheFirstAsPrimary();
};

namespace {

Sandbox sample(DeploymentKind kind)
{
    SandboxSpec spec;
    spec.kind = kind;
    Sandbox sandbox;
    sandbox.name = u"box"_qs;
    sandbox.kind = kind;
    sandbox.deployments = layOutSandbox(spec);
    quint16 port = 7001;
    for (SandboxDeployment& deployment : sandbox.deployments) {
        for (SandboxServer& server : deployment.servers)
            server.endpoint.port = port++;
    }
    return sandbox;
}

} // namespace

void TestSandboxTarget::theSeedsAreTheSentinelsOrAFewNodes_data()
{
    QTest::addColumn<DeploymentKind>("kind");
    QTest::addColumn<QList<int>>("ports");
    QTest::addColumn<QByteArray>("service");
    QTest::newRow("standalone") << DeploymentKind::Standalone << QList<int>{7001} << QByteArray();
    QTest::newRow("replication") << DeploymentKind::Replication << QList<int>{7001, 7002, 7003}
                                 << QByteArray();
    QTest::newRow("sentinel") << DeploymentKind::Sentinel << QList<int>{7004, 7005, 7006}
                              << QByteArray("mymaster");
    QTest::newRow("cluster") << DeploymentKind::Cluster << QList<int>{7001, 7002, 7003} << QByteArray();
}

void TestSandboxTarget::theSeedsAreTheSentinelsOrAFewNodes()
{
    QFETCH(DeploymentKind, kind);
    QFETCH(QList<int>, ports);
    QFETCH(QByteArray, service);
    const Target target = targetOf(sample(kind).deployments.first());
    QList<int> seeds;
    for (const Endpoint& seed : target.seeds)
        seeds << seed.port;
    QCOMPARE(seeds, ports);
    QCOMPARE(target.kind, kind);
    QCOMPARE(target.service, service);
}

void TestSandboxTarget::thePasswordGoesToNodesAndSentinels()
{
    const Target target =
        targetOf(sample(DeploymentKind::Sentinel).deployments.first(), SecretString(u"pass"_qs));
    QCOMPARE(target.settings.credentials.password.reveal(), "pass");
    QCOMPARE(target.settings.sentinelCredentials.password.reveal(), "pass");
}

void TestSandboxTarget::theProfileNamesTheSandboxAndHoldsNoSecret()
{
    const Profile profile = profileOf(sample(DeploymentKind::Cluster));
    QCOMPARE(profile.name, u"box"_qs);
    QCOMPARE(profile.sandbox, u"box"_qs);
    QCOMPARE(profile.target.kind, DeploymentKind::Cluster);
    QVERIFY(profile.target.settings.credentials.password.isEmpty());
    QVERIFY(profile.datacenters.isEmpty());
}

void TestSandboxTarget::theProfileOfDataCentresListsThemWithTheFirstAsPrimary()
{
    const Profile profile = profileOf(sample(DeploymentKind::Datacenters));
    QCOMPARE(profile.datacenters.size(), 2);
    QCOMPARE(profile.primary, u"east"_qs);
    QCOMPARE(profile.datacenters.at(1).name, u"west"_qs);
    QCOMPARE(profile.datacenters.at(1).target.seeds.first().port, 7010);
}

QTEST_GUILESS_MAIN(TestSandboxTarget)
#include "tst_sandboxTarget.moc"
