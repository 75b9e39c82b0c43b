#include "core/drill/DrillHistory.h"
#include "core/drill/drillJson.h"
#include "tests/support/jsonSchema.h"
#include "tests/support/sampleTopologies.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

DrillReport sample()
{
    DrillReport report;
    report.id = QStringLiteral("20260131T120000.000Z-000001");
    report.deployment = QStringLiteral("orders");
    report.kind = DeploymentKind::Sentinel;
    report.scenario = DrillScenario::KillMaster;
    report.startedAt = sampleTime();
    report.finishedAt = sampleTime().addSecs(20);
    report.struck = report.masterBefore = QStringLiteral("127.0.0.1:6379");
    report.masterAfter = QStringLiteral("127.0.0.1:6380");
    report.marks = {{DrillMark::Kind::Struck, 0}, {DrillMark::Kind::Detected, 5100.5},
        {DrillMark::Kind::AllLinked, 12000}};
    report.writeGapMs = 6200.25;
    report.acknowledged = 1234;
    report.refused = 3;
    report.lost = 0;
    report.fullResyncs = 1;
    report.isRecovered = report.isCleanedUp = true;
    return report;
}

} // namespace

class TestDrillJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void unknownIsNull();
    void itKeepsToItsSchema();
    void anotherDocumentIsNoDrill();
    void theLastOneOfTheSameKindIsTheOneToCompareWith();
    void everyScenarioHasItsName();
};

void TestDrillJson::whatIsWrittenIsReadBack()
{
    DrillReport report = sample();
    report.error = Error{ErrorCode::Timeout, QStringLiteral("127.0.0.1:6379"), QStringLiteral("late")};
    const auto again = drillFromJson(drillJson(report));
    QVERIFY(again);
    QCOMPARE(drillJson(*again), drillJson(report));
    QCOMPARE(again->marks, report.marks);
    QCOMPARE(again->error, report.error);
}

void TestDrillJson::unknownIsNull()
{
    DrillReport report = sample();
    report.lost.reset();
    report.masterAfter.clear();
    const QJsonObject document = drillJson(report);
    QVERIFY(document.value(QLatin1String("lost")).isNull());
    QVERIFY(document.value(QLatin1String("masterAfter")).isNull());
    QVERIFY(document.value(QLatin1String("readGapMs")).isNull());
    QVERIFY(!drillFromJson(document)->lost);
}

void TestDrillJson::itKeepsToItsSchema()
{
    const DrillReport report = sample();
    const DrillReport before = sample();
    QCOMPARE(
        schemaErrors({drillJson(report), drillJson(report, &before)}, QStringLiteral("drill")), QString());
}

void TestDrillJson::anotherDocumentIsNoDrill()
{
    QVERIFY(!drillFromJson({}));
    QJsonObject document = drillJson(sample());
    document[QStringLiteral("scenario")] = QStringLiteral("earthquake");
    QVERIFY(!drillFromJson(document));
}

void TestDrillJson::theLastOneOfTheSameKindIsTheOneToCompareWith()
{
    QTemporaryDir folder;
    const DrillHistory history(folder.filePath(QStringLiteral("drills")));
    const DrillReport now = sample();
    QVERIFY(!*history.before(now));
    DrillReport elsewhere = sample();
    elsewhere.deployment = QStringLiteral("sessions");
    elsewhere.startedAt = now.startedAt.addSecs(-10);
    elsewhere.id = QStringLiteral("20260131T115950.000Z-000002");
    DrillReport older = sample();
    older.startedAt = now.startedAt.addSecs(-20);
    older.id = QStringLiteral("20260131T115940.000Z-000003");
    DrillReport failed = sample();
    failed.startedAt = now.startedAt.addSecs(-5);
    failed.id = QStringLiteral("20260131T115955.000Z-000004");
    failed.error = Error{ErrorCode::Timeout, {}, {}};
    QVERIFY(history.add(elsewhere).ok());
    QCOMPARE((*history.before(now))->id, elsewhere.id); // better than nothing
    QVERIFY(history.add(older).ok() && history.add(failed).ok() && history.add(now).ok());
    QCOMPARE((*history.before(now))->id, older.id);
    QCOMPARE(history.list()->first().id, now.id);
    // A file of somebody else's is left out, not an error.
    QFile stranger(folder.filePath(QStringLiteral("drills/zzz.json")));
    QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("{}") == 2);
    stranger.close();
    QVERIFY(stranger.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(history.list()->size(), 4);
}

void TestDrillJson::everyScenarioHasItsName()
{
    for (const DrillScenario scenario : allScenarios())
        QCOMPARE(scenarioFromName(scenarioName(scenario)), std::optional(scenario));
    QVERIFY(!scenarioFromName(QStringLiteral("nothing")));
    QVERIFY(!checkDrillSpec({.writesPerSecond = 0}).ok());
    QVERIFY(checkDrillSpec({}).ok());
}

QTEST_APPLESS_MAIN(TestDrillJson)
#include "tst_drillJson.moc"
