#include "tests/support/LiveSandbox.h"
#include "tests/support/RedisProcess.h"
#include "tests/ui/ContextWorld.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/shell/ConnectionTasks.h"
#include "ui/shell/FirstStartPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/WatchedApplication.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/TopologyTree.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace quorate;
using namespace quorate::test;

/// The real window on real servers.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutConnectionsItOffersThreeWaysToBegin();
    void aKilledNodeTurnsRedAndTheSelectionStays();
    void aDeploymentThatCannotBeReachedSaysWhyOnItsPage();
    void aProductionDeploymentHasARedEdge();
    void aMissingPasswordIsAskedForOnceOnThePage();
    void aWrongPasswordIsAskedForAgain();
    void connectionsAreExportedWithoutSecrets();
    void aRenamedConnectionKeepsItsPassword();
    void aConnectionOpenedByItsAddressCanBeSaved();
    void theEditorSaysWhatIsWrongAndWhatFailed();
    void whatCanBeUsedHasANameForThoseWhoCannotSeeIt();

private:
    struct World;
    std::unique_ptr<World> m_world;
};

struct TestMainWindow::World : ContextWorld {
    World()
        : window(std::make_unique<MainWindow>(context))
    {
        window->show();
    }

    std::unique_ptr<MainWindow> window;

    void saveAndShow(const Profile& profile) const
    {
        QVERIFY(window->deployments().save(profile, {}, {}).ok());
        window->showDeployment(profile.name);
    }
    template <typename Part> Part* part(const char* name) const
    {
        return window->findChild<Part*>(QString::fromLatin1(name));
    }
};

void TestMainWindow::init()
{
    m_world = std::make_unique<World>();
}

void TestMainWindow::cleanup()
{
    m_world.reset();
    auto& watched = static_cast<WatchedApplication&>(*qApp);
    const auto stalls = watched.stalls();
    watched.forget();
    QVERIFY2(stalls.isEmpty(), stalls.isEmpty() ? "" : stalls.first().receiver.constData());
}

