#include "tests/support/LiveSandbox.h"
#include "tests/ui/ContextWorld.h"
#include "ui/shell/MainWindow.h"
#include "ui/topology/ClientsPart.h"
#include "ui/topology/ConfigurationPart.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/NodeParts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quorate;
using namespace quorate::test;

/// The parts of a node of real servers, in the real window.
class TestNodeReadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartShowsWhatTheServerSays();
    void whatOneReplicaHasOtherwiseIsMarked();
    void aUserWithoutTheRightSeesTheRefusalInItsPlace();
    void aFrozenNodeIsNotWaitedForForEver();
    void aSentinelIsAskedWithItsOwnCredentials();

private:
    struct World;
};

struct TestNodeReadings::World : ContextWorld {
    World()
        : window(std::make_unique<MainWindow>(context))
    {
        window->resize(1280, 720);
        window->show();
    }

    /// Opens the deployment read-only, as a careful person does, and shows the node.
    void show(const Target& target, const Endpoint& node) const
    {
        Profile profile;
        profile.name = QStringLiteral("live");
        profile.target = target;
        profile.target.settings.readOnly = true;
        window->deployments().openUnsaved(profile);
        window->showDeployment(profile.name);
        const auto* const controller = window->deployments().find(profile.name);
        QTRY_VERIFY_WITH_TIMEOUT(
            controller->view().topology && controller->view().topology->find(node), 15'000);
        window->showNode(profile.name, {node});
        QTRY_COMPARE(panel()->node().endpoint, node);
    }
    NodePanel* panel() const { return window->findChild<NodePanel*>(); }
    void open(NodeParts::Part which) const { panel()->parts()->setCurrent(which); }
    template <typename Part> Part* part(const char* name) const
    {
        return panel()->findChild<Part*>(QString::fromLatin1(name));
    }
    QStringList column(const char* table, int at) const
    {
        const auto* const model = part<QTreeView>(table)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, at).data().toString();
        return texts;
    }

    std::unique_ptr<MainWindow> window;
};

