#include "core/topology/SentinelViews.h"

#include "tests/support/respData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestSentinelViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMonitoredMasterIsRead();
    void aMasterThatIsDownShowsItsFlags();
    void replicasAndSentinelsAreRead();
    void aRowThatCannotBeReadIsLeftOut();
    void theFirstValueOfAFieldWins();
    void anAddressThatCannotBeOneIsInvalid();
    void aReplyThatIsNoListIsRefused();
    void everyVerdictOnTheQuorumIsUnderstood_data();
    void everyVerdictOnTheQuorumIsUnderstood();
    void whatIsNoVerdictIsRefused();
    void aHelloOfARealSentinelIsRead();
    void aHelloThatDoesNotFitIsRefused_data();
    void aHelloThatDoesNotFitIsRefused();
};

namespace {

Reply captured(const char* name)
{
    return replyFromFile(QStringLiteral("redis-7.0.15/") + QLatin1String(name));
}

QList<SentinelInstance> capturedInstances(const char* name)
{
    auto instances = parseSentinelInstances(captured(name));
    return instances ? *instances : QList<SentinelInstance>{};
}

const QByteArray kSentinelId(40, 'a');

} // namespace

void TestSentinelViews::aMonitoredMasterIsRead()
{
    const QList<SentinelInstance> masters = capturedInstances("sentinel-masters.resp");
    QCOMPARE(masters.size(), 1);
    QCOMPARE(masters[0].name, QByteArray("mymaster"));
    QCOMPARE(masters[0].endpoint.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(masters[0].runId.size(), 40);
    QCOMPARE(masters[0].flags, QList<QByteArray>{"master"});
    QCOMPARE(masters[0].integer("quorum"), std::optional<qint64>(2));
    QCOMPARE(masters[0].integer("num-other-sentinels"), std::optional<qint64>(2));
    QCOMPARE(masters[0].integer("flags"), std::optional<qint64>());
    QCOMPARE(masters[0].integer("no-such-field"), std::optional<qint64>());
    const auto one = parseSentinelInstance(captured("sentinel-master.resp"));
    QVERIFY(one && one->name == masters[0].name && one->endpoint == masters[0].endpoint);
}

void TestSentinelViews::aMasterThatIsDownShowsItsFlags()
{
    const QList<SentinelInstance> masters = capturedInstances("sentinel-masters-down.resp");
    QCOMPARE(masters.size(), 1);
    QVERIFY(masters[0].hasFlag("s_down") && masters[0].hasFlag("o_down") && masters[0].hasFlag("master"));
    QVERIFY(!masters[0].hasFlag("down"));
}

void TestSentinelViews::replicasAndSentinelsAreRead()
{
    const QList<SentinelInstance> replicas = capturedInstances("sentinel-replicas.resp");
    QCOMPARE(replicas.size(), 2);
    int down = 0;
    for (const SentinelInstance& replica : replicas) {
        QVERIFY(replica.endpoint.isValid() && replica.hasFlag("slave"));
        QCOMPARE(replica.integer("slave-priority"), std::optional<qint64>(100));
        down += replica.hasFlag("s_down") ? 1 : 0;
    }
    QCOMPARE(down, 1);
    const QList<SentinelInstance> sentinels = capturedInstances("sentinel-sentinels.resp");
    QCOMPARE(sentinels.size(), 2);
    QVERIFY(sentinels[0].runId.size() == 40 && sentinels[0].hasFlag("sentinel"));
    QVERIFY(capturedInstances("sentinel-sentinels-down.resp")[0].hasFlag("s_down")
        || capturedInstances("sentinel-sentinels-down.resp")[1].hasFlag("s_down"));
}

void TestSentinelViews::aRowThatCannotBeReadIsLeftOut()
{
    const Reply good = Reply::array({Reply::bulk("name"), Reply::bulk("a")});
    const Reply odd = Reply::array({Reply::bulk("name")});
    const Reply nameless = Reply::array({Reply::bulk("ip"), Reply::bulk("10.0.0.1")});
    const Reply numbered = Reply::array({Reply::integer(1), Reply::bulk("a")});
    const auto instances = parseSentinelInstances(
        Reply::array({odd, Reply(), good, nameless, numbered, Reply::bulk("name"), Reply::error("ERR x")}));
    QVERIFY(instances.ok());
    QCOMPARE(instances->size(), 1);
    QVERIFY(!(*instances)[0].endpoint.isValid() && (*instances)[0].flags.isEmpty());
}

void TestSentinelViews::theFirstValueOfAFieldWins()
{
    const auto instance = parseSentinelInstance(Reply::array({Reply::bulk("name"), Reply::bulk("a"),
        Reply::bulk("quorum"), Reply::bulk("2"), Reply::bulk("quorum"), Reply::bulk("1"),
        Reply::bulk("new-in-9"), Reply::array({Reply::integer(1)})}));
    QVERIFY(instance.ok());
    QCOMPARE(instance->integer("quorum"), std::optional<qint64>(2));
    QVERIFY(instance->fields.contains("new-in-9"));
}

void TestSentinelViews::anAddressThatCannotBeOneIsInvalid()
{
    const auto endpointOf = [](const QByteArray& ip, const QByteArray& port) {
        const auto instance = parseSentinelInstance(Reply::array({Reply::bulk("name"), Reply::bulk("a"),
            Reply::bulk("ip"), Reply::bulk(ip), Reply::bulk("port"), Reply::bulk(port)}));
        return instance ? instance->endpoint : Endpoint{QStringLiteral("refused"), 1, {}};
    };
    QCOMPARE(endpointOf("::1", "26379").toString(), QStringLiteral("[::1]:26379"));
    QCOMPARE(endpointOf("redis_1.example.com", "26379").host, QStringLiteral("redis_1.example.com"));
    QVERIFY(!endpointOf("10.0.0.1\r\n", "26379").isValid());
    QVERIFY(!endpointOf("10.0.0.1", "65536").isValid());
    QVERIFY(!endpointOf("10.0.0.1", "0").isValid());
    QVERIFY(!endpointOf("10.0.0.1", "-1").isValid());
    QVERIFY(!endpointOf("", "6379").isValid());
    QVERIFY(!endpointOf("?", "6379").isValid());
    QVERIFY(!endpointOf(QByteArray(256, 'a'), "6379").isValid());
}

void TestSentinelViews::aReplyThatIsNoListIsRefused()
{
    QCOMPARE(parseSentinelInstances(Reply::bulk("x")).error().code, ErrorCode::Protocol);
    QCOMPARE(parseSentinelInstances(Reply::error("ERR No such master with that name")).error().code,
        ErrorCode::ServerReply);
    QCOMPARE(parseSentinelInstance(Reply()).error().code, ErrorCode::Protocol);
    QVERIFY(parseSentinelInstances(Reply::array({}))->isEmpty());
}

void TestSentinelViews::everyVerdictOnTheQuorumIsUnderstood_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("usable");
    QTest::addColumn<bool>("quorum");
    QTest::addColumn<bool>("majority");
    QTest::newRow("ok") << QStringLiteral("sentinel-ckquorum.resp") << 3 << true << true;
    QTest::newRow("no quorum") << QStringLiteral("sentinel-ckquorum-no-quorum.resp") << 2 << false << true;
    QTest::newRow("no majority") << QStringLiteral("sentinel-ckquorum-no-majority.resp") << 1 << true
                                 << false;
    QTest::newRow("neither") << QStringLiteral("sentinel-ckquorum-neither.resp") << 1 << false << false;
}

