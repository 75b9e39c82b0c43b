#include "core/net/IoThread.h"
#include "core/profile/ConnectionTest.h"
#include "tests/support/Certificates.h"
#include "tests/support/FakeServer.h"
#include "tests/support/RedisProcess.h"

#include <QTest>

#include <map>
#include <thread>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;
using Kind = ServerIdentity::Kind;

namespace {

constexpr auto kGenerous = 30s;

/// What was told of one test, stage by stage.
struct Told {
    Status outcome;
    QList<TestStep> steps;
    std::map<TestStage, TestStep> last;

    const TestStep& at(TestStage stage) const { return last.at(stage); }
    /// "resolve skipped, connect passed, tls waiting": the last word of each stage.
    QString drawn() const
    {
        static const QStringList stages{
            u"resolve"_qs, u"connect"_qs, u"tls"_qs, u"sign in"_qs, u"identify"_qs};
        static const QStringList states{
            u"waiting"_qs, u"running"_qs, u"passed"_qs, u"skipped"_qs, u"failed"_qs};
        QStringList words;
        for (const auto& [stage, step] : last)
            words += stages[static_cast<int>(stage)] + u' ' + states[static_cast<int>(step.state)];
        return words.join(u", "_qs);
    }
};

Target targetOf(const QString& url, std::chrono::milliseconds timeout = kGenerous)
{
    Target target = *parseTargetUrl(url);
    target.settings.timeout = timeout;
    return target;
}

QString urlOf(const Endpoint& endpoint, const QString& scheme = u"redis://"_qs)
{
    return scheme + endpoint.toString();
}

} // namespace

/// Where a connection fails, and how that is told.
class TestConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlainServerPassesAndIsNamed();
    void theServersKindIsTold_data();
    void theServersKindIsTold();
    void aHostNameIsResolved();
    void aUnixSocketIsConnectedTo();
    void aPasswordSignsIn();
    void aWrongPasswordFailsAtSigningIn_data();
    void aWrongPasswordFailsAtSigningIn();
    void aSentinelWithoutAPasswordOfItsOwnGetsTheServers();
    void tlsIsToldWithItsVersionAndThePeersName();
    void anUnknownAuthorityFailsAtTls();
    void tlsToAPlainPortFailsAtTls();
    void aPlainConnectionToATlsPortFailsAtTls();
    void aFileThatCannotBeReadFailsBeforeAnythingIsSent();
    void aRefusedPortFailsAtConnecting();
    void aNameThatNobodyKnowsFailsAtResolving();
    void aSilentServerFailsAtTheDeadline();
    void aPeerThatSpeaksSomethingElseFailsAtSigningIn();
    void aUserWithoutInfoFailsAtIdentifying();
    void aServerThatHidesItsFlagsIsToldSo();
    void aStopEndsItAtOnce();

private:
    Told test(const Target& target, std::stop_token stop = {})
    {
        Told told;
        ConnectionTest tested(m_io, target, target.seeds.front());
        told.outcome = tested.run(
            [&](const TestStep& step) {
                told.steps += step;
                told.last[step.stage] = step;
            },
            std::move(stop));
        return told;
    }
    QStringList tlsLines(Certificates::Kind kind) const
    {
        const auto files = m_certificates.pair(kind);
        return {u"tls-cert-file "_qs + files.certificateFile, u"tls-key-file "_qs + files.keyFile,
            u"tls-ca-cert-file "_qs + m_certificates.caFile(), u"tls-auth-clients no"_qs};
    }

    Certificates m_certificates;
    IoThread m_io;
};

void TestConnectionTest::aPlainServerPassesAndIsNamed()
{
    const RedisProcess server;
    const Told told = test(targetOf(urlOf(server.endpoint())));
    QVERIFY(told.outcome.ok());
    QCOMPARE(
        told.drawn(), u"resolve skipped, connect passed, tls skipped, sign in skipped, identify passed"_qs);
    const auto& identity = told.at(TestStage::Identify).server;
    QVERIFY(identity);
    QCOMPARE(identity->kind, Kind::Master);
    QVERIFY(identity->version.startsWith(u'7'));
    QVERIFY(identity->tellsFlags);
    QVERIFY(told.at(TestStage::Connect).milliseconds > 0);
    // Each stage that takes time is told when it begins, too.
    QCOMPARE(told.steps[1].stage, TestStage::Connect);
    QCOMPARE(told.steps[1].state, TestState::Running);
}

void TestConnectionTest::theServersKindIsTold_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<RedisProcess::Mode>("mode");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("replica") << QStringList{u"replicaof 127.0.0.1 1"_qs} << RedisProcess::Mode::Data
                             << Kind::Replica;
    QTest::newRow("cluster") << QStringList{u"cluster-enabled yes"_qs} << RedisProcess::Mode::Data
                             << Kind::ClusterMaster;
    QTest::newRow("sentinel") << QStringList() << RedisProcess::Mode::Sentinel << Kind::Sentinel;
}

