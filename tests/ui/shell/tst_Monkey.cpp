#include "tests/support/LiveSandbox.h"
#include "tests/ui/ContextWorld.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace quorate;
using namespace quorate::test;

namespace {

constexpr int kUsualSeconds = 1800;
constexpr quint32 kUsualSeed = 20260131;

int fromEnvironment(const char* name, int usual)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : usual;
}

QString toText(const QList<Stall>& stalls)
{
    QStringList lines;
    for (const Stall& stall : stalls)
        lines << QStringLiteral("event %1 of %2: %3 ms by the clock, %4 ms of computing")
                     .arg(stall.eventType)
                     .arg(QLatin1String(stall.receiver))
                     .arg(stall.wall.count())
                     .arg(stall.computing.count());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// Half an hour of a seeded monkey at mouse and keyboard, on real servers that hang and come back meanwhile.
/// Nothing may crash, leak or stand still. QUORATE_MONKEY_SECONDS and QUORATE_MONKEY_SEED choose another run.
class TestMonkey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingBreaks();

private:
    void act();
    void click();
    void type();
    void disturb();
    QWidget& target() const;

    QTemporaryDir m_playground; ///< what it writes through a dialog for files goes with it
    QRandomGenerator m_random;
    std::unique_ptr<LiveSandbox> m_cluster;
    std::unique_ptr<LiveSandbox> m_service;
    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    int m_acts = 0;
};

/// What has the mouse: a menu, a dialog, or the window.
QWidget& TestMonkey::target() const
{
    if (QWidget* const popup = QApplication::activePopupWidget())
        return *popup;
    if (QWidget* const modal = QApplication::activeModalWidget())
        return *modal;
    return *m_window;
}

void TestMonkey::click()
{
    QWidget& top = target();
    const QPoint at(m_random.bounded(std::max(1, top.width())), m_random.bounded(std::max(1, top.height())));
    QWidget* const hit = top.childAt(at) ? top.childAt(at) : &top;
    const Qt::MouseButton button = m_random.bounded(10) == 0 ? Qt::RightButton : Qt::LeftButton;
    // Posted, so that a dialog that opens does not hold the monkey.
    const QPointF local = hit->mapFrom(&top, at);
    const QPointF global = top.mapToGlobal(at);
    QCoreApplication::postEvent(
        hit, new QMouseEvent(QEvent::MouseMove, local, global, Qt::NoButton, Qt::NoButton, {}));
    QCoreApplication::postEvent(
        hit, new QMouseEvent(QEvent::MouseButtonPress, local, global, button, button, {}));
    QCoreApplication::postEvent(
        hit, new QMouseEvent(QEvent::MouseButtonRelease, local, global, button, Qt::NoButton, {}));
}

