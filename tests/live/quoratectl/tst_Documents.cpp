#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/jsonSchema.h"

#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// What each command prints with --json on real servers keeps its schema, and says what is there.
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void documentsKeepTheirSchemas_data();
    void documentsKeepTheirSchemas();
    void aKeysSlotAndOwnersAreNamed();
    void figuresAreNumbersOrNull();
    void aFrozenSentinelIsCounted();
    void sandboxesAreListed();

private:
    CtlProgram::Run ask(LiveSandbox& live, const QStringList& command) const
    {
        return m_program.run(QStringList{QStringLiteral("--url"), address(live), QStringLiteral("--timeout"),
                                 QStringLiteral("1000"), QStringLiteral("--json")}
                + command,
            live.password().reveal());
    }
    static QString address(const LiveSandbox& live)
    {
        return live.sandbox().kind == DeploymentKind::Sentinel
            ? QStringLiteral("redis+sentinel://%1/mymaster").arg(live.sentinel(0).toString())
            : QStringLiteral("redis://") + live.endpoint(0).toString();
    }

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    std::unique_ptr<LiveSandbox> m_cluster;
    std::unique_ptr<LiveSandbox> m_sentinel;
};

void TestDocuments::initTestCase()
{
    m_cluster = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Cluster});
    QVERIFY2(m_cluster->isUp(), m_cluster->why());
    m_sentinel = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Sentinel});
    QVERIFY2(m_sentinel->isUp(), m_sentinel->why());
}

void TestDocuments::documentsKeepTheirSchemas_data()
{
    QTest::addColumn<bool>("isCluster");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("schema");
    QTest::newRow("info") << true << u"cluster info"_qs << u"cluster-info"_qs;
    QTest::newRow("check") << true << u"cluster check"_qs << u"cluster-check"_qs;
    QTest::newRow("nodes") << true << u"cluster nodes"_qs << u"cluster-nodes"_qs;
    QTest::newRow("slot") << true << u"cluster slot {user}.name"_qs << u"cluster-slot"_qs;
    QTest::newRow("metrics of a cluster") << true << u"metrics"_qs << u"metrics"_qs;
    QTest::newRow("replication of a cluster") << true << u"replication status"_qs << u"replication"_qs;
    QTest::newRow("status") << false << u"sentinel status"_qs << u"sentinel"_qs;
    QTest::newRow("discover") << false << u"sentinel discover"_qs << u"sentinel-discover"_qs;
    QTest::newRow("ckquorum") << false << u"sentinel ckquorum"_qs << u"sentinel-ckquorum"_qs;
    QTest::newRow("metrics of a service") << false << u"metrics"_qs << u"metrics"_qs;
    QTest::newRow("replication of a service") << false << u"replication status"_qs << u"replication"_qs;
}

void TestDocuments::documentsKeepTheirSchemas()
{
    QFETCH(bool, isCluster);
    QFETCH(QString, command);
    QFETCH(QString, schema);
    const auto run = ask(isCluster ? *m_cluster : *m_sentinel, command.split(u' '));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(!run.document().isEmpty());
    QCOMPARE(schemaErrors({run.document()}, schema), QString());
}

void TestDocuments::aKeysSlotAndOwnersAreNamed()
{
    const Reply slot = m_cluster->ask(m_cluster->endpoint(0), {"CLUSTER", "KEYSLOT", "{user}.name"});
    const auto run = ask(*m_cluster, {u"cluster"_qs, u"slot"_qs, u"{user}.name"_qs});
    const QJsonObject said = run.document();
    QCOMPARE(said[u"slot"_qs].toInt(-1), int(slot.toInteger()));
    QCOMPARE(said[u"hashed"_qs].toString(), u"user"_qs);
    QVERIFY(!said[u"owner"_qs].toString().isEmpty());
    QCOMPARE(said[u"replicas"_qs].toArray().size(), 1);
}

void TestDocuments::figuresAreNumbersOrNull()
{
    m_sentinel->ask(m_sentinel->endpoint(0), {"SET", "k", "v"});
    const auto run = ask(*m_sentinel, {u"metrics"_qs});
    const QJsonArray nodes = run.document()[u"nodes"_qs].toArray();
    QCOMPARE(nodes.size(), 3);
    for (const QJsonValue& node : nodes) {
        QVERIFY(node[u"memoryUsedBytes"_qs].toDouble() > 100'000);
        QVERIFY(node[u"cpuPercent"_qs].isDouble());
        QVERIFY(node[u"latencyMs"_qs].toDouble() > 0);
        const bool isMaster = node[u"role"_qs] == u"master"_qs;
        QCOMPARE(node[u"lagBytes"_qs].isNull(), isMaster);
    }
    QCOMPARE(run.document()[u"summary"_qs][u"keys"_qs].toDouble(), 1.0);
}

void TestDocuments::aFrozenSentinelIsCounted()
{
    QVERIFY(m_sentinel->freeze(m_sentinel->sentinel(2)));
    const auto run = ask(*m_sentinel, {u"sentinel"_qs, u"ckquorum"_qs});
    QVERIFY(m_sentinel->thaw(m_sentinel->sentinel(2)));
    QCOMPARE(run.exitCode, 0); // the question was the quorum
    QCOMPARE(schemaErrors({run.document()}, u"sentinel-ckquorum"_qs), QString());
    QCOMPARE(run.document()[u"known"_qs].toInt(), 3);
    QCOMPARE(run.document()[u"reachable"_qs].toInt(), 2);
    QVERIFY(run.document()[u"quorumReachable"_qs].toBool());
    QVERIFY(run.document()[u"majorityReachable"_qs].toBool());
}

void TestDocuments::sandboxesAreListed()
{
    const auto none = m_program.run({u"sandbox"_qs, u"list"_qs, u"--json"_qs});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(schemaErrors({none.document()}, u"sandboxes"_qs), QString());
    QVERIFY(none.document()[u"sandboxes"_qs].toArray().isEmpty());
    const auto started = m_program.run(
        {u"sandbox"_qs, u"start"_qs, u"replication"_qs, u"--name"_qs, u"mine"_qs, u"--json"_qs});
    const auto one = m_program.run({u"sandbox"_qs, u"list"_qs, u"--json"_qs});
    const auto stopped = m_program.run({u"sandbox"_qs, u"stop"_qs, u"mine"_qs});
    QVERIFY2(started.exitCode == 0, started.err.constData());
    QCOMPARE(stopped.exitCode, 0);
    QCOMPARE(schemaErrors({one.document()}, u"sandboxes"_qs), QString());
    const QJsonValue mine = one.document()[u"sandboxes"_qs][0];
    QCOMPARE(mine[u"name"_qs].toString(), u"mine"_qs);
    QCOMPARE(mine[u"servers"_qs].toArray().size(), 3);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_Documents.moc"
