#include "core/sandbox/serverConfig.h"

#include <QTest>

using namespace quorate;

/// The configuration files of the servers.
class TestServerConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathIsQuotedAsRedisReadsIt_data();
    void aPathIsQuotedAsRedisReadsIt();
    void everyServerListensOnLoopbackOnlyAndAsksForThePassword_data();
    void everyServerListensOnLoopbackOnlyAndAsksForThePassword();
    void aReplicaFollowsItsMasterWithThePassword();
    void aClusterNodeFollowsNobodyByConfiguration();
    void aSentinelMonitorsTheMasterWithTheMajorityAsQuorum();
    void furtherLinesGoToTheServersTheyAreFor();
};

namespace {

// The kind's deployment with ports 7001, 7002, ...
SandboxDeployment deployment(const SandboxSpec& spec)
{
    SandboxDeployment laidOut = layOutSandbox(spec).first();
    quint16 port = 7001;
    for (SandboxServer& server : laidOut.servers)
        server.endpoint.port = port++;
    return laidOut;
}

QList<QByteArray> configOf(const SandboxSpec& spec, int index)
{
    const SandboxDeployment servers = deployment(spec);
    return serverConfig(
        spec, servers, servers.servers.at(index), u"/state/box/node"_qs, SecretString(u"pass"_qs))
        .reveal()
        .split('\n');
}

} // namespace

void TestServerConfig::aPathIsQuotedAsRedisReadsIt_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("/a/b") << QByteArray("\"/a/b\"");
    QTest::newRow("a blank") << QByteArray("/a b") << QByteArray("\"/a b\"");
    QTest::newRow("quotes and backslashes") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("a line end") << QByteArray("a\nb") << QByteArray("\"a\\nb\"");
    QTest::newRow("UTF-8") << QByteArray("/\xe6\xb5\x8b") << QByteArray("\"/\xe6\xb5\x8b\"");
}

void TestServerConfig::aPathIsQuotedAsRedisReadsIt()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, quoted);
    QCOMPARE(quotedForConfig(value), quoted);
}

void TestServerConfig::everyServerListensOnLoopbackOnlyAndAsksForThePassword_data()
{
    QTest::addColumn<DeploymentKind>("kind");
    QTest::addColumn<int>("index");
    QTest::newRow("single server") << DeploymentKind::Standalone << 0;
    QTest::newRow("master") << DeploymentKind::Replication << 0;
    QTest::newRow("replica") << DeploymentKind::Replication << 1;
    QTest::newRow("cluster node") << DeploymentKind::Cluster << 4;
    QTest::newRow("Sentinel") << DeploymentKind::Sentinel << 3;
}

void TestServerConfig::everyServerListensOnLoopbackOnlyAndAsksForThePassword()
{
    QFETCH(DeploymentKind, kind);
    QFETCH(int, index);
    const QList<QByteArray> lines = configOf({.kind = kind}, index);
    QVERIFY(lines.contains("bind 127.0.0.1"));
    QVERIFY(lines.contains("protected-mode yes"));
    QVERIFY(lines.contains("requirepass \"pass\""));
    QVERIFY(lines.contains("port " + QByteArray::number(7001 + index)));
    QVERIFY(lines.contains("dir \"/state/box/node\""));
    QVERIFY(lines.contains("set-proc-title no"));
}

void TestServerConfig::aReplicaFollowsItsMasterWithThePassword()
{
    const QList<QByteArray> lines = configOf({.kind = DeploymentKind::Replication}, 2);
    QVERIFY(lines.contains("replicaof 127.0.0.1 7001"));
    QVERIFY(lines.contains("masterauth \"pass\""));
}

void TestServerConfig::aClusterNodeFollowsNobodyByConfiguration()
{
    const QList<QByteArray> lines =
        configOf({.kind = DeploymentKind::Cluster, .detectAfter = std::chrono::seconds(2)}, 5);
    QVERIFY(lines.contains("cluster-enabled yes"));
    QVERIFY(lines.contains("cluster-node-timeout 2000"));
    QVERIFY(std::none_of(
        lines.cbegin(), lines.cend(), [](const QByteArray& line) { return line.startsWith("replicaof"); }));
}

void TestServerConfig::aSentinelMonitorsTheMasterWithTheMajorityAsQuorum()
{
    const QList<QByteArray> lines =
        configOf({.kind = DeploymentKind::Sentinel, .replicas = 1, .sentinels = 5}, 2);
    QVERIFY(lines.contains("sentinel monitor mymaster 127.0.0.1 7001 3"));
    QVERIFY(lines.contains("sentinel auth-pass mymaster \"pass\""));
    QVERIFY(lines.contains("sentinel down-after-milliseconds mymaster 5000"));
    QVERIFY(!lines.contains("appendonly no"));
}

void TestServerConfig::furtherLinesGoToTheServersTheyAreFor()
{
    const SandboxSpec spec{.kind = DeploymentKind::Sentinel,
        .dataConfig = {u"enable-debug-command local"_qs},
        .sentinelConfig = {u"loglevel debug"_qs}};
    QVERIFY(configOf(spec, 0).contains("enable-debug-command local"));
    QVERIFY(!configOf(spec, 3).contains("enable-debug-command local"));
    QVERIFY(configOf(spec, 3).contains("loglevel debug"));
    QVERIFY(!configOf(spec, 0).contains("loglevel debug"));
}

QTEST_GUILESS_MAIN(TestServerConfig)
#include "tst_serverConfig.moc"
