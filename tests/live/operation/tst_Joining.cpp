#include "core/replication/askServers.h"
#include "core/replication/planReplicas.h"
#include "tests/live/operation/Stage.h"
#include "tests/support/RedisProcess.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

/// What happens to a node that is to become a replica between the plan and its link, on real servers.
class TestJoining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItWasGivenSinceThePlanIsKept();
    void whoFollowsAnotherByNowIsLeftThere();
    void oneThatIsPointedElsewhereIsNotCalledLinked();
    void oneThatHangsIsNamedAndWhatItOwesToo();

private:
    static Plan planFor(Stage& stage, const RedisProcess& node)
    {
        const ConnectionSettings settings = stage.live.target().settings;
        SetupWish wish;
        wish.nodes = askJoiningNodes(stage.live.io(), settings, {node.endpoint()}, {});
        wish.credentials = settings.credentials;
        return planSetup(*stage.look(), QStringLiteral("shop"), wish);
    }
    static OperationContext::Listener whenWaiting(const Plan& plan, std::function<void()> act)
    {
        return [at = plan.find(StepPurpose::AwaitLink), act = std::move(act)](const StepUpdate& update) {
            if (update.step == at && update.state == StepUpdate::State::Running)
                act();
        };
    }
};

void TestJoining::whatItWasGivenSinceThePlanIsKept()
{
    Stage stage({.kind = DeploymentKind::Replication});
    const RedisProcess node;
    const Plan plan = planFor(stage, node);
    QVERIFY(!plan.isRefused());
    QVERIFY(!stage.live.ask(node.endpoint(), {"SET", "order", "paid"}).isError());
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Refused, qPrintable(said(receipt)));
    QCOMPARE(receipt.error->node, node.endpoint().toString());
    QCOMPARE(stage.live.ask(node.endpoint(), {"GET", "order"}).text(), QByteArray("paid"));
    QCOMPARE(stage.live.ask(node.endpoint(), {"ROLE"}).elements()[0].text(), QByteArray("master"));
}

void TestJoining::whoFollowsAnotherByNowIsLeftThere()
{
    Stage stage({.kind = DeploymentKind::Replication});
    const RedisProcess node, other;
    const Plan plan = planFor(stage, node);
    QVERIFY(!stage.live.ask(node.endpoint(), {"REPLICAOF", "127.0.0.1", QByteArray::number(other.port())})
                 .isError());
    const Receipt receipt = stage.carryOut(plan);
    QVERIFY2(receipt.outcome == Outcome::Refused, qPrintable(said(receipt)));
    const Reply role = stage.live.ask(node.endpoint(), {"ROLE"});
    QCOMPARE(role.elements()[2].toInteger(), other.port());
}

void TestJoining::oneThatIsPointedElsewhereIsNotCalledLinked()
{
    Stage stage({.kind = DeploymentKind::Replication});
    const RedisProcess node, other;
    QVERIFY(!stage.live.ask(stage.live.endpoint(0), {"CONFIG", "SET", "repl-diskless-sync-delay", "5"})
                 .isError());
    const Plan plan = planFor(stage, node);
    const Receipt receipt = stage.carryOut(plan, whenWaiting(plan, [&] {
        (void)stage.live.ask(node.endpoint(), {"CONFIG", "SET", "masterauth", ""});
        (void)stage.live.ask(node.endpoint(), {"REPLICAOF", "127.0.0.1", QByteArray::number(other.port())});
    }));
    QVERIFY2(receipt.outcome == Outcome::Failed, qPrintable(said(receipt)));
    QCOMPARE(receipt.error->code, ErrorCode::Precondition);
    QCOMPARE(receipt.facts.value(QLatin1String("linked")).toInt(-1), 0);
}

void TestJoining::oneThatHangsIsNamedAndWhatItOwesToo()
{
    Stage stage({.kind = DeploymentKind::Replication});
    const RedisProcess node;
    QVERIFY(!stage.live.ask(stage.live.endpoint(0), {"CONFIG", "SET", "repl-diskless-sync-delay", "5"})
                 .isError());
    const Plan plan = planFor(stage, node);
    const auto pid = static_cast<pid_t>(node.pid());
    const Receipt receipt = stage.carryOut(plan, whenWaiting(plan, [pid] { ::kill(pid, SIGSTOP); }));
    ::kill(pid, SIGCONT);
    QVERIFY2(receipt.outcome == Outcome::Failed, qPrintable(said(receipt)));
    QCOMPARE(receipt.error->code, ErrorCode::Timeout);
    // The way back did not get through: each command of it is named.
    QStringList left;
    for (const LeftOver& one : receipt.left)
        left += stepPurposeName(receipt.plan.steps[one.step].purpose);
    QVERIFY2(left.contains(QStringLiteral("follow-master")), qPrintable(said(receipt)));
}

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_Joining.moc"
