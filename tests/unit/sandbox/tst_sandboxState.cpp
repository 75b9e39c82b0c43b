#include "core/sandbox/sandboxState.h"

#include <QTest>

using namespace quorate;

/// The state file, which has to survive a crash and must never make us touch what is not ours.
class TestSandboxState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack_data();
    void everythingComesBack();
    void aServerThatDoesNotRunHasNoProcess();
    void aFileThatDoesNotFitIsRefused_data();
    void aFileThatDoesNotFitIsRefused();
    void aTruncatedFileIsRefused();
};

namespace {

Sandbox sample(DeploymentKind kind)
{
    SandboxSpec spec;
    spec.kind = kind;
    Sandbox sandbox;
    sandbox.name = u"box"_qs;
    sandbox.kind = kind;
    sandbox.createdAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 123), Qt::UTC);
    sandbox.complete = true;
    sandbox.deployments = layOutSandbox(spec);
    quint16 port = 10'001;
    for (SandboxDeployment& deployment : sandbox.deployments) {
        for (SandboxServer& server : deployment.servers) {
            server.endpoint.port = port;
            server.process = ProcessMark{port++ + 100'000, "b2a4:4711"};
        }
    }
    return sandbox;
}

QString drawn(const Sandbox& sandbox)
{
    QString text =
        QStringLiteral("%1 %2 %3 %4\n")
            .arg(sandbox.name, kindName(sandbox.kind), sandbox.createdAt.toString(Qt::ISODateWithMs))
            .arg(sandbox.complete);
    for (const SandboxDeployment& deployment : sandbox.deployments) {
        text += deployment.datacenter + u'/' + kindName(deployment.kind) + u'\n';
        for (const SandboxServer& server : deployment.servers) {
            text += QStringLiteral(" %1 %2 %3 %4 %5 %6\n")
                        .arg(server.label, server.endpoint.toString(), roleName(server.role))
                        .arg(server.master)
                        .arg(server.process ? server.process->pid : -1)
                        .arg(server.process ? QString::fromUtf8(server.process->birth) : QString());
        }
    }
    return text;
}

} // namespace

void TestSandboxState::everythingComesBack_data()
{
    QTest::addColumn<DeploymentKind>("kind");
    for (DeploymentKind kind : {DeploymentKind::Standalone, DeploymentKind::Replication,
             DeploymentKind::Sentinel, DeploymentKind::Cluster, DeploymentKind::Datacenters})
        QTest::newRow(qPrintable(kindName(kind))) << kind;
}

void TestSandboxState::everythingComesBack()
{
    QFETCH(DeploymentKind, kind);
    const Sandbox written = sample(kind);
    const auto read = sandboxStateFromJson(sandboxStateToJson(written));
    QVERIFY(read);
    QCOMPARE(drawn(*read), drawn(written));
}

void TestSandboxState::aServerThatDoesNotRunHasNoProcess()
{
    Sandbox written = sample(DeploymentKind::Standalone);
    written.complete = false;
    written.deployments.first().servers.first().process.reset();
    const auto read = sandboxStateFromJson(sandboxStateToJson(written));
    QVERIFY(read);
    QVERIFY(!read->complete);
    QVERIFY(!read->servers().first().process);
}

void TestSandboxState::aFileThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("another schema") << QByteArray("quorate.sandbox/1") << QByteArray("quorate.sandbox/2");
    QTest::newRow("a name with a path")
        << QByteArray("\"name\": \"box\"") << QByteArray("\"name\": \"../box\"");
    QTest::newRow("a label with a path") << QByteArray("\"node-1\"") << QByteArray("\"../../home\"");
    QTest::newRow("a port that is none") << QByteArray("10001") << QByteArray("99999");
    QTest::newRow("a role that is none") << QByteArray("\"replica\"") << QByteArray("\"slave\"");
    QTest::newRow("a kind that is none") << QByteArray("\"replication\"") << QByteArray("\"proxy\"");
    QTest::newRow("a master out of range") << QByteArray("\"master\": 0") << QByteArray("\"master\": 3");
    QTest::newRow("a time that is none") << QByteArray("2026-01-31") << QByteArray("2026-13-31");
    QTest::newRow("no deployments") << QByteArray("\"deployments\"") << QByteArray("\"others\"");
    QTest::newRow("no servers") << QByteArray("\"servers\"") << QByteArray("\"others\"");
}

void TestSandboxState::aFileThatDoesNotFitIsRefused()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, instead);
    QByteArray json = sandboxStateToJson(sample(DeploymentKind::Replication));
    QVERIFY(json.contains(part));
    const auto read = sandboxStateFromJson(json.replace(part, instead));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Storage);
}

void TestSandboxState::aTruncatedFileIsRefused()
{
    const QByteArray json = sandboxStateToJson(sample(DeploymentKind::Cluster)).trimmed();
    for (qsizetype length = 0; length < json.size(); ++length)
        QVERIFY2(!sandboxStateFromJson(json.left(length)), qPrintable(QString::number(length)));
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxState.moc"