void TestConnectionTest::theServersKindIsTold()
{
    QFETCH(QStringList, lines);
    QFETCH(RedisProcess::Mode, mode);
    QFETCH(Kind, kind);
    const RedisProcess server(lines, RedisProcess::Listens::Plain, mode);
    const Told told = test(targetOf(urlOf(server.endpoint())));
    QVERIFY(told.outcome.ok());
    QCOMPARE(told.at(TestStage::Identify).server->kind, kind);
}

void TestConnectionTest::aHostNameIsResolved()
{
    const RedisProcess server;
    const Told told = test(targetOf(u"redis://localhost:%1"_qs.arg(server.port())));
    QVERIFY(told.outcome.ok());
    QCOMPARE(told.at(TestStage::Resolve).state, TestState::Passed);
    QVERIFY(told.at(TestStage::Resolve).addresses.contains(u"127.0.0.1"_qs));
}

void TestConnectionTest::aUnixSocketIsConnectedTo()
{
    const RedisProcess server({u"unixsocket %DIR%/s"_qs});
    const Told told = test(targetOf(u"unix://"_qs + server.path(u"s"_qs)));
    QVERIFY(told.outcome.ok());
    QCOMPARE(
        told.drawn(), u"resolve skipped, connect passed, tls skipped, sign in skipped, identify passed"_qs);
}

void TestConnectionTest::aPasswordSignsIn()
{
    const RedisProcess server({u"requirepass s3cret"_qs, u"user ops on >other +@all ~* &*"_qs});
    Target target = targetOf(urlOf(server.endpoint()));
    target.settings.credentials = {u"ops"_qs, SecretString(u"other"_qs)};
    const Told told = test(target);
    QVERIFY(told.outcome.ok());
    QCOMPARE(told.at(TestStage::SignIn).state, TestState::Passed);
    QCOMPARE(told.at(TestStage::SignIn).user, u"ops"_qs);
}

void TestConnectionTest::aWrongPasswordFailsAtSigningIn_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorReason>("reason");
    QTest::newRow("wrong") << u"guess"_qs << ErrorReason::WrongPass;
    QTest::newRow("missing") << QString() << ErrorReason::NoAuth;
}

void TestConnectionTest::aWrongPasswordFailsAtSigningIn()
{
    QFETCH(QString, password);
    QFETCH(ErrorReason, reason);
    const RedisProcess server({u"requirepass s3cret"_qs});
    Target target = targetOf(urlOf(server.endpoint()));
    target.settings.credentials.password = SecretString(password);
    const Told told = test(target);
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, reason);
    QCOMPARE(told.drawn(), u"resolve skipped, connect passed, tls skipped, sign in failed"_qs);
    QCOMPARE(told.at(TestStage::SignIn).error, std::optional(told.outcome.error()));
    QCOMPARE(told.outcome.error().node, server.endpoint().toString());
}

void TestConnectionTest::aSentinelWithoutAPasswordOfItsOwnGetsTheServers()
{
    const RedisProcess server(
        {u"requirepass s3cret"_qs}, RedisProcess::Listens::Plain, RedisProcess::Mode::Sentinel);
    Target target = targetOf(urlOf(server.endpoint(), u"redis+sentinel://"_qs));
    target.settings.credentials.password = SecretString(u"s3cret"_qs);
    const Told told = test(target);
    QVERIFY(told.outcome.ok());
    QCOMPARE(told.at(TestStage::SignIn).state, TestState::Passed);
}

void TestConnectionTest::tlsIsToldWithItsVersionAndThePeersName()
{
    const RedisProcess server(tlsLines(Certificates::Kind::Good), RedisProcess::Listens::TlsOnly);
    Target target = targetOf(u"rediss://localhost:%1"_qs.arg(server.port()));
    target.settings.tls = m_certificates.settings();
    const Told told = test(target);
    QVERIFY(told.outcome.ok());
    QCOMPARE(
        told.drawn(), u"resolve passed, connect passed, tls passed, sign in skipped, identify passed"_qs);
    QCOMPARE(told.at(TestStage::Tls).tls.version, u"TLS 1.3"_qs);
    QVERIFY(!told.at(TestStage::Tls).tls.peerName.isEmpty());
}

void TestConnectionTest::anUnknownAuthorityFailsAtTls()
{
    const RedisProcess server(tlsLines(Certificates::Kind::Stranger), RedisProcess::Listens::TlsOnly);
    Target target = targetOf(urlOf(server.endpoint(), u"rediss://"_qs));
    target.settings.tls = m_certificates.settings();
    const Told told = test(target);
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::TlsUnknownCa);
    QCOMPARE(told.drawn(), u"resolve skipped, connect passed, tls failed"_qs);
}

