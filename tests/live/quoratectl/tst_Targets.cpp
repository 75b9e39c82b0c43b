#include "tests/support/Certificates.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/RedisProcess.h"
#include "tests/support/jsonSchema.h"

#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"

#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using Kind = Certificates::Kind;

/// The ways to a server that the program's address and options can name.
class TestTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerBehindTlsIsSeen();
    void aServerWithAnotherNameIsNotTrusted();
    void aUnixSocketIsSeen();
    void aServerThatLoadsIsNotHealthy();

private:
    RedisProcess tlsServer(Kind kind) const;

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    Certificates m_certificates;
};

RedisProcess TestTargets::tlsServer(Kind kind) const
{
    const auto files = m_certificates.pair(kind);
    return RedisProcess({u"tls-cert-file "_qs + files.certificateFile, u"tls-key-file "_qs + files.keyFile,
                            u"tls-ca-cert-file "_qs + m_certificates.caFile(), u"requirepass sesame-4711"_qs},
        RedisProcess::Listens::TlsOnly);
}

void TestTargets::aServerBehindTlsIsSeen()
{
    const RedisProcess server = tlsServer(Kind::Good);
    const auto client = m_certificates.pair(Kind::Client);
    const auto run =
        m_program.run({u"--url"_qs, u"rediss://"_qs + server.endpoint().toString(), u"--ca-cert"_qs,
                          m_certificates.caFile(), u"--cert"_qs, client.certificateFile, u"--key"_qs,
                          client.keyFile, u"topology"_qs, u"--json"_qs},
            "sesame-4711");
    QVERIFY2(run.exitCode <= 1, run.out.constData());
    QCOMPARE(schemaErrors({run.document()}, u"topology"_qs), QString());
    QCOMPARE(run.document()[u"nodes"_qs][0][u"state"_qs].toString(), u"ok"_qs);
}

void TestTargets::aServerWithAnotherNameIsNotTrusted()
{
    const RedisProcess server = tlsServer(Kind::WrongName);
    const auto client = m_certificates.pair(Kind::Client);
    QStringList arguments{u"--url"_qs, u"rediss://"_qs + server.endpoint().toString(), u"--ca-cert"_qs,
        m_certificates.caFile(), u"--cert"_qs, client.certificateFile, u"--key"_qs, client.keyFile,
        u"topology"_qs, u"--json"_qs};
    const auto refused = m_program.run(arguments, "sesame-4711");
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.document()[u"code"_qs].toString(), u"Tls"_qs);
    QVERIFY(!refused.document()[u"hint"_qs].toString().isEmpty());
    arguments << u"--tls-server-name"_qs << u"redis.example.com"_qs;
    QVERIFY(m_program.run(arguments, "sesame-4711").exitCode <= 1);
}

void TestTargets::aUnixSocketIsSeen()
{
    const RedisProcess server({u"unixsocket %DIR%/redis.sock"_qs});
    const auto run = m_program.run(
        {u"--url"_qs, u"unix://"_qs + server.path(u"redis.sock"_qs), u"topology"_qs, u"--json"_qs});
    QVERIFY2(run.exitCode <= 1, run.out.constData());
    QCOMPARE(schemaErrors({run.document()}, u"topology"_qs), QString());
    QCOMPARE(run.document()[u"nodes"_qs].toArray().size(), 1);
    QCOMPARE(run.document()[u"nodes"_qs][0][u"role"_qs].toString(), u"master"_qs);
}

void TestTargets::aServerThatLoadsIsNotHealthy()
{
    RedisProcess server({u"enable-debug-command local"_qs, u"key-load-delay 1000"_qs,
        u"loading-process-events-interval-bytes 1024"_qs});
    {
        IoThread io;
        NodeClient client(io, server.endpoint(), {});
        QVERIFY(client.call({"DEBUG", "POPULATE", "100000"}, std::chrono::seconds(30)).ok());
        QVERIFY(client.call({"SAVE"}, std::chrono::seconds(30)).ok());
    }
    server.restart();
    const auto run = m_program.run(
        {u"--url"_qs, u"redis://"_qs + server.endpoint().toString(), u"topology"_qs, u"--json"_qs});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(schemaErrors({run.document()}, u"topology"_qs), QString());
    QCOMPARE(run.document()[u"nodes"_qs][0][u"state"_qs].toString(), u"loading"_qs);
    QVERIFY(run.document()[u"health"_qs].toString() != u"healthy"_qs);
    bool isSaid = false;
    for (const QJsonValue& finding : run.document()[u"findings"_qs].toArray())
        isSaid = isSaid || finding[u"code"_qs] == u"node-loading"_qs;
    QVERIFY(isSaid);
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_Targets.moc"
