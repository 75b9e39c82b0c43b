#include "core/drill/runDrill.h"
#include "core/sandbox/sandboxTarget.h"
#include "tests/support/LiveSandbox.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

/// Drills on real servers: what is measured happened, and nothing of it stays.
class TestRunDrill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSwitchoverLosesNothing();
    void aHungMasterIsDetectedAndReplaced();
    void aReplicaThatWasCutOffCatchesUp();
    void aCancelHealsWhatWasStruck();
    void whatIsNotWellIsNotRehearsedUpon();
    void noProcessOfOthersIsTouched();
    void withoutSentinelsTheGapLastsUntilTheMasterIsBack();

private:
    DrillGround ground(LiveSandbox& live, std::stop_token stop = {})
    {
        return {live.io(), u"rehearsal"_qs, live.target(), live.store(), live.sandbox().name, m_journal,
            m_clock, std::move(stop), {}};
    }
    Result<DrillReport> rehearse(LiveSandbox& live, DrillScenario scenario, std::stop_token stop = {})
    {
        return runDrill({.scenario = scenario, .before = 500ms}, ground(live, std::move(stop)));
    }
    static qint64 keysOn(LiveSandbox& live, const QString& master)
    {
        return live.ask(*Endpoint::parse(master), {"DBSIZE"}).toInteger();
    }

    QTemporaryDir m_folder;
    Journal m_journal{m_folder.filePath(QStringLiteral("operations"))};
    SystemClock m_clock;
    std::unique_ptr<LiveSandbox> m_service;
};

void TestRunDrill::initTestCase()
{
    m_service = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Sentinel});
    QVERIFY2(m_service->isUp(), m_service->why());
}

void TestRunDrill::aSwitchoverLosesNothing()
{
    const auto report = rehearse(*m_service, DrillScenario::SwitchOver);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
    QVERIFY(report->acknowledged > 50);
    QCOMPARE(report->lost, std::optional<qint64>(0));
    QVERIFY(report->masterAfter != report->masterBefore && !report->masterAfter.isEmpty());
    QVERIFY(report->msOf(DrillMark::Kind::NewMaster));
    QVERIFY(report->writeGapMs && *report->writeGapMs > 0);
    QVERIFY(report->isRecovered && report->isCleanedUp);
    QCOMPARE(keysOn(*m_service, report->masterAfter), 0);
}

void TestRunDrill::aHungMasterIsDetectedAndReplaced()
{
    const auto report = rehearse(*m_service, DrillScenario::HangMaster);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
    const auto suspected = report->msOf(DrillMark::Kind::Suspected);
    const auto detected = report->msOf(DrillMark::Kind::Detected);
    const auto moved = report->msOf(DrillMark::Kind::NewMaster);
    QVERIFY(suspected && detected && moved);
    QVERIFY(*suspected > 3000 && *suspected <= *detected); // down-after is five seconds
    QVERIFY(*report->writeGapMs >= *detected * 0.9);
    QVERIFY(report->masterAfter != report->struck);
    QVERIFY(report->lost.has_value());
    QVERIFY(report->isRecovered && report->isCleanedUp);
    QVERIFY(
        !m_service->store().load(m_service->sandbox().name)->find(*Endpoint::parse(report->struck))->frozen);
}

void TestRunDrill::aReplicaThatWasCutOffCatchesUp()
{
    const auto report = rehearse(*m_service, DrillScenario::CutReplica);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
    QVERIFY(report->msOf(DrillMark::Kind::Detected));
    QCOMPARE(report->masterAfter, report->masterBefore);
    QVERIFY(report->struck != report->masterBefore);
    QCOMPARE(report->lost, std::optional<qint64>(0));
    QVERIFY(*report->writeGapMs < 1000); // the master never stopped
    QVERIFY(report->isRecovered && report->isCleanedUp);
}

void TestRunDrill::aCancelHealsWhatWasStruck()
{
    std::stop_source stop;
    DrillGround where = ground(*m_service, stop.get_token());
    where.noticed = [&stop](const DrillMark& mark) {
        if (mark.kind == DrillMark::Kind::Struck)
            stop.request_stop();
    };
    const auto report = runDrill({.scenario = DrillScenario::HangMaster, .before = 300ms}, where);
    QVERIFY(report);
    QVERIFY(report->error && report->error->code == ErrorCode::Cancelled);
    QVERIFY(report->msOf(DrillMark::Kind::Healed));
    QVERIFY(report->isRecovered && report->isCleanedUp);
}

void TestRunDrill::whatIsNotWellIsNotRehearsedUpon()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 1});
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.kill(live.endpoint(1)));
    const auto report = rehearse(live, DrillScenario::KillMaster);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Precondition);
    QCOMPARE(report.error().node, live.endpoint(1).toString());
    QCOMPARE(live.ask(live.endpoint(0), {"PING"}).text(), QByteArray("PONG"));
    QCOMPARE(keysOn(live, live.endpoint(0).toString()), 0);
}

void TestRunDrill::noProcessOfOthersIsTouched()
{
    DrillGround where = ground(*m_service);
    where.sandbox.clear();
    const auto report = runDrill({.scenario = DrillScenario::KillMaster}, where);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Precondition);
    where.target.settings.readOnly = true;
    const auto readOnly = runDrill({.scenario = DrillScenario::SwitchOver}, where);
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().code, ErrorCode::Permission);
}

void TestRunDrill::withoutSentinelsTheGapLastsUntilTheMasterIsBack()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 1});
    QVERIFY2(live.isUp(), live.why());
    const auto report = rehearse(live, DrillScenario::HangMaster);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY(!report->error);
    QVERIFY(!report->msOf(DrillMark::Kind::NewMaster));
    QVERIFY(*report->writeGapMs > 4000); // nobody helps for five seconds, then it is woken
    QCOMPARE(report->masterAfter, report->masterBefore);
    QCOMPARE(report->lost, std::optional<qint64>(0));
    QVERIFY(report->isRecovered && report->isCleanedUp);
}

QTEST_GUILESS_MAIN(TestRunDrill)
#include "tst_runDrill.moc"