void TestConnectionTest::tlsToAPlainPortFailsAtTls()
{
    const RedisProcess server;
    const Told told = test(targetOf(urlOf(server.endpoint(), u"rediss://"_qs)));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::TlsPeerSpeaksPlain);
    QCOMPARE(told.drawn(), u"resolve skipped, connect passed, tls failed"_qs);
}

void TestConnectionTest::aPlainConnectionToATlsPortFailsAtTls()
{
    const RedisProcess server(tlsLines(Certificates::Kind::Good), RedisProcess::Listens::TlsOnly);
    const Told told = test(targetOf(urlOf(server.endpoint())));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::PlainPeerSpeaksTls);
    QCOMPARE(told.drawn(), u"resolve skipped, connect passed, tls failed, sign in waiting"_qs);
}

void TestConnectionTest::aFileThatCannotBeReadFailsBeforeAnythingIsSent()
{
    FakeServer server({});
    Target target = targetOf(urlOf(server.endpoint(), u"rediss://"_qs));
    target.settings.tls.caFile = m_certificates.path(u"missing.pem");
    const Told told = test(target);
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::TlsFileUnreadable);
    QCOMPARE(told.drawn(), u"tls failed"_qs);
    QCOMPARE(server.accepted(), 0);
}

void TestConnectionTest::aRefusedPortFailsAtConnecting()
{
    const Told told = test(targetOf(u"redis://127.0.0.1:1"_qs));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::ConnectionRefused);
    QCOMPARE(told.drawn(), u"resolve skipped, connect failed"_qs);
}

void TestConnectionTest::aNameThatNobodyKnowsFailsAtResolving()
{
    const Told told = test(targetOf(u"redis://nowhere.invalid:6379"_qs, 5s));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::NameNotResolved);
    QCOMPARE(told.outcome.error().node, u"nowhere.invalid:6379"_qs);
    QCOMPARE(told.drawn(), u"resolve failed"_qs);
}

void TestConnectionTest::aSilentServerFailsAtTheDeadline()
{
    FakeServer server({Script::deaf()});
    const Told told = test(targetOf(urlOf(server.endpoint()), 200ms));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().code, ErrorCode::Timeout);
    QCOMPARE(told.drawn(), u"resolve skipped, connect passed, tls skipped, sign in failed"_qs);
    QVERIFY(told.at(TestStage::SignIn).milliseconds < 10'000);
    QVERIFY2(server.waitUntil([](const FakeServer& seen) { return seen.open() == 0; }), "it hangs up");
}

void TestConnectionTest::aPeerThatSpeaksSomethingElseFailsAtSigningIn()
{
    FakeServer server({Script::acceptOnly(Answer::of("SSH-2.0-OpenSSH_9.2\r\n"))});
    const Told told = test(targetOf(urlOf(server.endpoint())));
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().code, ErrorCode::Protocol);
    QCOMPARE(told.at(TestStage::SignIn).state, TestState::Failed);
}

void TestConnectionTest::aUserWithoutInfoFailsAtIdentifying()
{
    const RedisProcess server({u"user watcher on >w +ping +client ~*"_qs});
    Target target = targetOf(urlOf(server.endpoint()));
    target.settings.credentials = {u"watcher"_qs, SecretString(u"w"_qs)};
    const Told told = test(target);
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().reason, ErrorReason::NoPerm);
    QCOMPARE(
        told.drawn(), u"resolve skipped, connect passed, tls skipped, sign in passed, identify failed"_qs);
}

void TestConnectionTest::aServerThatHidesItsFlagsIsToldSo()
{
    const RedisProcess server({u"user watcher on >w +@all -command ~* &*"_qs});
    Target target = targetOf(urlOf(server.endpoint()));
    target.settings.credentials = {u"watcher"_qs, SecretString(u"w"_qs)};
    const Told told = test(target);
    QVERIFY(told.outcome.ok());
    QVERIFY(!told.at(TestStage::Identify).server->tellsFlags);
}

void TestConnectionTest::aStopEndsItAtOnce()
{
    FakeServer server({Script::deaf()});
    std::stop_source stop;
    std::jthread stopper([&] {
        QVERIFY(server.waitUntil([](const FakeServer& seen) { return !seen.receivedBytes().isEmpty(); }));
        stop.request_stop();
    });
    const Told told = test(targetOf(urlOf(server.endpoint())), stop.get_token());
    QVERIFY(!told.outcome.ok());
    QCOMPARE(told.outcome.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_ConnectionTest.moc"
