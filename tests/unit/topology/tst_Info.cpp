#include "core/topology/Info.h"

#include "tests/support/testData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestInfo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRealMasterIsReadWithItsReplicas();
    void aReplicaWhoseLinkIsDownSaysSo();
    void aSentinelIsReadToo();
    void sectionsKeepTheServersOrder();
    void theVersionIsAVersionAndNoNumber();
    void whatIsNotANumberIsUnknown_data();
    void whatIsNotANumberIsUnknown();
    void replicaLinesOfEveryVersionAreRead_data();
    void replicaLinesOfEveryVersionAreRead();
    void theFirstValueWins();
    void aRealServersInjectedLinesAreNotBelieved();
    void anAnnouncedAddressForgesNothing_data();
    void anAnnouncedAddressForgesNothing();
    void noPrefixShowsAReplicaThatIsNotThere();
};

namespace {

Info capturedInfo(const char* name)
{
    return Info::parse(testData(QStringLiteral("redis-7.0.15/") + QLatin1String(name)));
}

QStringList drawn(const Info& info)
{
    QStringList lines;
    for (const Info::ReplicaLine& replica : info.replicas()) {
        const QString offset = replica.offset ? QString::number(*replica.offset) : QStringLiteral("?");
        const QString lag = replica.lagSeconds ? QString::number(*replica.lagSeconds) : QStringLiteral("?");
        lines +=
            QStringList{replica.endpoint.toString(), QString::fromLatin1(replica.state), offset, lag}.join(
                u' ');
    }
    return lines;
}

} // namespace

void TestInfo::aRealMasterIsReadWithItsReplicas()
{
    const Info info = capturedInfo("replication-master-info.txt");
    QCOMPARE(info.value("role"), std::optional<QByteArray>("master"));
    QCOMPARE(info.version(), QVersionNumber(7, 0, 15));
    QCOMPARE(info.integer("connected_slaves"), std::optional<qint64>(2));
    QCOMPARE(info.value("config_file"), std::optional<QByteArray>("")); // sent, and empty
    QCOMPARE(info.value("no_such_field"), std::optional<QByteArray>());
    QVERIFY(info.number("mem_fragmentation_ratio").value_or(0) > 1.0);
    const QStringList expected{
        QStringLiteral("127.0.0.1:21010 online 50 0"), QStringLiteral("127.0.0.1:21011 online 50 0")};
    QCOMPARE(drawn(info), expected);
}

void TestInfo::aReplicaWhoseLinkIsDownSaysSo()
{
    const Info info = capturedInfo("replication-link-down-info.txt");
    QCOMPARE(info.value("role"), std::optional<QByteArray>("slave"));
    QCOMPARE(info.value("master_link_status"), std::optional<QByteArray>("down"));
    QCOMPARE(info.integer("master_link_down_since_seconds"), std::optional<qint64>(-1));
    QVERIFY(info.replicas().isEmpty());
    QCOMPARE(capturedInfo("replication-replica-info.txt").value("master_link_status"),
        std::optional<QByteArray>("up"));
    QCOMPARE(capturedInfo("replication-middle-info.txt").replicas().size(), 1);
}

void TestInfo::aSentinelIsReadToo()
{
    const Info info = capturedInfo("sentinel-info.txt");
    QCOMPARE(info.value("redis_mode"), std::optional<QByteArray>("sentinel"));
    QCOMPARE(info.integer("sentinel_tilt"), std::optional<qint64>(0));
    QVERIFY(info.value("master0").value_or(QByteArray()).startsWith("name=mymaster,status=ok,"));
}

void TestInfo::sectionsKeepTheServersOrder()
{
    QStringList names;
    const Info info = capturedInfo("cluster-info-all.txt");
    for (const Info::Section& section : info.sections())
        names += section.name;
    QCOMPARE(names.mid(0, 4).join(u' '), QStringLiteral("Server Clients Memory Persistence"));
    QVERIFY(names.contains(QStringLiteral("Cluster")));
    QCOMPARE(info.sections().first().fields.first().first, QByteArray("redis_version"));
    QVERIFY(Info::parse({}).isEmpty());
    QVERIFY(Info::parse("loose:1\r\n").sections().first().name.isEmpty());
}

