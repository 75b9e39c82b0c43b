#include "core/sandbox/Sandbox.h"

#include <QTest>

using namespace quorate;

/// What may be asked for, and which servers that gives.
class TestSandboxSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsSafeForFoldersAndShells_data();
    void aNameIsSafeForFoldersAndShells();
    void aSpecOutOfRangeIsRefusedByName_data();
    void aSpecOutOfRangeIsRefusedByName();
    void theServersOfEachKindAreLaidOut_data();
    void theServersOfEachKindAreLaidOut();
    void dataCentresAreNamedAndKeepTheirKinds();
};

void TestSandboxSpec::aNameIsSafeForFoldersAndShells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("letters, digits, _ and -") << u"My_sandbox-7"_qs << true;
    QTest::newRow("40 characters") << QString(40, u'x') << true;
    QTest::newRow("41 characters") << QString(41, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("the parent folder") << u".."_qs << false;
    QTest::newRow("a path") << u"a/b"_qs << false;
    QTest::newRow("a line end behind it") << u"a\n"_qs << false;
    QTest::newRow("a blank") << u"a b"_qs << false;
    QTest::newRow("letters that look alike") << QString::fromUtf8("а") << false;
}

void TestSandboxSpec::aNameIsSafeForFoldersAndShells()
{
    QFETCH(QString, name);
    QFETCH(bool, allowed);
    QCOMPARE(isSandboxName(name), allowed);
}

void TestSandboxSpec::aSpecOutOfRangeIsRefusedByName_data()
{
    QTest::addColumn<SandboxSpec>("spec");
    QTest::addColumn<QString>("named");
    const auto with = [](auto change) {
        SandboxSpec spec;
        change(spec);
        return spec;
    };
    QTest::newRow("no kind") << with([](auto& spec) { spec.kind = DeploymentKind::Unknown; }) << u"kind"_qs;
    QTest::newRow("bad name") << with([](auto& spec) { spec.name = u"../x"_qs; }) << u"name"_qs;
    QTest::newRow("no masters") << with([](auto& spec) { spec.masters = 0; }) << u"masters"_qs;
    QTest::newRow("too many replicas") << with([](auto& spec) { spec.replicas = 21; }) << u"replicas"_qs;
    QTest::newRow("no Sentinel") << with([](auto& spec) { spec.sentinels = 0; }) << u"Sentinels"_qs;
    QTest::newRow("a port without a bus port")
        << with([](auto& spec) { spec.basePort = 60'000; }) << u"base port"_qs;
    QTest::newRow("detects too fast")
        << with([](auto& spec) { spec.detectAfter = std::chrono::milliseconds(1); }) << u"detect"_qs;
    QTest::newRow("one data centre") << with([](auto& spec) {
        spec.kind = DeploymentKind::Datacenters;
        spec.datacenters = {DeploymentKind::Cluster};
    }) << u"two or three"_qs;
    QTest::newRow("data centres in a data centre") << with([](auto& spec) {
        spec.kind = DeploymentKind::Datacenters;
        spec.datacenters = {DeploymentKind::Cluster, DeploymentKind::Datacenters};
    }) << u"datacenters"_qs;
}

void TestSandboxSpec::aSpecOutOfRangeIsRefusedByName()
{
    QFETCH(SandboxSpec, spec);
    QFETCH(QString, named);
    const Status checked = checkSandboxSpec(spec);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Usage);
    QVERIFY2(checked.error().detail.contains(named), qPrintable(checked.error().detail));
}

void TestSandboxSpec::theServersOfEachKindAreLaidOut_data()
{
    QTest::addColumn<DeploymentKind>("kind");
    QTest::addColumn<QString>("drawn");
    QTest::newRow("standalone") << DeploymentKind::Standalone << u"node-1"_qs;
    QTest::newRow("replication") << DeploymentKind::Replication << u"node-1 node-2<node-1 node-3<node-1"_qs;
    QTest::newRow("sentinel") << DeploymentKind::Sentinel
                              << u"node-1 node-2<node-1 node-3<node-1 sentinel-1 sentinel-2 sentinel-3"_qs;
    QTest::newRow("cluster") << DeploymentKind::Cluster
                             << u"node-1 node-2 node-3 node-4<node-1 node-5<node-2 node-6<node-3"_qs;
}

void TestSandboxSpec::theServersOfEachKindAreLaidOut()
{
    QFETCH(DeploymentKind, kind);
    QFETCH(QString, drawn);
    SandboxSpec spec;
    spec.kind = kind;
    QVERIFY(checkSandboxSpec(spec));
    const QList<SandboxDeployment> deployments = layOutSandbox(spec);
    QCOMPARE(deployments.size(), 1);
    QStringList labels;
    const QList<SandboxServer>& servers = deployments.first().servers;
    for (const SandboxServer& server : servers) {
        QCOMPARE(server.role == NodeRole::Replica, server.master >= 0);
        QCOMPARE(server.isSentinel(), server.label.startsWith(u"sentinel"));
        labels << (server.master < 0 ? server.label : server.label + u'<' + servers.at(server.master).label);
    }
    QCOMPARE(labels.join(u' '), drawn);
}

void TestSandboxSpec::dataCentresAreNamedAndKeepTheirKinds()
{
    SandboxSpec spec;
    spec.kind = DeploymentKind::Datacenters;
    spec.datacenters = {DeploymentKind::Cluster, DeploymentKind::Standalone, DeploymentKind::Sentinel};
    const QList<SandboxDeployment> deployments = layOutSandbox(spec);
    QStringList drawn;
    for (const SandboxDeployment& deployment : deployments)
        drawn << deployment.datacenter + u':' + kindName(deployment.kind) + u':'
                + deployment.servers.first().label;
    QCOMPARE(drawn.join(u' '),
        u"east:cluster:east-node-1 west:standalone:west-node-1 north:sentinel:north-node-1"_qs);
}

QTEST_GUILESS_MAIN(TestSandboxSpec)
#include "tst_SandboxSpec.moc"
