#include "tests/bench/rounds.h"
#include "tests/support/LiveSandbox.h"
#include "tests/ui/ContextWorld.h"
#include "ui/shell/MainWindow.h"
#include "ui/topology/TopologyTree.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace quorate;
using namespace quorate::test;

namespace {

/// Knows the event that took the GUI thread longest, by the processor's clock: the machine has other things
/// to do.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const int level = QThread::currentThread()->loopLevel();
        if (QThread::currentThread() != thread() || level <= m_level)
            return QApplication::notify(receiver, event);
        const QByteArray name = receiver->metaObject()->className(); // it may be gone afterwards
        const int type = event->type();
        const int outer = std::exchange(m_level, level);
        const double start = computed();
        const bool done = QApplication::notify(receiver, event);
        m_level = outer;
        if (const double took = computed() - start; took > m_longest) {
            m_longest = took;
            m_receiver = name;
            m_type = type;
        }
        return done;
    }

    double longest() const { return m_longest; }
    const QByteArray& receiver() const { return m_receiver; }
    int type() const { return m_type; }
    void forget() { m_longest = 0; }

private:
    static double computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    int m_level = -1;
    double m_longest = 0;
    QByteArray m_receiver;
    int m_type = 0;
};

} // namespace

/// The window changes its colours, or its language, so fast that nobody sees it stand still.
class BenchAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coloursChange_data() { addPages(); }
    void coloursChange();
    void languageChanges_data() { addPages(); }
    void languageChanges();
    void cleanupTestCase();

private:
    static void addPages();
    void visitEverything();
    using Change = std::function<void(bool)>;
    void judge(const char* what, const Change& change);

    std::unique_ptr<LiveSandbox> m_cluster;
    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    QTabWidget* m_pages = nullptr;
};

namespace {

constexpr int kChanges = 10;
constexpr double kGoalMs = 50;

} // namespace

void BenchAppearance::initTestCase()
{
    m_cluster = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Cluster});
    QVERIFY2(m_cluster->isUp(), m_cluster->why());
    m_world = std::make_unique<ContextWorld>();
    m_window = std::make_unique<MainWindow>(m_world->context);
    Profile profile;
    profile.name = QStringLiteral("cluster");
    profile.target = m_cluster->target();
    m_window->deployments().openUnsaved(profile);
    m_window->show();
    m_window->showDeployment(profile.name);
    const auto* const controller = m_window->deployments().find(profile.name);
    QTRY_VERIFY_WITH_TIMEOUT(controller->view().topology, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(controller->view().topology->nodes.size(), 6, 10'000);
    m_window->showNode(profile.name, {m_cluster->endpoint(0)});
    m_pages = m_window->findChild<QTabWidget*>(QStringLiteral("pages"));
    visitEverything();
}

void BenchAppearance::visitEverything()
{
    for (QTabWidget* const tabs : m_window->findChildren<QTabWidget*>()) {
        for (int at = 0; at < tabs->count(); ++at) {
            tabs->setCurrentIndex(at);
            QCoreApplication::processEvents();
        }
        tabs->setCurrentIndex(0);
    }
}

void BenchAppearance::addPages()
{
    QTest::addColumn<int>("page");
    for (const int page : {0, 1, 2, 4, 5})
        QTest::addRow("page %d", page) << page;
}

void BenchAppearance::judge(const char* what, const Change& change)
{
    QFETCH(int, page);
    m_pages->setCurrentIndex(page);
    QCoreApplication::processEvents();
    change(false);
    auto& timed = static_cast<TimedApplication&>(*qApp);
    timed.forget();
    std::vector<double> seen;
    for (int round = 0; round < kChanges; ++round) {
        QElapsedTimer timer;
        timer.start();
        change(round % 2 == 0);
        QCoreApplication::processEvents(); // painted
        seen.push_back(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(100); // what is hidden follows
    }
    const bool isMet = timed.longest() <= kGoalMs;
    qInfo("%s of %d widgets: longest event %.1f ms (%s %d), seen after %.0f ms, goal %.0f ms: %s", what,
        static_cast<int>(m_window->findChildren<QWidget*>().size()), timed.longest(),
        timed.receiver().constData(), timed.type(), median(seen), kGoalMs, isMet ? "met" : "MISSED");
    QVERIFY(isMet);
}

void BenchAppearance::coloursChange()
{
    judge("colours", [this](bool dark) {
        const bool isOther = dark != (m_world->theme.appearance() == Appearance::Dark);
        QSignalSpy changed(&m_world->theme, &Theme::changed);
        // From within an event, as a click on the switch would.
        QTimer::singleShot(0, m_window.get(),
            [&] { m_world->theme.setAppearance(dark ? Appearance::Dark : Appearance::Light); });
        QVERIFY(!isOther || changed.wait());
    });
}

void BenchAppearance::languageChanges()
{
    judge("language", [this](bool chinese) {
        m_world->language.use(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    });
}

void BenchAppearance::cleanupTestCase()
{
    m_window.reset();
    m_world.reset();
    m_cluster.reset();
}

int main(int argc, char* argv[])
{
    TimedApplication application(argc, argv);
    BenchAppearance bench;
    return QTest::qExec(&bench, argc, argv);
}
#include "tst_Appearance.moc"