void TestMainWindow::withoutConnectionsItOffersThreeWaysToBegin()
{
    const auto* const page = m_world->window->findChild<FirstStartPage*>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->findChildren<QPushButton*>().size(), 3);
    QVERIFY(QTest::qWaitForWindowExposed(m_world->window.get()));
    for (const QLabel* label : page->findChildren<QLabel*>()) {
        if (label->wordWrap())
            QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

void TestMainWindow::aKilledNodeTurnsRedAndTheSelectionStays()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    Profile profile;
    profile.name = QStringLiteral("live");
    profile.target = live.target();
    profile.pollInterval = std::chrono::milliseconds(250);
    m_world->window->deployments().openUnsaved(profile);
    m_world->window->showDeployment(profile.name);
    const auto* const controller = m_world->window->deployments().find(profile.name);
    QTRY_VERIFY_WITH_TIMEOUT(controller->view().topology, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(controller->view().topology->nodes.size(), 3, 10'000);
    QCOMPARE(controller->view().topology->health, HealthLevel::Healthy);

    auto* const tree = m_world->window->findChild<TopologyTree*>();
    tree->selectNode(profile.name, {live.endpoint(1)});
    const auto* const panel = m_world->window->findChild<NodePanel*>();
    QTRY_COMPARE(panel->node().endpoint, live.endpoint(1));

    QVERIFY(live.kill(live.endpoint(2)));
    // What was seen before it was killed may be waiting for this thread still.
    const QDateTime killedAt = QDateTime::currentDateTimeUtc();
    int polls = 0;
    const auto counting = connect(controller, &DeploymentController::viewChanged, this, [&] {
        if (controller->view().topology->observedAt > killedAt)
            ++polls;
    });
    const auto isRed = [&] {
        return controller->view().topology->find(live.endpoint(2))->state == NodeState::Unreachable;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRed(), 10'000);
    disconnect(counting);
    QVERIFY2(polls <= 2, qPrintable(QString::number(polls)));
    QVERIFY(controller->view().topology->health != HealthLevel::Healthy);
    QCOMPARE(panel->node().endpoint, live.endpoint(1));
    QVERIFY(tree->view()->currentIndex().data().toString().contains(live.endpoint(1).toString()));
    QVERIFY(panel->isVisible());
    QTest::keyClick(tree->view(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestMainWindow::aDeploymentThatCannotBeReachedSaysWhyOnItsPage()
{
    Profile profile;
    profile.name = QStringLiteral("nobody");
    profile.target = *parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"));
    m_world->window->deployments().openUnsaved(profile);
    m_world->window->showDeployment(profile.name);
    const auto* const controller = m_world->window->deployments().find(profile.name);
    QTRY_VERIFY_WITH_TIMEOUT(controller->view().error, 10'000);
    QCOMPARE(controller->view().error->reason, ErrorReason::ConnectionRefused);
    QVERIFY(!controller->report());
}

void TestMainWindow::aProductionDeploymentHasARedEdge()
{
    Profile production, staging;
    production.name = QStringLiteral("shop");
    staging.name = QStringLiteral("trial");
    production.target = staging.target = *parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"));
    production.environment = Environment::Production;
    staging.environment = Environment::Staging;
    for (const Profile& profile : {production, staging})
        m_world->window->deployments().openUnsaved(profile);
    QVERIFY(QTest::qWaitForWindowExposed(m_world->window.get()));
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_world->theme.setAppearance(appearance);
        m_world->theme.finish();
        const QColor red = currentTokens().critical;
        const auto top = [&] {
            const QImage seen = m_world->window->centralWidget()->grab().toImage();
            return QList<QColor>{seen.pixelColor(0, 0), seen.pixelColor(seen.width() - 1, 2)};
        };
        m_world->window->showDeployment(production.name);
        QTRY_COMPARE(top(), (QList<QColor>{red, red}));
        m_world->window->showDeployment(staging.name);
        QTRY_VERIFY(!top().contains(red));
    }
}

namespace {

Profile profileAt(const RedisProcess& server)
{
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.target = *parseTargetUrl(QStringLiteral("redis://") + server.endpoint().toString());
    profile.pollInterval = std::chrono::milliseconds(250);
    return profile;
}

} // namespace

void TestMainWindow::aMissingPasswordIsAskedForOnceOnThePage()
{
    const RedisProcess server({QStringLiteral("requirepass s3cret")});
    const Profile profile = profileAt(server);
    m_world->saveAndShow(profile);
    auto* const field = m_world->part<QLineEdit>("sessionPassword");
    auto* const button = m_world->part<QPushButton>("connectWithPassword");
    QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), 10'000);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!button->isEnabled());
    // Polling goes on and does not disturb who is typing.
    QTest::keyClicks(field, QStringLiteral("s3cret"));
    QSignalSpy polls(m_world->window->deployments().find(profile.name), &DeploymentController::viewChanged);
    QTRY_VERIFY_WITH_TIMEOUT(polls.size() >= 2, 10'000);
    QCOMPARE(field->text(), QStringLiteral("s3cret"));
    button->click();
    QVERIFY(field->text().isEmpty());
    const auto isSeen = [&] {
        return m_world->window->deployments().find(profile.name)->report() != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), 10'000);
    QVERIFY(!field->isVisible());
    // Opened again in this session, it is not asked for again; and it is nowhere in the profile's file.
    auto* const controller = m_world->window->deployments().find(profile.name);
    controller->close();
    controller->open();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), 10'000);
    QFile file(m_world->profiles.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
}

void TestMainWindow::aWrongPasswordIsAskedForAgain()
{
    const RedisProcess server({QStringLiteral("requirepass s3cret")});
    m_world->saveAndShow(profileAt(server));
    auto* const field = m_world->part<QLineEdit>("sessionPassword");
    QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), 10'000);
    QTest::keyClicks(field, QStringLiteral("guess"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto* const controller = m_world->window->deployments().find(QStringLiteral("orders"));
    const auto isRefused = [&] {
        return controller->view().error && controller->view().error->reason == ErrorReason::WrongPass;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRefused() && field->isVisible(), 10'000);
    QTest::keyClicks(field, QStringLiteral("s3cret"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(controller->report() != nullptr, 10'000);
}

void TestMainWindow::connectionsAreExportedWithoutSecrets()
{
    auto* const action = m_world->part<QAction>("actionExport");
    QVERIFY2(!action->isEnabled(), "there is nothing yet");
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.target = *parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"));
    EditedSecrets secrets;
    secrets.typed.insert({}, {SecretString(QByteArray("s3cret")), {}});
    QVERIFY(m_world->window->deployments().save(profile, {}, secrets).ok());
    QVERIFY(action->isEnabled());
    const QString path = m_world->folder.filePath(QStringLiteral("out.json"));
    m_world->window->connections().exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("orders"));
    QVERIFY(!content.contains("s3cret"));
    const auto& notices = m_world->window->notices().all();
    QVERIFY(!notices.isEmpty());
    QVERIFY(notices.last().text.contains(path));
    QCOMPARE(notices.last().tone, Tone::Ok);
    const QString nowhere = m_world->folder.filePath(QStringLiteral("missing/out.json"));
    m_world->window->connections().exportTo(nowhere);
    QVERIFY(notices.last().text.contains(nowhere));
    QVERIFY(!notices.last().text.contains(QStringLiteral("without passwords")));
}

void TestMainWindow::aRenamedConnectionKeepsItsPassword()
{
    const RedisProcess server({QStringLiteral("requirepass s3cret")});
    Profile profile = profileAt(server);
    EditedSecrets typed;
    typed.typed.insert({}, {SecretString(QByteArray("s3cret")), {}});
    QVERIFY(m_world->window->deployments().save(profile, {}, typed).ok());
    m_world->window->showDeployment(profile.name);
    const auto isSeen = [&](const QString& name) {
        return m_world->window->deployments().find(name)->report() != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(profile.name), 10'000);
    ConnectionEditor editor(m_world->context, profile);
    editor.findChild<QLineEdit*>(QStringLiteral("editName"))->setText(QStringLiteral("shop"));
    QVERIFY(m_world->window->deployments().save(editor.profile(), profile.name, editor.secrets()).ok());
    m_world->window->showDeployment(QStringLiteral("shop"));
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(QStringLiteral("shop")), 10'000);
    QVERIFY(!m_world->window->deployments().find(profile.name));
}

void TestMainWindow::aConnectionOpenedByItsAddressCanBeSaved()
{
    Profile profile;
    profile.name = QStringLiteral("127.0.0.1");
    profile.target = *parseTargetUrl(QStringLiteral("redis://:s3cret@127.0.0.1:1"));
    m_world->window->deployments().openUnsaved(profile);
    ConnectionEditor editor(m_world->context, profile);
    QVERIFY(m_world->window->deployments().save(editor.profile(), profile.name, editor.secrets()).ok());
    const auto stored = m_world->profiles.find(profile.name);
    QVERIFY(stored.ok());
    QVERIFY(stored->target.settings.credentials.password.isEmpty());
}

void TestMainWindow::theEditorSaysWhatIsWrongAndWhatFailed()
{
    ConnectionEditor editor(m_world->context, {});
    auto* const save = editor.findChild<QPushButton*>(QStringLiteral("saveConnection"));
    auto* const url = editor.findChild<QLineEdit*>(QStringLiteral("editUrl"));
    QVERIFY(!save->isEnabled());
    editor.findChild<QLineEdit*>(QStringLiteral("editName"))->setText(QStringLiteral("shop"));
    url->setText(QStringLiteral("http://x"));
    QVERIFY(!save->isEnabled());
    url->setText(QStringLiteral("redis://ops:sesame@127.0.0.1:1"));
    Q_EMIT url->editingFinished();
    QVERIFY(save->isEnabled());
    QVERIFY(!url->text().contains(QStringLiteral("sesame")));
    QCOMPARE(editor.secrets().typed.value({}).password, SecretString(QByteArray("sesame")));
    QVERIFY(editor.profile().target.settings.credentials.password.isEmpty());
    editor.findChild<QPushButton*>(QStringLiteral("testConnection"))->click();
    const auto says = [&](const QString& words) {
        const auto labels = editor.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel* label) { return label->text().contains(words); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("refused")), 10'000);
}

void TestMainWindow::whatCanBeUsedHasANameForThoseWhoCannotSeeIt()
{
    ConnectionEditor editor(m_world->context, {});
    QStringList nameless;
    for (const QWidget* window :
        {static_cast<const QWidget*>(m_world->window.get()), static_cast<const QWidget*>(&editor)}) {
        for (const QWidget* part : window->findChildren<QWidget*>()) {
            const auto* const button = qobject_cast<const QAbstractButton*>(part);
            const bool isUsed =
                button || qobject_cast<const QLineEdit*>(part) || qobject_cast<const QComboBox*>(part);
            // Qt's own inner parts are named by what they belong to; what is hidden has nothing to say yet.
            const bool isOurs = !part->objectName().startsWith(QStringLiteral("qt_"))
                && !part->inherits("QLineEditIconButton") && !part->isHidden();
            const bool isNamed = !part->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            if (isUsed && isOurs && (!isNamed || part->objectName().isEmpty()))
                nameless += QString::fromLatin1(part->metaObject()->className()) + QLatin1Char(' ')
                    + part->objectName();
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

int main(int argc, char* argv[])
{
    WatchedApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_MainWindow.moc"
