#include "core/sentinel/FailoverTimeline.h"

#include <QJsonArray>
#include <QTest>

using namespace quorate;

namespace {

Endpoint sentinel(int number)
{
    return {QStringLiteral("10.0.1.%1").arg(number), 26379, {}};
}

SentinelEvent said(int by, int afterMs, const char* name, const char* payload)
{
    const QDateTime start(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    return parseSentinelEvent(sentinel(by), start.addMSecs(afterMs), name, payload);
}

// As three real Sentinels told it, 7.0.15.
QList<SentinelEvent> failover()
{
    const char* replica = "slave 10.0.0.2:6379 10.0.0.2 6379 @ shop 10.0.0.1 6379";
    const char* other = "slave 10.0.0.3:6379 10.0.0.3 6379 @ shop 10.0.0.1 6379";
    return {said(1, 0, "+sdown", "master shop 10.0.0.1 6379"),
        said(2, 40, "+sdown", "master shop 10.0.0.1 6379"),
        said(1, 60, "+odown", "master shop 10.0.0.1 6379 #quorum 2/2"), said(1, 61, "+new-epoch", "7"),
        said(1, 62, "+try-failover", "master shop 10.0.0.1 6379"),
        said(1, 63, "+vote-for-leader", "6d1f0a7b 7"), said(2, 70, "+vote-for-leader", "6d1f0a7b 7"),
        said(1, 120, "+elected-leader", "master shop 10.0.0.1 6379"),
        said(1, 121, "+failover-state-select-slave", "master shop 10.0.0.1 6379"),
        said(1, 180, "+selected-slave", replica), said(1, 700, "+promoted-slave", replica),
        said(1, 701, "+failover-state-reconf-slaves", "master shop 10.0.0.1 6379"),
        said(1, 760, "+slave-reconf-sent", other),
        said(2, 800, "+config-update-from", "sentinel 6d1f 10.0.1.1 26379 @ shop 10.0.0.1 6379"),
        said(2, 801, "+switch-master", "shop 10.0.0.1 6379 10.0.0.2 6379"),
        said(1, 1760, "+slave-reconf-done", other),
        said(1, 1800, "+failover-end", "master shop 10.0.0.1 6379"),
        said(1, 1801, "+switch-master", "shop 10.0.0.1 6379 10.0.0.2 6379")};
}

} // namespace

/// What Sentinels publish, read and put together.
class TestSentinelEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void payloadsAreRead_data();
    void payloadsAreRead();
    void passwordsAreHidden();
    void whatAllSayIsNewsOnce();
    void anOpinionIsEachOnesOwn();
    void aFailoverHasItsPhases();
    void aMasterThatComesBackIsNone();
    void oneThatIsGivenUpSaysSo();
    void twoServicesAreNotMixed();
    void disorderAndNonsenseDoNoHarm();
};

void TestSentinelEvents::payloadsAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("drawn");
    const auto row = [](const char* name, const char* payload, const char* drawn) {
        QTest::newRow(payload) << QByteArray(name) << QByteArray(payload) << QString::fromLatin1(drawn);
    };
    row("+odown", "master shop 10.0.0.1 6379 #quorum 2/2",
        "master 10.0.0.1:6379 shop 10.0.0.1:6379 #quorum 2/2");
    row("+slave", "slave 10.0.0.2:6379 10.0.0.2 6379 @ shop 10.0.0.1 6379",
        "slave 10.0.0.2:6379 shop 10.0.0.1:6379 ");
    row("+sentinel", "sentinel ab12 ::1 26379 @ shop 10.0.0.1 6379",
        "sentinel [::1]:26379 shop 10.0.0.1:6379 ");
    row("+switch-master", "shop 10.0.0.1 6379 10.0.0.2 6380", "master 10.0.0.2:6380 shop 10.0.0.1:6379 ");
    row("+new-epoch", "7", " - - - 7");
    row("+tilt", "#tilt mode entered", " - - - #tilt mode entered");
    row("+later", "master shop nowhere 99999", "master - shop - ");
    row("+later", "", " - - - ");
}

void TestSentinelEvents::payloadsAreRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, payload);
    QFETCH(QString, drawn);
    const SentinelEvent event = said(1, 0, name.constData(), payload.constData());
    const auto node = [](const Endpoint& endpoint) {
        return endpoint.isValid() ? endpoint.toString() : QStringLiteral("-");
    };
    const QString service = event.service.isEmpty() ? QStringLiteral("-") : QString::fromUtf8(event.service);
    QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5")
                 .arg(QString::fromUtf8(event.kind), node(event.subject), service, node(event.master),
                     QString::fromUtf8(event.rest)),
        drawn);
}