void TestSentinelViews::everyVerdictOnTheQuorumIsUnderstood()
{
    QFETCH(QString, file);
    const Reply reply = replyFromFile(QStringLiteral("redis-7.0.15/") + file);
    const auto verdict = parseCkQuorum(reply);
    QVERIFY(verdict.ok());
    QTEST(verdict->usable.value_or(-1), "usable");
    QTEST(verdict->quorumReachable, "quorum");
    QTEST(verdict->majorityReachable, "majority");
    QCOMPARE(verdict->words, reply.text());
}

void TestSentinelViews::whatIsNoVerdictIsRefused()
{
    QCOMPARE(parseCkQuorum(captured("sentinel-ckquorum-unknown.resp")).error().code, ErrorCode::ServerReply);
    QCOMPARE(parseCkQuorum(Reply::integer(3)).error().code, ErrorCode::Protocol);
    QCOMPARE(parseCkQuorum(Reply::status("OKAY")).error().code, ErrorCode::Protocol);
    QCOMPARE(parseCkQuorum(Reply::error("OK 3 usable Sentinels.")).ok(), false);
    const auto unknownWords = parseCkQuorum(Reply::error("NOQUORUM for a new reason"));
    QVERIFY(unknownWords.ok());
    QVERIFY(!unknownWords->usable && !unknownWords->quorumReachable && !unknownWords->majorityReachable);
}

void TestSentinelViews::aHelloOfARealSentinelIsRead()
{
    const Reply message = captured("sentinel-hello.resp");
    const auto hello = parseSentinelHello(message.elements().at(2).text());
    QVERIFY(hello.ok());
    QVERIFY(hello->sentinel.isValid() && hello->master.isValid() && hello->sentinel != hello->master);
    QCOMPARE(hello->sentinelId.size(), 40);
    QCOMPARE(hello->service, QByteArray("mymaster"));
    QCOMPARE(hello->configEpoch, 0);
}

void TestSentinelViews::aHelloThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("seven parts") << "10.0.0.1,26379," + kSentinelId + ",1,mymaster,10.0.0.2,6379";
    QTest::newRow("nine parts") << "10.0.0.1,26379," + kSentinelId + ",1,mymaster,10.0.0.2,6379,1,x";
    QTest::newRow("id") << QByteArray("10.0.0.1,26379,abc,1,mymaster,10.0.0.2,6379,1");
    QTest::newRow("epoch") << "10.0.0.1,26379," + kSentinelId + ",x,mymaster,10.0.0.2,6379,1";
    QTest::newRow("negative epoch") << "10.0.0.1,26379," + kSentinelId + ",1,mymaster,10.0.0.2,6379,-1";
    QTest::newRow("no name") << "10.0.0.1,26379," + kSentinelId + ",1,,10.0.0.2,6379,1";
    QTest::newRow("port") << "10.0.0.1,26379," + kSentinelId + ",1,mymaster,10.0.0.2,0,1";
    QTest::newRow("host") << "10.0.0.1\n,26379," + kSentinelId + ",1,mymaster,10.0.0.2,6379,1";
}

void TestSentinelViews::aHelloThatDoesNotFitIsRefused()
{
    QFETCH(QByteArray, payload);
    const auto hello = parseSentinelHello(payload);
    QVERIFY(!hello.ok());
    QCOMPARE(hello.error().code, ErrorCode::Protocol);
}

QTEST_GUILESS_MAIN(TestSentinelViews)
#include "tst_SentinelViews.moc"
