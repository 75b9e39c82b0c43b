#include "core/replication/ReplicationHistory.h"

#include <QTest>

using namespace quorate;

class TestReplicationFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotToldIsNotKnown();
    void theFieldsOfInfoAreRead();
    void theRateIsTheGrowthOfOneStream_data();
    void theRateIsTheGrowthOfOneStream();
    void theOutageBudgetIsTheBacklogByTheRate();
    void aSynchronisationSaysHowFarItIs();
    void theHistoryKeepsFortyLooksWithGaps();
    void theRateIsMeasuredOverTenLooksOfOneStream();
    void dataCentresWithTheSameAddressesAreKeptApart();
    void whoLeftIsForgotten();
};

namespace {

const QByteArray replid(40, 'a');

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

Node node(int seconds, const QByteArray& info)
{
    Node node;
    node.endpoint = {QStringLiteral("10.0.0.1"), 6379, {}};
    node.role = NodeRole::Master;
    node.lastSeen = at(seconds);
    node.info = std::make_shared<const Info>(Info::parse("# Replication\r\n" + info));
    return node;
}

QByteArray stream(qint64 offset, const QByteArray& id = replid)
{
    return "master_replid:" + id + "\r\nmaster_repl_offset:" + QByteArray::number(offset) + "\r\n";
}

Topology look(int seconds, qint64 offset, const QByteArray& id = replid)
{
    Topology topology;
    topology.observedAt = at(seconds);
    topology.nodes << node(seconds, stream(offset, id));
    return topology;
}

} // namespace

void TestReplicationFacts::whatIsNotToldIsNotKnown()
{
    Node silent;
    QVERIFY(!streamMark(silent));
    const ReplicationFacts facts = replicationFacts(silent, StreamMark{at(0), replid, 5});
    QVERIFY(facts.replicationId.isEmpty() && !facts.backlogBytes && !facts.backlogActive);
    QVERIFY(!facts.writeBytesPerSecond && !facts.outageSeconds);
    QVERIFY(!streamMark(node(0, "master_replid:0000000000\r\nmaster_repl_offset:0\r\n")));
}

void TestReplicationFacts::theFieldsOfInfoAreRead()
{
    const QByteArray second(40, 'b');
    const ReplicationFacts facts =
        replicationFacts(node(0,
                             stream(100) + "master_replid2:" + second
                                 + "\r\nsecond_repl_offset:90\r\nrepl_backlog_active:1\r\n"
                                   "repl_backlog_size:1048576\r\nrepl_backlog_histlen:77\r\n"),
            std::nullopt);
    QCOMPARE(facts.replicationId, replid);
    QCOMPARE(facts.secondId, second);
    QCOMPARE(facts.secondOffset, 90);
    QCOMPARE(facts.backlogActive, true);
    QCOMPARE(facts.backlogBytes, 1'048'576);
    QCOMPARE(facts.historyBytes, 77);
    const ReplicationFacts none = replicationFacts(
        node(0, "master_replid2:" + QByteArray(40, '0') + "\r\nsecond_repl_offset:-1\r\n"), std::nullopt);
    QVERIFY(none.secondId.isEmpty() && !none.secondOffset);
}