void TestSentinelEvents::passwordsAreHidden()
{
    const SentinelEvent event = said(1, 0, "+set", "master shop 10.0.0.1 6379 auth-pass hush hush");
    QCOMPARE(event.payload, QByteArray("master shop 10.0.0.1 6379 auth-pass ***"));
    QCOMPARE(event.rest, QByteArray("auth-pass ***"));
}

void TestSentinelEvents::whatAllSayIsNewsOnce()
{
    EventFilter filter;
    const char* payload = "shop 10.0.0.1 6379 10.0.0.2 6379";
    QVERIFY(filter.isNews(said(1, 0, "+switch-master", payload)));
    QVERIFY(!filter.isNews(said(2, 900, "+switch-master", payload)));
    QVERIFY(!filter.isNews(said(3, 950, "+switch-master", payload)));
    QVERIFY(filter.isNews(said(1, 2000, "+switch-master", payload))); // again by the same: it happened again
    QVERIFY(filter.isNews(said(2, 60'000, "+switch-master", payload)));
}

void TestSentinelEvents::anOpinionIsEachOnesOwn()
{
    EventFilter filter;
    for (const int by : {1, 2, 3})
        QVERIFY(filter.isNews(said(by, 10 * by, "+sdown", "master shop 10.0.0.1 6379")));
}

void TestSentinelEvents::aFailoverHasItsPhases()
{
    const QList<FailoverTimeline> found = failoversIn(failover());
    QCOMPARE(found.size(), 1);
    const FailoverTimeline& timeline = found.first();
    QStringList phases;
    for (const FailoverTimeline::Span& span : timeline.spans)
        phases += QStringLiteral("%1 %2").arg(phaseName(span.phase)).arg(span.durationMs());
    QCOMPARE(phases,
        (QStringList{QStringLiteral("detection 62"), QStringLiteral("vote 58"),
            QStringLiteral("promotion 580"), QStringLiteral("reconfiguration 1101")}));
    QCOMPARE(timeline.service, QByteArray("shop"));
    QCOMPARE(timeline.oldMaster.toString(), QStringLiteral("10.0.0.1:6379"));
    QCOMPARE(timeline.newMaster.toString(), QStringLiteral("10.0.0.2:6379"));
    QVERIFY(timeline.hasEnded && !timeline.wasGivenUp);
    QCOMPARE(timeline.untilMasterMs(), std::optional(700.0));
    const QJsonObject json = timelineJson(timeline);
    QCOMPARE(json[QStringLiteral("phases")].toArray().size(), 4);
    QCOMPARE(json[QStringLiteral("events")].toArray().size(), failover().size());
    QVERIFY(json[QStringLiteral("clientGapMs")].isNull());
}

void TestSentinelEvents::aMasterThatComesBackIsNone()
{
    QVERIFY(failoversIn({said(1, 0, "+sdown", "master shop 10.0.0.1 6379"),
                            said(1, 900, "-sdown", "master shop 10.0.0.1 6379")})
                .isEmpty());
    QVERIFY(failoversIn({said(1, 0, "+sdown", "slave 10.0.0.2:6379 10.0.0.2 6379 @ shop 10.0.0.1 6379")})
                .isEmpty());
}

void TestSentinelEvents::oneThatIsGivenUpSaysSo()
{
    const auto found = failoversIn({said(1, 0, "+try-failover", "master shop 10.0.0.1 6379"),
        said(1, 900, "-failover-abort-no-good-slave", "master shop 10.0.0.1 6379")});
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().wasGivenUp && found.first().hasEnded);
    QVERIFY(!found.first().newMaster.isValid());
    QVERIFY(!found.first().untilMasterMs());
}

void TestSentinelEvents::twoServicesAreNotMixed()
{
    QList<SentinelEvent> events = failover();
    events += said(1, 90, "+sdown", "master other 10.0.9.1 6379");
    events += said(1, 650, "+switch-master", "other 10.0.9.1 6379 10.0.9.2 6379");
    const auto found = failoversIn(events);
    QCOMPARE(found.size(), 2);
    for (const FailoverTimeline& timeline : found) {
        for (const SentinelEvent& event : timeline.events)
            QVERIFY(event.service.isEmpty() || event.service == timeline.service);
    }
}

void TestSentinelEvents::disorderAndNonsenseDoNoHarm()
{
    QList<SentinelEvent> events = failover();
    std::reverse(events.begin(), events.end());
    QCOMPARE(failoversIn(events).size(), 1);
    QCOMPARE(failoversIn(events).first().spans.size(), 4);
    const QByteArray hostile("master \r\n<img src=x> 10.0.0.1 6379 \x1b[2J");
    QCOMPARE(said(1, 0, "+sdown", hostile.constData()).kind, QByteArray("master"));
    QVERIFY(said(1, 0, "+sdown", QByteArray(100'000, 'x').constData()).payload.size() <= 4096);
    QVERIFY(failoversIn({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSentinelEvents)
#include "tst_SentinelEvents.moc"
