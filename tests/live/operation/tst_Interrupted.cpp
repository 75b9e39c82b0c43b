#include "tests/support/AckedWriters.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

int intentsIn(const QString& journal)
{
    QFile file(journal);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count("\"intent\"")) : 0;
}

std::optional<Endpoint> masterOf(LiveSandbox& live)
{
    for (int i = 0; i < 3; ++i) {
        ConnectionSettings settings = live.target().settings;
        NodeClient client(live.io(), live.sentinel(i % 3), settings);
        const auto named = client.call({"SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster"}, 300ms);
        if (!named || named->elements().size() != 2)
            continue;
        const Endpoint address{QStringLiteral("127.0.0.1"), named->elements()[1].text().toUShort(), {}};
        NodeClient node(live.io(), address, settings);
        const auto role = node.call({"ROLE"}, 300ms);
        if (role && !role->elements().empty() && role->elements()[0].text() == "master")
            return address;
    }
    return std::nullopt;
}

QByteArray setting(LiveSandbox& live, const Endpoint& node, const QByteArray& name)
{
    const Reply reply = live.ask(node, {"CONFIG", "GET", name});
    return reply.elements().size() == 2 ? reply.elements()[1].text() : QByteArray();
}

} // namespace

/// quoratectl dies in the middle of a switchover: no acknowledged write is lost, nothing stays paused, and
/// the next start names what was interrupted and takes it back.
class TestInterrupted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAfterEachStep_data();
    void killedAfterEachStep();
};

void TestInterrupted::killedAfterEachStep_data()
{
    QTest::addColumn<int>("intents");
    // The journal's intents in order: priority, guard, pause, failover, then the fence's three at once.
    QTest::newRow("priority") << 1;
    QTest::newRow("guard") << 2;
    QTest::newRow("pause") << 3;
    QTest::newRow("failover") << 4;
    QTest::newRow("fence") << 5;
}

void TestInterrupted::killedAfterEachStep()
{
    QFETCH(int, intents);
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    const CtlProgram program(QStringLiteral(QUORATECTL));
    const QString journal = program.path(QStringLiteral("quorate/operations/journal.jsonl"));
    const QByteArray password = live.password().reveal();
    const QString url =
        QStringLiteral("redis+sentinel://%1,%2,%3/mymaster")
            .arg(live.sentinel(0).toString(), live.sentinel(1).toString(), live.sentinel(2).toString());
    AckedWriters writers(live.io(), live.target().settings, [&live] { return masterOf(live); }, {});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 300, 20'000);
    QVERIFY(program.killOnce([&] { return intentsIn(journal) >= intents; },
        {QStringLiteral("--url"), url, QStringLiteral("--yes"), QStringLiteral("sentinel"),
            QStringLiteral("switchover")},
        password));
    // Writes go on, here or there, well before any Sentinel would have noticed anything.
    const qint64 atDeath = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > atDeath + 300, 25'000);

    const auto shown =
        program.run({QStringLiteral("--json"), QStringLiteral("journal"), QStringLiteral("show")});
    const QJsonArray operations = shown.document().value(QLatin1String("operations")).toArray();
    QCOMPARE(operations.size(), 1);
    QCOMPARE(
        operations[0].toObject().value(QLatin1String("state")).toString(), QStringLiteral("interrupted"));
    const QString id = operations[0].toObject().value(QLatin1String("id")).toString();
    const QStringList mend{QStringLiteral("--json"), QStringLiteral("--url"), url, QStringLiteral("--yes"),
        QStringLiteral("journal"), QStringLiteral("mend"), id};
    const auto mended = program.run(mend, password);
    QVERIFY2(mended.exitCode == 0, mended.out.constData());
    QCOMPARE(mended.document().value(QLatin1String("outcome")).toString(), QStringLiteral("succeeded"));
    QCOMPARE(program.run(mend, password).exitCode, 4); // nothing is left
    for (int node = 0; node < 3; ++node) {
        QCOMPARE(setting(live, live.endpoint(node), "replica-priority"), QByteArray("100"));
        QCOMPARE(setting(live, live.endpoint(node), "min-replicas-to-write"), QByteArray("0"));
    }
    QCOMPARE(program.run({QStringLiteral("journal"), QStringLiteral("verify")}).exitCode, 0);
    const qint64 atMend = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > atMend + 300, 25'000);
    writers.stop();
    const auto master = masterOf(live);
    QVERIFY(master);
    const qint64 lost = writers.missingOn(*master);
    qInfo("killed after intent %d: %lld acknowledged, %lld lost, longest gap %lld ms", intents,
        writers.acknowledged(), lost, static_cast<long long>(writers.longestGap().count()));
    QCOMPARE(lost, 0);
}

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_Interrupted.moc"
