#include "core/topology/Role.h"

#include "tests/support/respData.h"
#include "tests/support/testData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestRole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMasterNamesItsReplicas();
    void aReplicaNamesItsMasterAndTheLinksState();
    void aReplicaThatNeverSyncedHasNoOffset();
    void aSentinelNamesItsServices();
    void aHostileAddressIsNoAddressAndForgesNothing();
    void aReplyOfAnotherShapeIsRefused_data();
    void aReplyOfAnotherShapeIsRefused();
    void whatTheServerRefusedIsToldInItsWords();
};

namespace {

Role captured(const char* name)
{
    auto role = Role::parse(replyFromFile(QStringLiteral("redis-7.0.15/") + QLatin1String(name)));
    return role ? *role : Role{};
}

} // namespace

void TestRole::aMasterNamesItsReplicas()
{
    const Role role = captured("replication-master-role.resp");
    QCOMPARE(role.kind, Role::Kind::Master);
    QCOMPARE(role.offset, std::optional<qint64>(50));
    QCOMPARE(role.replicas.size(), 2);
    QCOMPARE(role.replicas[0].endpoint.toString(), QStringLiteral("127.0.0.1:21010"));
    QCOMPARE(role.replicas[0].offset, std::optional<qint64>(50));
}

void TestRole::aReplicaNamesItsMasterAndTheLinksState()
{
    const Role role = captured("replication-replica-role.resp");
    QCOMPARE(role.kind, Role::Kind::Replica);
    QCOMPARE(role.master.toString(), QStringLiteral("127.0.0.1:21009"));
    QCOMPARE(role.linkState, QByteArray("connected"));
    QCOMPARE(role.offset, std::optional<qint64>(50));
}

void TestRole::aReplicaThatNeverSyncedHasNoOffset()
{
    const Role role = captured("replication-link-down-role.resp");
    QCOMPARE(role.kind, Role::Kind::Replica);
    QCOMPARE(role.linkState, QByteArray("connect"));
    QCOMPARE(role.offset, std::optional<qint64>());
    QVERIFY(role.master.isValid());
}

void TestRole::aSentinelNamesItsServices()
{
    const Role role = captured("sentinel-role.resp");
    QCOMPARE(role.kind, Role::Kind::Sentinel);
    QCOMPARE(role.services, QList<QByteArray>{"mymaster"});
}

void TestRole::aHostileAddressIsNoAddressAndForgesNothing()
{
    const Role role = captured("replication-hostile-master-role.resp");
    QCOMPARE(role.kind, Role::Kind::Master);
    QCOMPARE(role.replicas.size(), 2);
    QVERIFY(role.replicas[0].endpoint.isValid());
    QVERIFY(!role.replicas[1].endpoint.isValid());
    QCOMPARE(role.replicas[1].offset, std::optional<qint64>(50));
}

void TestRole::aReplyOfAnotherShapeIsRefused_data()
{
    QTest::addColumn<QByteArray>("resp");
    QTest::newRow("nil") << QByteArray("$-1\r\n");
    QTest::newRow("text") << QByteArray("+master\r\n");
    QTest::newRow("integer") << QByteArray(":1\r\n");
    QTest::newRow("empty") << QByteArray("*0\r\n");
    QTest::newRow("unknown kind") << QByteArray("*3\r\n+primary\r\n:1\r\n*0\r\n");
    QTest::newRow("kind is a number") << QByteArray("*3\r\n:1\r\n:1\r\n*0\r\n");
    QTest::newRow("master, cut") << QByteArray("*2\r\n+master\r\n:1\r\n");
    QTest::newRow("master, offset is no number") << QByteArray("*3\r\n+master\r\n+x\r\n*0\r\n");
    QTest::newRow("master, no list") << QByteArray("*3\r\n+master\r\n:1\r\n+x\r\n");
    QTest::newRow("master, cut row") << QByteArray("*3\r\n+master\r\n:1\r\n*1\r\n*2\r\n+h\r\n+1\r\n");
    QTest::newRow("master, row is text") << QByteArray("*3\r\n+master\r\n:1\r\n*1\r\n+h\r\n");
    QTest::newRow("master, host is an array")
        << QByteArray("*3\r\n+master\r\n:1\r\n*1\r\n*3\r\n*0\r\n+1\r\n+1\r\n");
    QTest::newRow("replica, cut") << QByteArray("*4\r\n+slave\r\n+h\r\n:1\r\n+connected\r\n");
    QTest::newRow("replica, port is text") << QByteArray("*5\r\n+slave\r\n+h\r\n+x\r\n+connected\r\n:1\r\n");
    QTest::newRow("replica, state is nil") << QByteArray("*5\r\n+slave\r\n+h\r\n:1\r\n$-1\r\n:1\r\n");
    QTest::newRow("sentinel, no list") << QByteArray("*2\r\n+sentinel\r\n+mymaster\r\n");
    QTest::newRow("sentinel, a number") << QByteArray("*2\r\n+sentinel\r\n*1\r\n:1\r\n");
}

void TestRole::aReplyOfAnotherShapeIsRefused()
{
    QFETCH(QByteArray, resp);
    const auto role = Role::parse(replyFromBytes(resp));
    QVERIFY(!role.ok());
    QCOMPARE(role.error().code, ErrorCode::Protocol);
}

void TestRole::whatTheServerRefusedIsToldInItsWords()
{
    const auto role =
        Role::parse(Reply::error("NOPERM this user has no permissions to run the 'role' command"));
    QVERIFY(!role.ok());
    QCOMPARE(role.error().code, ErrorCode::Permission);
}

QTEST_GUILESS_MAIN(TestRole)
#include "tst_Role.moc"
