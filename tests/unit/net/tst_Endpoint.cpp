#include "core/net/ConnectionSettings.h"
#include "core/net/Endpoint.h"

#include <QTest>

using namespace quorate;

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadAndPrinted_data();
    void addressesAreReadAndPrinted();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void announcedAddressesAreMapped_data();
    void announcedAddressesAreMapped();
};

void TestEndpoint::addressesAreReadAndPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char* text, const Endpoint& endpoint, const char* printed) {
        QTest::newRow(text) << QString::fromLatin1(text) << endpoint << QString::fromLatin1(printed);
    };
    row("127.0.0.1:6379", {u"127.0.0.1"_qs, 6379, {}}, "127.0.0.1:6379");
    row("redis.example.com:1", {u"redis.example.com"_qs, 1, {}}, "redis.example.com:1");
    row("[::1]:65535", {u"::1"_qs, 65535, {}}, "[::1]:65535");
    row("::1:6379", {u"::1"_qs, 6379, {}}, "[::1]:6379");
    row("fe80::1%eth0:6379", {u"fe80::1%eth0"_qs, 6379, {}}, "[fe80::1%eth0]:6379");
    row("/run/redis/redis.sock", {{}, 0, u"/run/redis/redis.sock"_qs}, "/run/redis/redis.sock");
}

void TestEndpoint::addressesAreReadAndPrinted()
{
    QFETCH(QString, text);
    QFETCH(Endpoint, endpoint);
    QFETCH(QString, printed);
    const auto parsed = Endpoint::parse(text);
    QVERIFY(parsed.ok());
    QCOMPARE(*parsed, endpoint);
    QVERIFY(parsed->isValid());
    QCOMPARE(parsed->toString(), printed);
    const auto again = Endpoint::parse(printed);
    QVERIFY(again.ok());
    QCOMPARE(*again, endpoint);
}

void TestEndpoint::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "host", ":6379", "host:", "host:0", "host:65536", "host:-1", "host:+1",
             "host: 1", "host:1 ", "host:0x10", "host:6379x", "[]:6379", "[::1:6379", "::1]:6379", "[::1]"})
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
}

void TestEndpoint::whatIsNoAddressIsRefused()
{
    QFETCH(QString, text);
    const auto parsed = Endpoint::parse(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().code, ErrorCode::Usage);
    QCOMPARE(parsed.error().reason, ErrorReason::Malformed);
}

void TestEndpoint::announcedAddressesAreMapped_data()
{
    QTest::addColumn<QString>("announced");
    QTest::addColumn<QString>("reachable");
    QTest::newRow("exactly") << u"10.0.0.1:7000"_qs << u"bastion:1000"_qs;
    QTest::newRow("the host, keeping the port") << u"10.0.0.1:7001"_qs << u"nat:7001"_qs;
    QTest::newRow("the host, with a port of its own") << u"10.0.0.2:7001"_qs << u"nat:1"_qs;
    QTest::newRow("to a socket") << u"10.0.0.3:6379"_qs << u"/run/three.sock"_qs;
    QTest::newRow("IPv6, exactly") << u"[fd00::1]:6379"_qs << u"nat6:6"_qs;
    QTest::newRow("not in the map") << u"10.0.0.9:6379"_qs << u"10.0.0.9:6379"_qs;
    QTest::newRow("a socket is not in the map") << u"/run/redis.sock"_qs << u"/run/redis.sock"_qs;
}

void TestEndpoint::announcedAddressesAreMapped()
{
    QFETCH(QString, announced);
    QFETCH(QString, reachable);
    ConnectionSettings settings;
    settings.addressMap = {
        {u"10.0.0.1:7000"_qs, {u"bastion"_qs, 1000, {}}},
        {u"10.0.0.1"_qs, {u"nat"_qs, 0, {}}},
        {u"10.0.0.2"_qs, {u"nat"_qs, 1, {}}},
        {u"10.0.0.3"_qs, {{}, 0, u"/run/three.sock"_qs}},
        {u"[fd00::1]:6379"_qs, {u"nat6"_qs, 6, {}}},
    };
    const auto endpoint = Endpoint::parse(announced);
    QVERIFY(endpoint.ok());
    QCOMPARE(settings.reachable(*endpoint).toString(), reachable);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_Endpoint.moc"
