#include "tests/support/LiveSandbox.h"
#include "tests/support/RedisProcess.h"
#include "tests/ui/ContextWorld.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// What Sentinels watch, and how, changed from the window on real Sentinels with mouse and keyboard.
class TestServiceDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aQuorumThatCannotBeReachedIsRefusedAtOnce();
    void anOptionIsSetOnEverySentinel();
    void aWrongPasswordIsSaidBeforeAnythingIsSent();
    void anotherMasterIsWatched();

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
    void type(const char* field, const QString& text) const
    {
        part<QWidget>(field)->setFocus();
        if (auto* const number = part<QSpinBox>(field))
            number->selectAll();
        QTest::keyClicks(part<QWidget>(field), text);
    }
    void finish() const;
    QByteArray option(const Endpoint& sentinel, const char* service, const char* name) const;

    std::unique_ptr<LiveSandbox> m_live;
    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestServiceDialogs::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Sentinel});
    QVERIFY2(m_live->isUp(), m_live->why());
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

void TestServiceDialogs::init()
{
    QTRY_VERIFY_WITH_TIMEOUT(action("actionSetOptions")->isEnabled(), 15'000);
}

void TestServiceDialogs::cleanup()
{
    if (dialog())
        dialog()->close();
    QTRY_VERIFY(!dialog());
}

void TestServiceDialogs::finish() const
{
    QTRY_VERIFY_WITH_TIMEOUT(go()->isEnabled(), 15'000);
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(outcome().contains(QStringLiteral("done")), qPrintable(outcome()), 30'000);
}

QByteArray TestServiceDialogs::option(const Endpoint& sentinel, const char* service, const char* name) const
{
    const Reply reply = m_live->ask(sentinel, {"SENTINEL", "MASTER", service});
    for (size_t i = 0; i + 1 < reply.elements().size(); i += 2) {
        if (reply.elements()[i].text() == name)
            return reply.elements()[i + 1].text();
    }
    return {};
}

void TestServiceDialogs::aQuorumThatCannotBeReachedIsRefusedAtOnce()
{
    action("actionSetOptions")->trigger();
    QCOMPARE(part<QSpinBox>("inputQuorum")->value(), 2);
    QVERIFY(!go()->isEnabled()); // nothing is changed yet
    type("inputQuorum", QStringLiteral("4"));
    QVERIFY2(!part<QLabel>("inputQuorumProblem")->text().isEmpty(), "a quorum of 4 with 3 Sentinels");
    QVERIFY(!go()->isEnabled());
}

void TestServiceDialogs::anOptionIsSetOnEverySentinel()
{
    action("actionSetOptions")->trigger();
    type("inputDownAfter", QStringLiteral("7000"));
    QTest::mouseClick(go(), Qt::LeftButton);
    finish();
    for (int at = 0; at < 3; ++at)
        QCOMPARE(option(m_live->sentinel(at), "mymaster", "down-after-milliseconds"), QByteArray("7000"));
    QCOMPARE(option(m_live->sentinel(0), "mymaster", "quorum"), QByteArray("2"));
}

void TestServiceDialogs::aWrongPasswordIsSaidBeforeAnythingIsSent()
{
    action("actionSetOptions")->trigger();
    QCOMPARE(part<QLineEdit>("inputPassword")->echoMode(), QLineEdit::Password);
    type("inputPassword", QStringLiteral("nonsense"));
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("check-sign-in-works"), 15'000);
    const QString check = part<QWidget>("check-sign-in-works")->accessibleName();
    QVERIFY2(check.startsWith(QStringLiteral("refused: ")), qPrintable(check));
    QVERIFY(!go()->isEnabled());
}

void TestServiceDialogs::anotherMasterIsWatched()
{
    const RedisProcess other;
    action("actionWatchMaster")->trigger();
    QVERIFY(!go()->isEnabled());
    type("inputService", QStringLiteral("sessions"));
    type("inputMaster", QStringLiteral("nonsense"));
    QVERIFY(part<QLabel>("inputMasterProblem")->text().contains(QStringLiteral("nonsense")));
    part<QLineEdit>("inputMaster")->clear();
    type("inputMaster", other.endpoint().toString());
    QTest::mouseClick(go(), Qt::LeftButton);
    finish();
    for (int at = 0; at < 3; ++at) {
        QCOMPARE(option(m_live->sentinel(at), "sessions", "port"), QByteArray::number(other.port()));
        QCOMPARE(option(m_live->sentinel(at), "sessions", "quorum"), QByteArray("2"));
        QVERIFY(!m_live->ask(m_live->sentinel(at), {"SENTINEL", "REMOVE", "sessions"}).isError());
    }
}

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    TestServiceDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ServiceDialogs.moc"
