#include "Stage.h"

#include "core/sentinel/planService.h"

#include <QTest>

#include <algorithm>

using namespace quorate;
using namespace quorate::test;

/// What Sentinels watch, changed while one of them hangs or is dead.
class TestServices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneThatHangsInTheMiddleIsNamedAndTheOthersPutBack();
    void oneThatHangsBeforeStopsTheOperation();
    void aDeadSentinelIsForgotten();

private:
    static SandboxSpec spec()
    {
        return {.kind = DeploymentKind::Sentinel, .detectAfter = std::chrono::milliseconds(10'000)};
    }
    static QByteArray field(Stage& stage, const Endpoint& sentinel, const QByteArray& name)
    {
        const auto master =
            parseSentinelInstance(stage.live.ask(sentinel, {"SENTINEL", "MASTER", "mymaster"}));
        return master ? master->fields.value(name) : QByteArray();
    }
    static QList<ServiceOption> quorumOne() { return {{"quorum", SecretString(QByteArray("1"))}}; }
};

void TestServices::oneThatHangsInTheMiddleIsNamedAndTheOthersPutBack()
{
    Stage stage(spec());
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Plan plan = planServiceSet(*stage.look(), u"stage"_qs, quorumOne());
    QVERIFY(!plan.isRefused());
    const Endpoint last = plan.steps.last().node;
    bool wasFrozen = false;
    const Receipt receipt = stage.carryOut(plan, [&](const StepUpdate& update) {
        if (!wasFrozen && update.state == StepUpdate::State::Done) {
            wasFrozen = true;
            QVERIFY(stage.live.freeze(last));
        }
    });
    QVERIFY2(receipt.outcome == Outcome::Unknown, qPrintable(said(receipt)));
    QCOMPARE(receipt.left.size(), 1);
    QCOMPARE(plan.steps[receipt.left[0].step].node, last);
    for (const Endpoint& sentinel : plan.nodes()) {
        if (sentinel != last)
            QCOMPARE(field(stage, sentinel, "quorum"), QByteArray("2"));
    }
    QVERIFY(stage.live.thaw(last));
}

void TestServices::oneThatHangsBeforeStopsTheOperation()
{
    Stage stage(spec());
    QVERIFY2(stage.live.isUp(), stage.live.why());
    const Plan plan = planServiceSet(*stage.look(), u"stage"_qs, quorumOne());
    const Endpoint last = plan.steps.last().node;
    QVERIFY(stage.live.freeze(last));
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Refused, qPrintable(said(receipt)));
    QVERIFY(receipt.steps.isEmpty());
    // Planned anew, it is named and left out.
    const Plan without = planServiceSet(*stage.look(), u"stage"_qs, quorumOne());
    QCOMPARE(without.nodes().size(), 2);
    QCOMPARE(without.preflight.first().code, CheckCode::SentinelsReachable);
    QCOMPARE(without.preflight.first().verdict, Verdict::Warning);
    const Receipt done = stage.carryOut(without);
    QVERIFY2(done.outcome == Outcome::Succeeded, qPrintable(said(done)));
    QVERIFY(stage.live.thaw(last));
}

void TestServices::aDeadSentinelIsForgotten()
{
    Stage stage(spec());
    QVERIFY2(stage.live.isUp(), stage.live.why());
    stage.look();
    const Endpoint dead = stage.live.sentinel(1);
    QVERIFY(stage.live.kill(dead));
    const Plan plan = planServiceReset(*stage.look(), u"stage"_qs);
    QVERIFY2(!plan.isRefused(), qPrintable(checkName(plan.preflight.first().code)));
    QCOMPARE(plan.nodes().size(), 2);
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Succeeded, qPrintable(said(receipt)));
    for (const int living : {0, 2}) {
        QCOMPARE(field(stage, stage.live.sentinel(living), "num-other-sentinels"), QByteArray("1"));
        QCOMPARE(field(stage, stage.live.sentinel(living), "num-slaves"), QByteArray("2"));
    }
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_Services.moc"