void TestReplicationFacts::theRateIsTheGrowthOfOneStream_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<double>("rate"); // negative: not known
    QTest::newRow("growth") << 2 << qint64(3'000) << replid << 1'000.0;
    QTest::newRow("nothing written") << 2 << qint64(1'000) << replid << 0.0;
    QTest::newRow("another stream") << 2 << qint64(3'000) << QByteArray(40, 'c') << -1.0;
    QTest::newRow("it went back") << 2 << qint64(999) << replid << -1.0;
    QTest::newRow("the same look") << 0 << qint64(3'000) << replid << -1.0;
    QTest::newRow("the clock went back") << -1 << qint64(3'000) << replid << -1.0;
}

void TestReplicationFacts::theRateIsTheGrowthOfOneStream()
{
    QFETCH(const int, seconds);
    QFETCH(const qint64, offset);
    QFETCH(const QByteArray, id);
    QFETCH(const double, rate);
    const auto facts = replicationFacts(node(seconds, stream(offset, id)), StreamMark{at(0), replid, 1'000});
    QCOMPARE(facts.writeBytesPerSecond.value_or(-1), rate);
}

void TestReplicationFacts::theOutageBudgetIsTheBacklogByTheRate()
{
    const QByteArray backlog = "repl_backlog_active:1\r\nrepl_backlog_size:60000\r\n";
    const StreamMark before{at(0), replid, 0};
    QCOMPARE(replicationFacts(node(10, stream(10'000) + backlog), before).outageSeconds, 60.0);
    QVERIFY(!replicationFacts(node(10, stream(10'000) + backlog), std::nullopt).outageSeconds);
    QVERIFY(!replicationFacts(node(10, stream(0) + backlog), before).outageSeconds);
    const QByteArray inactive = "repl_backlog_active:0\r\nrepl_backlog_size:60000\r\n";
    QVERIFY(!replicationFacts(node(10, stream(10'000) + inactive), before).outageSeconds);
}

void TestReplicationFacts::aSynchronisationSaysHowFarItIs()
{
    const QByteArray running = "master_sync_in_progress:1\r\nmaster_sync_total_bytes:400\r\n";
    QCOMPARE(replicationFacts(node(0, running + "master_sync_left_bytes:100\r\n"), {}).syncPercent, 75.0);
    QVERIFY(!replicationFacts(node(0, running + "master_sync_left_bytes:-1\r\n"), {}).syncPercent);
    QVERIFY(!replicationFacts(node(0, "master_sync_in_progress:0\r\n"), {}).syncPercent);
}

void TestReplicationFacts::theHistoryKeepsFortyLooksWithGaps()
{
    ReplicationHistory history;
    const NodePlace endpoint{look(0, 0).nodes.first().endpoint};
    for (int second = 0; second < 50; ++second) {
        Topology seen = look(second, second);
        if (second % 2 == 0)
            seen.nodes.first().lagBytes = second;
        history.add(seen);
    }
    const auto lag = history.lagOf(endpoint);
    QCOMPARE(lag.size(), ReplicationHistory::kMost);
    QCOMPARE(lag.first(), 10.0);
    QVERIFY(!lag.last());
    QVERIFY(history.lagOf({{QStringLiteral("10.0.0.9"), 6379, {}}}).isEmpty());
}

void TestReplicationFacts::theRateIsMeasuredOverTenLooksOfOneStream()
{
    ReplicationHistory history;
    const NodePlace endpoint{look(0, 0).nodes.first().endpoint};
    history.add(look(0, 0));
    QVERIFY(!history.earlierMark(endpoint));
    for (int second = 1; second <= 20; ++second)
        history.add(look(second, second * 100));
    QCOMPARE(history.earlierMark(endpoint)->offset, 1'100);
    Topology silent = look(21, 0);
    silent.nodes.first().info.reset();
    history.add(silent);
    QCOMPARE(history.earlierMark(endpoint)->offset, 1'100);
    history.add(look(22, 7, QByteArray(40, 'c')));
    QVERIFY(!history.earlierMark(endpoint));
}

void TestReplicationFacts::dataCentresWithTheSameAddressesAreKeptApart()
{
    ReplicationHistory history;
    for (int second = 0; second < 2; ++second) {
        Topology east = look(second, second * 100);
        Topology west = look(second, second * 7);
        east.nodes.first().lagBytes = 1;
        west.nodes.first().lagBytes = 2;
        Topology world;
        world.datacenters = {{QStringLiteral("east"), true, {}, std::make_shared<Topology>(east)},
            {QStringLiteral("west"), false, {}, std::make_shared<Topology>(west)}};
        history.add(world);
    }
    const Endpoint shared = look(0, 0).nodes.first().endpoint;
    const QList<std::optional<double>> eastern{1.0, 1.0};
    const QList<std::optional<double>> western{2.0, 2.0};
    QCOMPARE(history.lagOf({shared, QStringLiteral("east")}), eastern);
    QCOMPARE(history.lagOf({shared, QStringLiteral("west")}), western);
    QVERIFY(history.earlierMark({shared, QStringLiteral("west")}));
    QVERIFY(history.lagOf({shared}).isEmpty());
}

void TestReplicationFacts::whoLeftIsForgotten()
{
    ReplicationHistory history;
    Topology centre = look(0, 0);
    Topology world;
    world.datacenters = {{QStringLiteral("east"), true, {}, std::make_shared<Topology>(centre)}};
    history.add(world);
    QCOMPARE(history.lagOf({centre.nodes.first().endpoint, QStringLiteral("east")}).size(), 1);
    history.add(Topology());
    QVERIFY(history.lagOf({centre.nodes.first().endpoint, QStringLiteral("east")}).isEmpty());
}

QTEST_APPLESS_MAIN(TestReplicationFacts)
#include "tst_ReplicationFacts.moc"