void TestNodeReadings::everyPartShowsWhatTheServerSays()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    const Endpoint master = live.endpoint(0);
    live.ask(master, {"CONFIG", "SET", "slowlog-log-slower-than", "0"});
    live.ask(master, {"SET", "quorate:key", "value"});
    const World world;
    world.show(live.target(), master);

    world.open(NodeParts::Clients);
    QTRY_VERIFY_WITH_TIMEOUT(
        world.column("nodeClientsTable", ClientsPart::LastCommand).contains(QStringLiteral("client|list")),
        10'000);
    QVERIFY(world.column("nodeClientsTable", ClientsPart::Name).contains(QStringLiteral("quorate")));
    world.open(NodeParts::SlowLog);
    QTRY_VERIFY_WITH_TIMEOUT(
        world.column("nodeSlowLogTable", 2).contains(QStringLiteral("SET quorate:key value")), 10'000);
    world.open(NodeParts::Configuration);
    QTRY_VERIFY_WITH_TIMEOUT(
        world.column("nodeConfigurationTable", 0).contains(QStringLiteral("maxmemory-policy")), 10'000);
    QVERIFY(!world.column("nodeConfigurationTable", 1).contains(QString::fromUtf8(live.password().reveal())));
    QVERIFY(!world.column("nodeConfigurationTable", 0).contains(QStringLiteral("slave-priority")));
    world.open(NodeParts::Raw);
    auto* const text = world.part<QPlainTextEdit>("nodeRawText");
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QStringLiteral("redis_version:")), 10'000);
    world.part<QComboBox>("nodeRawCommand")->setCurrentText(QStringLiteral("ROLE"));
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().startsWith(QStringLiteral("1) master\n")), 10'000);
}

void TestNodeReadings::whatOneReplicaHasOtherwiseIsMarked()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    const World world;
    world.show(live.target(), live.endpoint(1));
    world.open(NodeParts::Configuration);
    QTRY_COMPARE_WITH_TIMEOUT(world.part<QLabel>("nodeConfigurationNote")->text(),
        QStringLiteral("0 different from its peers"), 10'000);
    world.part<QCheckBox>("nodeConfigurationOnlyDifferent")->click();
    QCOMPARE(world.column("nodeConfigurationTable", 0), QStringList());

    live.ask(live.endpoint(1), {"CONFIG", "SET", "maxmemory-samples", "7"});
    world.part<QToolButton>("nodeConfigurationRefresh")->click();
    QTRY_COMPARE_WITH_TIMEOUT(world.column("nodeConfigurationTable", ConfigurationPart::Name),
        QStringList{QStringLiteral("maxmemory-samples")}, 10'000);
    QCOMPARE(
        world.column("nodeConfigurationTable", ConfigurationPart::Value), QStringList{QStringLiteral("7")});
    QCOMPARE(world.column("nodeConfigurationTable", ConfigurationPart::Elsewhere),
        QStringList{QStringLiteral("5")});
}

void TestNodeReadings::aUserWithoutTheRightSeesTheRefusalInItsPlace()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    for (int i = 0; i < 3; ++i)
        live.ask(
            live.endpoint(i), {"ACL", "SETUSER", "watcher", "on", ">pw", "~*", "&*", "+@all", "-config"});
    Target target = live.target();
    target.settings.credentials = {QStringLiteral("watcher"), SecretString(QStringLiteral("pw"))};
    const World world;
    world.show(target, live.endpoint(1));
    world.open(NodeParts::Configuration);
    const auto* const failure = world.part<QLabel>("nodeConfigurationFailure");
    QTRY_VERIFY_WITH_TIMEOUT(failure->isVisible(), 10'000);
    QVERIFY2(failure->text().contains(QStringLiteral("+config|get")), qPrintable(failure->text()));
    QVERIFY(!world.part<QTreeView>("nodeConfigurationTable")->isVisible());
    world.open(NodeParts::Clients);
    QTRY_VERIFY_WITH_TIMEOUT(!world.column("nodeClientsTable", 0).isEmpty(), 10'000);

    live.ask(live.endpoint(1), {"ACL", "SETUSER", "watcher", "+config|get"});
    world.open(NodeParts::Configuration);
    world.part<QPushButton>("nodeConfigurationAgain")->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        world.column("nodeConfigurationTable", 0).contains(QStringLiteral("maxmemory")), 10'000);
    // The others refuse still: there is nobody to compare with.
    QCOMPARE(world.part<QLabel>("nodeConfigurationNote")->text(),
        QStringLiteral("0 different; 0 of 2 peers compared"));
}

void TestNodeReadings::aFrozenNodeIsNotWaitedForForEver()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    const World world;
    world.show(live.target(), live.endpoint(1));
    QVERIFY(live.freeze(live.endpoint(1)));
    world.open(NodeParts::SlowLog);
    QCOMPARE(world.part<QLabel>("nodeSlowLogMessage")->text(), QStringLiteral("Asking…"));
    QTRY_VERIFY_WITH_TIMEOUT(world.part<QLabel>("nodeSlowLogFailure")->isVisible(), 10'000);
    QVERIFY(live.thaw(live.endpoint(1)));
    world.part<QPushButton>("nodeSlowLogAgain")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!world.part<QLabel>("nodeSlowLogFailure")->isVisible()
            && world.part<QToolButton>("nodeSlowLogRefresh")->isVisible(),
        10'000);
}

void TestNodeReadings::aSentinelIsAskedWithItsOwnCredentials()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    const World world;
    world.show(live.target(), live.sentinel(0));
    world.open(NodeParts::Clients);
    QTRY_VERIFY_WITH_TIMEOUT(
        world.column("nodeClientsTable", ClientsPart::LastCommand).contains(QStringLiteral("client|list"))
            || world.column("nodeClientsTable", ClientsPart::LastCommand).contains(QStringLiteral("client")),
        10'000);
}

QTEST_MAIN(TestNodeReadings)
#include "tst_NodeReadings.moc"
