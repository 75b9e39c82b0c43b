#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "core/topology/ClusterInfo.h"
#include "core/topology/Slots.h"
#include "tests/support/Certificates.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/RedisProcess.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

/// Slots move between masters that speak TLS to clients and to each other, and ask for a password.
class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysMoveOverTls();

private:
    QStringList lines() const
    {
        const auto files = m_certificates.pair(Certificates::Kind::Good);
        return {u"tls-cert-file "_qs + files.certificateFile, u"tls-key-file "_qs + files.keyFile,
            u"tls-ca-cert-file "_qs + m_certificates.caFile(), u"tls-auth-clients no"_qs,
            u"tls-cluster yes"_qs, u"cluster-enabled yes"_qs, u"cluster-port %1"_qs.arg(freePort()),
            u"requirepass open-sesame"_qs, u"cluster-allow-replica-migration no"_qs};
    }
    Reply ask(const RedisProcess& server, const Command& command)
    {
        ConnectionSettings settings;
        settings.tls = m_certificates.settings();
        settings.credentials.password = SecretString(QByteArrayLiteral("open-sesame"));
        NodeClient client(m_io, server.endpoint(), settings);
        const auto reply = client.call(command, 10s);
        return reply ? *reply : Reply::error(reply.error().detail.toUtf8());
    }
    bool isOk(const RedisProcess& server)
    {
        const auto info = ClusterInfo::parse(ask(server, {"CLUSTER", "INFO"}).text());
        return info && info->state == "ok" && info->knownNodes == 2;
    }

    Certificates m_certificates;
    IoThread m_io;
};

void TestTls::keysMoveOverTls()
{
    const RedisProcess full(lines(), RedisProcess::Listens::TlsOnly);
    const RedisProcess empty(lines(), RedisProcess::Listens::TlsOnly);
    const auto port = [this](const RedisProcess& server, const QByteArray& name) {
        return ask(server, {"CONFIG", "GET", name}).elements().at(1).text();
    };
    QCOMPARE(ask(full, {"CLUSTER", "ADDSLOTSRANGE", "0", "16383"}).text(), QByteArray("OK"));
    QCOMPARE(ask(full, {"CLUSTER", "MEET", "127.0.0.1", port(empty, "tls-port"), port(empty, "cluster-port")})
                 .text(),
        QByteArray("OK"));
    QTRY_VERIFY_WITH_TIMEOUT(isOk(full) && isOk(empty), 30'000);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(ask(full, {"SET", "key:" + QByteArray::number(i), QByteArray::number(i)}).text(),
            QByteArray("OK"));
    const CtlProgram program(QStringLiteral(QUORATECTL));
    const auto run =
        program.run({u"--url"_qs, u"rediss://%1?kind=cluster"_qs.arg(full.endpoint().toString()),
                        u"--ca-cert"_qs, m_certificates.caFile(), u"--json"_qs, u"--timeout"_qs, u"5000"_qs,
                        u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs, u"--use-empty-masters"_qs},
            "open-sesame");
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(run.document()[u"facts"_qs][u"slotsMoved"_qs].toInt(), 8192);
    for (int i = 0; i < 40; ++i) {
        const QByteArray key = "key:" + QByteArray::number(i);
        const Reply here = ask(full, {"GET", key});
        const Reply there = ask(empty, {"GET", key});
        QVERIFY2(here.isError() != there.isError(), key.constData());
        QCOMPARE(here.isError() ? there.text() : here.text(), QByteArray::number(i));
    }
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_Tls.moc"
