#include "tests/support/LiveSandbox.h"

using namespace quorate;
using namespace quorate::test;

/// Faults done to real servers.
class TestSandboxFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrozenServerIsSilentUntilItIsThawed();
    void aKilledServerRunsAgainAfterARestart();
    void aRunningServerIsRestartedAsANewProcess();
    void whatIsFrozenOrDeadIsBroughtBack();
    void aRestartedServerMayStillBeLoading();
    void aServerThatIsNotOfTheSandboxIsRefused();
    void aRestartedSentinelStillKnowsTheNewMaster();
};

namespace {

const SandboxSpec kSingle{.kind = DeploymentKind::Standalone};

Sandbox now(const LiveSandbox& live)
{
    const auto sandbox = live.store().load(live.sandbox().name);
    return sandbox ? *sandbox : Sandbox();
}

} // namespace

void TestSandboxFaults::aFrozenServerIsSilentUntilItIsThawed()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    NodeClient client = live.client(live.endpoint(0));
    QVERIFY(client.call({"PING"}));
    QVERIFY(live.freeze(live.endpoint(0)));
    QVERIFY(now(live).servers().first().frozen);
    const auto silence = client.call({"PING"}, std::chrono::milliseconds(100));
    QVERIFY(!silence);
    QCOMPARE(silence.error().code, ErrorCode::Timeout);
    QVERIFY(live.thaw(live.endpoint(0)));
    QVERIFY(!now(live).servers().first().frozen);
    QVERIFY(client.call({"PING"}));
}

void TestSandboxFaults::aKilledServerRunsAgainAfterARestart()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.kill(live.endpoint(0)));
    QCOMPARE(now(live).runningCount(), 0);
    NodeClient client = live.client(live.endpoint(0));
    const auto refused = client.call({"PING"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, ErrorReason::ConnectionRefused);
    QVERIFY(live.restart(live.endpoint(0)));
    QCOMPARE(now(live).runningCount(), 1);
    QVERIFY(client.call({"PING"}));
}

void TestSandboxFaults::aRunningServerIsRestartedAsANewProcess()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.freeze(live.endpoint(0)));
    QVERIFY(live.restart(live.endpoint(0)));
    QVERIFY(now(live).servers().first().process != live.server(0).process);
    QCOMPARE(live.ask(live.endpoint(0), {"PING"}).text(), "PONG");
}

void TestSandboxFaults::whatIsFrozenOrDeadIsBroughtBack()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.freeze(live.endpoint(0)) && live.kill(live.endpoint(2)));
    QCOMPARE(now(live).frozenCount(), 1);
    const auto untouched = now(live).find(live.endpoint(1))->process;
    const auto healed = healSandbox(live.store(), live.sandbox().name, {live.io(), {}, {}});
    QVERIFY(healed);
    QCOMPARE(*healed, (QList<Endpoint>{live.endpoint(0), live.endpoint(2)}));
    QCOMPARE(now(live).frozenCount(), 0);
    QCOMPARE(now(live).runningCount(), 3);
    QCOMPARE(now(live).find(live.endpoint(1))->process, untouched);
    for (int server = 0; server < 3; ++server)
        QCOMPARE(live.ask(live.endpoint(server), {"PING"}).text(), "PONG");
    const auto again = healSandbox(live.store(), live.sandbox().name, {live.io(), {}, {}});
    QVERIFY(again && again->isEmpty());
    QVERIFY(!healSandbox(live.store(), QStringLiteral("no-such"), {live.io(), {}, {}}));
}

void TestSandboxFaults::aRestartedServerMayStillBeLoading()
{
    // A tenth of a second a key, and each key is large enough that the server looks at its clients after it.
    SandboxSpec spec = kSingle;
    spec.dataConfig = QStringList{u"key-load-delay 100000"_qs,
        u"loading-process-events-interval-bytes 1024"_qs, u"rdbcompression no"_qs};
    LiveSandbox live(spec);
    QVERIFY2(live.isUp(), live.why());
    for (int i = 0; i < 60; ++i)
        live.ask(live.endpoint(0), {"SET", "key:" + QByteArray::number(i), QByteArray(2048, 'x')});
    live.ask(live.endpoint(0), {"SAVE"});
    QVERIFY(live.restart(live.endpoint(0)));
    const auto refused = live.client(live.endpoint(0)).call({"GET", "key:1"}, std::chrono::seconds(5));
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, ErrorReason::Loading);
}

void TestSandboxFaults::aServerThatIsNotOfTheSandboxIsRefused()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    const Status status = killServer(live.store(), live.sandbox().name, {u"127.0.0.1"_qs, 1, {}});
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Precondition);
    QCOMPARE(freezeServer(live.store(), u"none"_qs, live.endpoint(0)).error().code, ErrorCode::Precondition);
}

void TestSandboxFaults::aRestartedSentinelStillKnowsTheNewMaster()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel,
        .replicas = 1,
        .sentinels = 1,
        .detectAfter = std::chrono::milliseconds(500)});
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.kill(live.endpoint(0)));
    const auto masterPort = [&] {
        const Command question{"SENTINEL", "GET-MASTER-ADDR-BY-NAME", kSandboxService};
        const Reply address = live.ask(live.sentinel(0), question);
        return address.elements().size() == 2 ? address.elements().at(1).text().toUShort() : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(masterPort(), live.endpoint(1).port, 20'000);
    QVERIFY(live.restart(live.sentinel(0)));
    QCOMPARE(masterPort(), live.endpoint(1).port);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxFaults.moc"