void TestInfo::theVersionIsAVersionAndNoNumber()
{
    QVERIFY(
        Info::parse("redis_version:7.10.1\r\n").version() > Info::parse("redis_version:7.9.0\r\n").version());
    QVERIFY(Info::parse("role:master\r\n").version().isNull());
    QVERIFY(Info::parse("redis_version:unstable\r\n").version().isNull());
    QCOMPARE(Info::parse("redis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:8.0.1\r\n").version(),
        QVersionNumber(7, 2, 4));
}

void TestInfo::whatIsNotANumberIsUnknown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isInteger");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("integer") << QByteArray("42") << true << true;
    QTest::newRow("negative") << QByteArray("-1") << true << true;
    QTest::newRow("fraction") << QByteArray("1.07") << false << true;
    QTest::newRow("empty") << QByteArray("") << false << false;
    QTest::newRow("blank before") << QByteArray(" 1") << false << false;
    QTest::newRow("plus") << QByteArray("+1") << false << false;
    QTest::newRow("unit") << QByteArray("1M") << false << false;
    QTest::newRow("hexadecimal") << QByteArray("0x10") << false << false;
    QTest::newRow("too large") << QByteArray("9223372036854775808") << false << true;
    QTest::newRow("infinite") << QByteArray("inf") << false << false;
    QTest::newRow("not a number") << QByteArray("-nan") << false << false;
    QTest::newRow("percent") << QByteArray("12.5%") << false << false;
}

void TestInfo::whatIsNotANumberIsUnknown()
{
    QFETCH(QByteArray, text);
    const Info info = Info::parse("field:" + text + "\r\n");
    QTEST(info.integer("field").has_value(), "isInteger");
    QTEST(info.number("field").has_value(), "isNumber");
}

void TestInfo::replicaLinesOfEveryVersionAreRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("6.2") << QByteArray("slave0:ip=10.0.0.2,port=6379,state=online,offset=84,lag=1")
                         << QStringLiteral("10.0.0.2:6379 online 84 1");
    QTest::newRow("8.0") << QByteArray(
        "slave0:ip=10.0.0.2,port=6379,state=online,offset=84,lag=1,io-thread=0")
                         << QStringLiteral("10.0.0.2:6379 online 84 1");
    QTest::newRow("Valkey 8") << QByteArray(
        "slave0:ip=10.0.0.2,port=6379,state=online,offset=84,lag=1,type=replica")
                              << QStringLiteral("10.0.0.2:6379 online 84 1");
    QTest::newRow("Valkey 8, second channel")
        << QByteArray("slave0:ip=10.0.0.2,port=6379,state=send_bulk,offset=0,lag=0,type=rdb-channel")
        << QString();
    QTest::newRow("IPv6") << QByteArray("slave0:ip=fe80::1%eth0,port=6379,state=wait_bgsave,offset=0,lag=0")
                          << QStringLiteral("[fe80::1%eth0]:6379 wait_bgsave 0 0");
    QTest::newRow("host name") << QByteArray(
        "slave0:ip=redis-2.example.com,port=6379,state=online,offset=1,lag=0")
                               << QStringLiteral("redis-2.example.com:6379 online 1 0");
    QTest::newRow("a copying client")
        << QByteArray("slave0:ip=10.0.0.2,port=0,state=online,offset=0,lag=0") << QString();
    QTest::newRow("2.6") << QByteArray("slave0:10.0.0.2,6379,online") << QString();
    QTest::newRow("no port") << QByteArray("slave0:ip=10.0.0.2,state=online,offset=1,lag=0") << QString();
    QTest::newRow("port too large") << QByteArray("slave0:ip=10.0.0.2,port=65536,state=online,offset=1,lag=0")
                                    << QString();
    QTest::newRow("another field") << QByteArray("slave_repl_offset:5") << QString();
}

void TestInfo::replicaLinesOfEveryVersionAreRead()
{
    QFETCH(QByteArray, line);
    QTEST(drawn(Info::parse("# Replication\r\nrole:master\r\n" + line + "\r\n")).join(u','), "expected");
}

void TestInfo::theFirstValueWins()
{
    const Info info = Info::parse("# A\r\nrole:master\r\n# B\r\nrole:slave\r\nrole:\r\n");
    QCOMPARE(info.value("role"), std::optional<QByteArray>("master"));
    QCOMPARE(info.sections().size(), 2);
    QVERIFY(info.sections().last().fields.isEmpty());
}

