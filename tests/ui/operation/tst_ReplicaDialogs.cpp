#include "tests/support/LiveSandbox.h"
#include "tests/support/RedisProcess.h"
#include "tests/ui/ContextWorld.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"
#include "ui/topology/MoveHint.h"
#include "ui/topology/TopologyTree.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace quorate;
using namespace quorate::test;

/// Replicas made, moved and set from the window, on real servers, with mouse and keyboard.
class TestReplicaDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aServerThatHoldsDataIsRefusedWithItsKeys();
    void aServerBecomesAReplica();
    void aLookIsCancelled();
    void aPriorityIsSetFromTheMenuOfTheNode();
    void aReplicaIsRepointedAndACycleRefused();
    void aDragShowsThePriceAndDropsOnlyWhatIsPossible();
    void aDropOpensThePlan();
    void aReplicaIsDetached();

private:
    QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QString::fromLatin1(name));
    }
    OperationDialog* dialog() const { return m_window->findChild<OperationDialog*>(); }
    template <typename Part> Part* part(const char* name) const
    {
        return dialog()->findChild<Part*>(QString::fromLatin1(name));
    }
    QPushButton* go() const { return part<QPushButton>("startOperation"); }
    QString outcome() const { return part<QLabel>("operationOutcome")->text(); }
    void openMenuOf(const Endpoint& node) const;
    QPoint placeInTree(const Endpoint& node) const;
    void finish() const;
    bool isReplicaOf(const Endpoint& node, const Endpoint& master) const
    {
        const Reply role = m_live->ask(node, {"ROLE"});
        return role.elements()[0].text() == "slave" && role.elements()[2].toInteger() == master.port;
    }
    TopologyPtr topology() const
    {
        return m_window->deployments().find(QStringLiteral("live"))->view().topology;
    }

    std::unique_ptr<LiveSandbox> m_live;
    std::unique_ptr<RedisProcess> m_other;
    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestReplicaDialogs::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Replication});
    QVERIFY2(m_live->isUp(), m_live->why());
    m_other = std::make_unique<RedisProcess>();
    QVERIFY(!m_live->ask(m_other->endpoint(), {"MSET", "a", "1", "b", "2", "c", "3"}).isError());
    m_world = std::make_unique<ContextWorld>();
    m_window = std::make_unique<MainWindow>(m_world->context);
    m_window->show();
    Profile profile;
    profile.name = QStringLiteral("live");
    profile.target = m_live->target();
    profile.pollInterval = std::chrono::milliseconds(250);
    m_window->deployments().openUnsaved(profile);
    m_window->showDeployment(profile.name);
}

