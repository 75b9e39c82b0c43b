#include "core/net/ConnectionSettings.h"
#include "core/profile/AddressMap.h"

#include <QTest>

using namespace quorate;

class TestAddressMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnnouncedAddressIsReachedThroughItsMapping_data();
    void anAnnouncedAddressIsReachedThroughItsMapping();
    void aMappingThatMakesNoSenseIsRefused_data();
    void aMappingThatMakesNoSenseIsRefused();
};

void TestAddressMap::anAnnouncedAddressIsReachedThroughItsMapping_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QString>("announced");
    QTest::addColumn<QString>("reached");
    const auto row = [](const char* mapping, const char* announced, const char* reached) {
        QTest::newRow(mapping) << QString::fromLatin1(mapping) << QString::fromLatin1(announced)
                               << QString::fromLatin1(reached);
    };
    row("10.0.0.1:6379=127.0.0.1:7000", "10.0.0.1:6379", "127.0.0.1:7000");
    row(" 10.0.0.1:6379 = nat:7000 ", "10.0.0.1:6379", "nat:7000");
    row("10.0.0.2=nat", "10.0.0.2:6380", "nat:6380");
    row("10.0.0.3:6379=nat", "10.0.0.3:6379", "nat:6379");
    row("10.0.0.4=nat:7000", "10.0.0.4:6379", "nat:7000");
    row("10.0.0.5:6379=nat:7000", "10.0.0.5:6380", "10.0.0.5:6380");
    row("[fd00::1]:6379=[::1]:7000", "[fd00::1]:6379", "[::1]:7000");
    row("fd00::2=::1", "[fd00::2]:6379", "[::1]:6379");
    row("[fd00::3]=[::1]", "[fd00::3]:6379", "[::1]:6379");
    row("db=/run/redis.sock", "db:6379", "/run/redis.sock");
}

void TestAddressMap::anAnnouncedAddressIsReachedThroughItsMapping()
{
    QFETCH(QString, mapping);
    QFETCH(QString, announced);
    QFETCH(QString, reached);
    const auto parsed = parseAddressMapping(mapping);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    const auto endpoint = Endpoint::parse(announced);
    QVERIFY(endpoint);

    ConnectionSettings settings;
    settings.addressMap.insert(parsed->first, parsed->second);
    QCOMPARE(settings.reachable(*endpoint).toString(), reached);

    const auto again = addressMapping(parsed->first, addressMapTarget(parsed->second));
    QVERIFY(again);
    QVERIFY(*again == *parsed);
}

void TestAddressMap::aMappingThatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QString>("mapping");
    for (const char* mapping : {"", "=", "a", "a=", "=b", "a:1=b:0", "a:99999=b", "a:x=b:1", "/run/x=b:1",
             "a b=c", "a=b=c", "a\x1b=c"})
        QTest::newRow(mapping) << QString::fromLatin1(mapping);
}

void TestAddressMap::aMappingThatMakesNoSenseIsRefused()
{
    QFETCH(QString, mapping);
    const auto parsed = parseAddressMapping(mapping);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(TestAddressMap)
#include "tst_AddressMap.moc"