void TestInfo::aRealServersInjectedLinesAreNotBelieved()
{
    const QByteArray text = testData(QStringLiteral("redis-7.0.15/replication-hostile-master-info.txt"));
    QVERIFY(text.indexOf("master_replid:0000") < text.lastIndexOf("master_replid:"));
    const Info info = Info::parse(text);
    const QByteArray replid = info.value("master_replid").value_or(QByteArray());
    QCOMPARE(replid.size(), 40);
    QVERIFY(replid != QByteArray(40, '0'));
    QCOMPARE(info.integer("maxmemory"), std::optional<qint64>(0));
    // Two lines claim the number 1: the true one cannot be told from the forged one.
    QCOMPARE(drawn(info), QStringList{QStringLiteral("127.0.0.1:21011 online 50 0")});
    QCOMPARE(info.integer("repl_backlog_histlen"), std::optional<qint64>(50));
    for (const Info::Section& section : info.sections())
        QVERIFY(section.name != QLatin1String("Forged"));
}

void TestInfo::anAnnouncedAddressForgesNothing_data()
{
    QTest::addColumn<QByteArray>("announced");
    QTest::addColumn<QStringList>("expected");
    const QString honest = QStringLiteral("10.0.0.3:6379 online 7 0");
    QTest::newRow("a field") << QByteArray("x\r\nmaster_replid:forged\r\ny") << QStringList{honest};
    QTest::newRow("a section") << QByteArray("x\r\n# Forged\r\nmaster_replid:forged\r\ny:z")
                               << QStringList{honest};
    QTest::newRow("its own end, then a field")
        << QByteArray("9.9.9.9,port=1,state=online,offset=1,lag=0\r\nmaster_replid:forged\r\ny")
        << QStringList{QStringLiteral("9.9.9.9:1 online 1 0"), honest};
    QTest::newRow("another port") << QByteArray("9.9.9.9,port=1,state=online,offset=1,lag=0")
                                  << QStringList{honest};
    QTest::newRow("a blank") << QByteArray("9.9.9.9 8.8.8.8") << QStringList{honest};
    QTest::newRow("HTML") << QByteArray("<img src=x>") << QStringList{honest};
    QTest::newRow("the other replica's line") << QByteArray(
        "x\r\nslave1:ip=9.9.9.9,port=1,state=online,offset=1,lag=0\r\nmaster_replid:forged\r\ny")
                                              << QStringList{};
}

void TestInfo::anAnnouncedAddressForgesNothing()
{
    QFETCH(QByteArray, announced);
    const Info info = Info::parse("# Replication\r\nrole:master\r\nconnected_slaves:2\r\n"
                                  "slave0:ip="
        + announced
        + ",port=6379,state=online,offset=7,lag=0\r\n"
          "slave1:ip=10.0.0.3,port=6379,state=online,offset=7,lag=0\r\n"
          "master_replid:true\r\n# CPU\r\nused_cpu_sys:1.5\r\n");
    QTEST(drawn(info), "expected");
    QCOMPARE(info.value("master_replid"), std::optional<QByteArray>("true"));
    QCOMPARE(info.sections().size(), 2);
    QVERIFY(info.number("used_cpu_sys").has_value());
}

void TestInfo::noPrefixShowsAReplicaThatIsNotThere()
{
    const QByteArray all = testData(QStringLiteral("redis-7.0.15/replication-master-info.txt"));
    const QByteArray text =
        all.sliced(all.indexOf("# Replication")).first(all.indexOf("# CPU") - all.indexOf("# Repl"));
    const Info whole = Info::parse(text);
    const QStringList replicas = drawn(whole);
    QCOMPARE(replicas.size(), 2);
    for (qsizetype size = 0; size < text.size(); ++size) {
        const Info part = Info::parse(text.first(size));
        for (const QString& replica : drawn(part))
            QVERIFY2(replicas.contains(replica), qPrintable(replica));
        for (const Info::Section& section : part.sections()) {
            for (const auto& [field, value] : section.fields)
                QCOMPARE(whole.value(field), std::optional(value));
        }
    }
}

QTEST_GUILESS_MAIN(TestInfo)
#include "tst_Info.moc"
