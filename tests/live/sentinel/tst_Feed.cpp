#include "core/sentinel/FailoverTimeline.h"
#include "core/sentinel/SentinelFeed.h"
#include "tests/support/LiveSandbox.h"

#include <QSet>
#include <QTest>

#include <mutex>

using namespace quorate;
using namespace quorate::test;

namespace {

// What a feed has said so far.
class Heard {
public:
    void put(const SentinelEvent& event)
    {
        const std::lock_guard lock(m_mutex);
        m_events += event;
    }
    QList<SentinelEvent> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    qsizetype count(const QByteArray& name, const Endpoint& source = {}) const
    {
        const QList<SentinelEvent> all = events();
        return std::count_if(all.cbegin(), all.cend(), [&](const SentinelEvent& event) {
            return event.name == name && (!source.isValid() || event.source == source);
        });
    }
    qsizetype place(const QByteArray& name) const
    {
        const QList<SentinelEvent> all = events();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].name == name)
                return i;
        }
        return -1;
    }

private:
    mutable std::mutex m_mutex;
    QList<SentinelEvent> m_events;
};

} // namespace

/// What real Sentinels publish while things happen to them.
class TestFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFailoverIsHeardInItsOrder();
    void aSentinelThatGoesIsSaidAndHeardAgain();
    void oneThatHangsIsNoticed();
    void passwordsAreNotHeard();

private:
    std::unique_ptr<SentinelFeed> listen(const QList<Endpoint>& sentinels, Heard& heard)
    {
        return std::make_unique<SentinelFeed>(m_live->io(), m_live->target().settings, sentinels,
            [&heard](const SentinelEvent& event) { heard.put(event); });
    }
    QList<Endpoint> sentinels() const
    {
        return {m_live->sentinel(0), m_live->sentinel(1), m_live->sentinel(2)};
    }

    std::unique_ptr<LiveSandbox> m_live;
};

void TestFeed::init()
{
    m_live.reset();
    m_live = std::make_unique<LiveSandbox>(
        SandboxSpec{.kind = DeploymentKind::Sentinel, .detectAfter = std::chrono::milliseconds(2000)});
    QVERIFY2(m_live->isUp(), m_live->why());
}

void TestFeed::aFailoverIsHeardInItsOrder()
{
    Heard heard;
    const auto feed = listen(sentinels(), heard);
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent), 3, 10'000);
    const Endpoint master = m_live->endpoint(0);
    QVERIFY(m_live->kill(master));
    QTRY_VERIFY_WITH_TIMEOUT(heard.count("+failover-end") > 0, 60'000);
    qsizetype last = -1;
    for (const char* name : {"+sdown", "+odown", "+try-failover", "+elected-leader", "+selected-slave",
             "+promoted-slave", "+failover-end"}) {
        const qsizetype place = heard.place(name);
        QVERIFY2(place > last, name);
        last = place;
    }
    QTRY_VERIFY_WITH_TIMEOUT(heard.count("+switch-master") > 0, 10'000);
    QCOMPARE(heard.count("+switch-master"), 1); // each of the three says it
    QVERIFY(heard.count("+sdown", m_live->sentinel(0)) > 0);
    const QList<FailoverTimeline> timelines = failoversIn(heard.events());
    QCOMPARE(timelines.size(), 1);
    QCOMPARE(timelines.first().service, QByteArray("mymaster"));
    QCOMPARE(timelines.first().oldMaster, master);
    QVERIFY(timelines.first().newMaster == m_live->endpoint(1)
        || timelines.first().newMaster == m_live->endpoint(2));
    QCOMPARE(timelines.first().spans.size(), 4);
    QVERIFY(timelines.first().hasEnded && !timelines.first().wasGivenUp);
    QVERIFY(*timelines.first().untilMasterMs() > 0);
}

void TestFeed::aSentinelThatGoesIsSaidAndHeardAgain()
{
    Heard heard;
    const auto feed = listen({m_live->sentinel(1)}, heard);
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent), 1, 10'000);
    QVERIFY(m_live->kill(m_live->sentinel(1)));
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kSilentEvent), 1, 10'000);
    QVERIFY(m_live->restart(m_live->sentinel(1)));
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent), 2, 20'000);
    QCOMPARE(heard.count(kSilentEvent), 1); // not once a try
}

void TestFeed::oneThatHangsIsNoticed()
{
    Heard heard;
    const auto feed = listen(sentinels(), heard);
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent), 3, 10'000);
    QVERIFY(m_live->freeze(m_live->sentinel(2)));
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kSilentEvent, m_live->sentinel(2)), 1, 15'000);
    QVERIFY(m_live->thaw(m_live->sentinel(2)));
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent, m_live->sentinel(2)), 2, 20'000);
    QCOMPARE(heard.count(kSilentEvent, m_live->sentinel(0)), 0);
}

void TestFeed::passwordsAreNotHeard()
{
    Heard heard;
    const auto feed = listen(sentinels(), heard);
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(kListeningEvent), 3, 10'000);
    const QByteArray secret = m_live->password().reveal();
    for (const Command& command : {Command{"SENTINEL", "SET", "mymaster", "auth-pass", secret},
             Command{"SENTINEL", "SET", "mymaster", "failover-timeout", "70000"}})
        QVERIFY(!m_live->ask(m_live->sentinel(0), command).isError());
    QTRY_VERIFY_WITH_TIMEOUT(heard.count("+set") > 0, 10'000);
    for (const SentinelEvent& event : heard.events()) {
        QVERIFY(!event.payload.contains(secret));
        QVERIFY(!event.rest.contains(secret));
    }
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_Feed.moc"