void TestReplicaDialogs::init()
{
    QTRY_VERIFY_WITH_TIMEOUT(action("actionSetUp")->isEnabled(), 15'000);
}

void TestReplicaDialogs::cleanup()
{
    if (dialog())
        dialog()->close();
    QTRY_VERIFY(!dialog());
}

// As with a right click on the node in the navigator.
void TestReplicaDialogs::openMenuOf(const Endpoint& node) const
{
    auto* const tree = m_window->findChild<TopologyTree*>();
    tree->selectNode(QStringLiteral("live"), {node});
    const QPoint at = tree->view()->visualRect(tree->view()->currentIndex()).center();
    Q_EMIT tree->view()->customContextMenuRequested(at);
}

void TestReplicaDialogs::finish() const
{
    QTRY_VERIFY_WITH_TIMEOUT(go()->isEnabled(), 15'000);
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(outcome().contains(QStringLiteral("done")), qPrintable(outcome()), 30'000);
}

void TestReplicaDialogs::aServerThatHoldsDataIsRefusedWithItsKeys()
{
    action("actionSetUp")->trigger();
    auto* const addresses = part<QLineEdit>("inputAddresses");
    QTRY_VERIFY(addresses->isVisible());
    QVERIFY(!go()->isEnabled());
    QTest::keyClicks(addresses, QStringLiteral("nonsense"));
    QVERIFY(part<QLabel>("inputAddressesProblem")->text().contains(QStringLiteral("nonsense")));
    addresses->clear();
    QTest::keyClicks(addresses, m_other->endpoint().toString());
    QTest::keyClick(addresses, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("check-node-empty"), 15'000);
    const QString check = part<QWidget>("check-node-empty")->accessibleName();
    QVERIFY2(check.startsWith(QStringLiteral("refused: ")), qPrintable(check));
    QVERIFY2(check.contains(QStringLiteral("keys: 3")), qPrintable(check));
    QVERIFY(!go()->isEnabled());
    QCOMPARE(m_live->ask(m_other->endpoint(), {"DBSIZE"}).toInteger(), 3);
}

void TestReplicaDialogs::aServerBecomesAReplica()
{
    action("actionSetUp")->trigger();
    QTest::keyClicks(part<QLineEdit>("inputAddresses"), m_other->endpoint().toString());
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("check-node-empty"), 15'000);
    QTest::mouseClick(part<QPushButton>("backToInput"), Qt::LeftButton);
    QVERIFY(part<QLineEdit>("inputAddresses")->isVisible());
    QCOMPARE(part<QLineEdit>("inputAddresses")->text(), m_other->endpoint().toString());
    QTest::keyClick(part<QCheckBox>("inputOverwrite"), Qt::Key_Space);
    QTest::mouseClick(go(), Qt::LeftButton);
    finish();
    QVERIFY(isReplicaOf(m_other->endpoint(), m_live->endpoint(0)));
}

void TestReplicaDialogs::aLookIsCancelled()
{
    QVERIFY(m_live->freeze(m_live->endpoint(1)));
    action("actionSetUp")->trigger();
    QTest::keyClicks(part<QLineEdit>("inputAddresses"), QStringLiteral("127.0.0.1:1"));
    QTest::mouseClick(go(), Qt::LeftButton);
    QVERIFY(outcome().contains(QStringLiteral("Looking")));
    QVERIFY(!go()->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_live->thaw(m_live->endpoint(1)));
    QTRY_VERIFY_WITH_TIMEOUT(topology()->find(m_live->endpoint(1))->state == NodeState::Ok, 15'000);
}

void TestReplicaDialogs::aPriorityIsSetFromTheMenuOfTheNode()
{
    openMenuOf(m_live->endpoint(1));
    QTRY_VERIFY(action("nodePriority"));
    QVERIFY(!action("nodePromote")->isEnabled());
    QVERIFY(action("nodePromote")->toolTip().contains(QStringLiteral("switch over instead")));
    action("nodePriority")->trigger();
    auto* const number = part<QSpinBox>("inputPriority");
    QCOMPARE(number->value(), 100);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("7"));
    QTest::mouseClick(go(), Qt::LeftButton);
    finish();
    QCOMPARE(m_live->ask(m_live->endpoint(1), {"CONFIG", "GET", "replica-priority"}).elements()[1].text(),
        QByteArray("7"));
}

void TestReplicaDialogs::aReplicaIsRepointedAndACycleRefused()
{
    const Endpoint first = m_live->endpoint(1), second = m_live->endpoint(2);
    openMenuOf(second);
    QTRY_VERIFY(action("nodeRepoint"));
    action("nodeRepoint")->trigger();
    auto* const master = part<QComboBox>("inputMaster");
    master->setCurrentIndex(master->findData(m_live->endpoint(0).toString()));
    QVERIFY(part<QLabel>("inputMasterProblem")->text().contains(QStringLiteral("follows that node already")));
    QVERIFY(!go()->isEnabled());
    master->setCurrentIndex(master->findData(first.toString()));
    QTest::mouseClick(go(), Qt::LeftButton);
    finish();
    QVERIFY(isReplicaOf(second, first));
    dialog()->close();
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY_WITH_TIMEOUT(topology()->find(second)->master == first, 15'000);
    openMenuOf(first);
    QTRY_VERIFY(action("nodeRepoint"));
    action("nodeRepoint")->trigger();
    auto* const cyclic = part<QComboBox>("inputMaster");
    cyclic->setCurrentIndex(cyclic->findData(second.toString()));
    QVERIFY(part<QLabel>("inputMasterProblem")->text().contains(QStringLiteral("follow each other")));
    QVERIFY(!go()->isEnabled());
}

QPoint TestReplicaDialogs::placeInTree(const Endpoint& node) const
{
    auto* const tree = m_window->findChild<TopologyTree*>();
    tree->selectNode(QStringLiteral("live"), {node});
    return tree->view()->visualRect(tree->view()->currentIndex()).center();
}

// The second replica follows the first one by now.
void TestReplicaDialogs::aDragShowsThePriceAndDropsOnlyWhatIsPossible()
{
    auto* const tree = m_window->findChild<TopologyTree*>();
    QWidget* const viewport = tree->view()->viewport();
    const auto* const hint = viewport->findChild<MoveHint*>();
    const QPoint master = placeInTree(m_live->endpoint(0)), second = placeInTree(m_live->endpoint(2));
    const QPoint first = placeInTree(m_live->endpoint(1));
    QTest::mousePress(viewport, Qt::LeftButton, {}, first);
    QTest::mouseMove(viewport, first + QPoint(3, 1));
    QVERIFY(!hint->isVisible()); // a hand that trembles drags nothing
    QTest::mouseMove(viewport, second);
    QVERIFY(hint->isVisible());
    QVERIFY(!hint->verdict().isPossible);
    QCOMPARE(hint->verdict().icon, IconName::StateCritical);
    QVERIFY2(hint->accessibleName().contains(QStringLiteral("follow each other")),
        qPrintable(hint->accessibleName()));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, second);
    QVERIFY(!hint->isVisible());
    QVERIFY(!dialog());
    QTest::mousePress(viewport, Qt::LeftButton, {}, second);
    QTest::mouseMove(viewport, master);
    QVERIFY(hint->verdict().isPossible);
    QCOMPARE(hint->verdict().tone, Tone::Ok);
    QVERIFY2(hint->accessibleName().contains(QStringLiteral("partial")), qPrintable(hint->accessibleName()));
    QTest::keyClick(tree->view(), Qt::Key_Escape);
    QVERIFY(!hint->isVisible());
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, master);
    QVERIFY(!dialog());
}

void TestReplicaDialogs::aDropOpensThePlan()
{
    QWidget* const viewport = m_window->findChild<TopologyTree*>()->view()->viewport();
    const QPoint from = placeInTree(m_live->endpoint(2)), to = placeInTree(m_live->endpoint(0));
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, to);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    QVERIFY(dialog());
    QVERIFY(dialog()->windowTitle().contains(m_live->endpoint(2).toString()));
    finish();
    QVERIFY(isReplicaOf(m_live->endpoint(2), m_live->endpoint(0)));
    QTRY_VERIFY_WITH_TIMEOUT(topology()->find(m_live->endpoint(2))->master == m_live->endpoint(0), 15'000);
}

void TestReplicaDialogs::aReplicaIsDetached()
{
    openMenuOf(m_live->endpoint(2));
    QTRY_VERIFY(action("nodeDetach"));
    action("nodeDetach")->trigger();
    finish();
    QCOMPARE(m_live->ask(m_live->endpoint(2), {"ROLE"}).elements()[0].text(), QByteArray("master"));
}

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    TestReplicaDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ReplicaDialogs.moc"