void TestMonkey::type()
{
    static const QList<QPair<int, Qt::KeyboardModifiers>> keys{{Qt::Key_Tab, {}},
        {Qt::Key_Backtab, Qt::ShiftModifier}, {Qt::Key_Up, {}}, {Qt::Key_Down, {}}, {Qt::Key_Left, {}},
        {Qt::Key_Right, {}}, {Qt::Key_Return, {}}, {Qt::Key_Escape, {}}, {Qt::Key_Escape, {}},
        {Qt::Key_Space, {}}, {Qt::Key_PageDown, {}}, {Qt::Key_Plus, {}}, {Qt::Key_Minus, {}}, {Qt::Key_0, {}},
        {Qt::Key_7, {}}, {Qt::Key_A, {}}, {Qt::Key_Backspace, {}}};
    const auto [key, modifiers] = keys.at(m_random.bounded(keys.size()));
    QWidget* const focused = QApplication::focusWidget() ? QApplication::focusWidget() : &target();
    const QString text = key >= Qt::Key_Space && key <= Qt::Key_Z ? QString(QChar(key)) : QString();
    QCoreApplication::postEvent(focused, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(focused, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

void TestMonkey::disturb()
{
    for (QDialog* const dialog : m_window->findChildren<QDialog*>()) {
        if (dialog->isVisible() && m_random.bounded(3) == 0)
            dialog->reject();
    }
    LiveSandbox& live = m_random.bounded(2) == 0 ? *m_cluster : *m_service;
    const Endpoint node = live.endpoint(m_random.bounded(6));
    switch (m_random.bounded(8)) {
    case 0:
        live.freeze(node);
        break;
    case 1:
    case 2:
        for (int server = 0; server < 6; ++server)
            live.thaw(live.endpoint(server));
        break;
    case 3:
        m_world->theme.setAppearance(m_random.bounded(2) == 0 ? Appearance::Light : Appearance::Dark);
        break;
    case 4:
        m_world->language.use(m_random.bounded(2) == 0 ? QStringLiteral("en") : QStringLiteral("zh_CN"));
        break;
    case 5:
        m_window->resize(900 + m_random.bounded(1700), 600 + m_random.bounded(900));
        break;
    case 6:
        m_window->openPalette();
        break;
    default:
        m_window->showDeployment(
            m_random.bounded(2) == 0 ? QStringLiteral("cluster") : QStringLiteral("service"));
        break;
    }
}

void TestMonkey::act()
{
    ++m_acts;
    const int choice = m_random.bounded(100);
    if (choice < 55)
        click();
    else if (choice < 95)
        type();
    else
        disturb();
}

void TestMonkey::nothingBreaks()
{
    const int seconds = fromEnvironment("QUORATE_MONKEY_SECONDS", kUsualSeconds);
    QVERIFY(m_playground.isValid() && QDir::setCurrent(m_playground.path()));
    m_random.seed(quint32(fromEnvironment("QUORATE_MONKEY_SEED", kUsualSeed)));
    m_cluster = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Cluster});
    m_service = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Sentinel});
    QVERIFY2(m_cluster->isUp() && m_service->isUp(), "the sandboxes");
    m_world = std::make_unique<ContextWorld>();
    m_window = std::make_unique<MainWindow>(m_world->context);
    for (const auto& [name, live] :
        {std::pair{"cluster", m_cluster.get()}, std::pair{"service", m_service.get()}}) {
        Profile profile;
        profile.name = QString::fromLatin1(name);
        profile.target = live->target();
        profile.pollInterval = std::chrono::milliseconds(500);
        m_window->deployments().openUnsaved(profile);
    }
    // What would start processes that are not the test's, or end it.
    for (QAction* const action : m_window->findChildren<QAction*>()) {
        if (action->objectName().startsWith(QStringLiteral("sandbox-"))
            || action->objectName() == QStringLiteral("actionQuit"))
            action->setVisible(false), action->setEnabled(false);
    }
    m_window->show();
    m_window->showDeployment(QStringLiteral("cluster"));
    auto& watched = static_cast<WatchedApplication&>(*qApp);
    watched.forget();
    QTimer monkey;
    connect(&monkey, &QTimer::timeout, this, &TestMonkey::act);
    monkey.start(20);
    QTest::qWait(seconds * 1000); // as long as it takes
    monkey.stop();
    for (QWidget* modal = QApplication::activeModalWidget(); modal;
         modal = QApplication::activeModalWidget()) {
        modal->close();
        QTest::qWait(10);
    }
    for (LiveSandbox* const live : {m_cluster.get(), m_service.get()}) {
        for (int server = 0; server < 6; ++server)
            live->thaw(live->endpoint(server));
    }
    m_window.reset();
    m_world.reset();
    qInfo("%d acts in %d s, %d stalls", m_acts, seconds, int(watched.stalls().size()));
    QVERIFY2(watched.stalls().isEmpty(), qPrintable(toText(watched.stalls())));
}

int main(int argc, char* argv[])
{
    WatchedApplication application(argc, argv);
    TestMonkey test;
    // The platform has many warnings, and the last lines are wanted.
    return QTest::qExec(
        &test, QCoreApplication::arguments() << QStringLiteral("-maxwarnings") << QStringLiteral("0"));
}
#include "tst_Monkey.moc"
