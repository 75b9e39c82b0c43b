#include "tests/ui/ContextWorld.h"
#include "ui/shell/DeploymentPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeList.h"
#include "ui/shell/Palette.h"
#include "ui/shell/SettingsPage.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/ToastStack.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/RowView.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quorate;
using namespace quorate::test;

/// The frame around the pages: what works without any server.
class TestFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFocusIsWhereOneBegins();
    void everyPlaceIsReachedByKeyAndByRail();
    void thePaletteKnowsDeploymentsPagesAndActions();
    void settingsAreInForceAtOnceAndKept();
    void nonsenseInTheSettingsIsAsIfNothingWereKept();
    void aNoticeIsAToastAndStaysInTheList();
    void whatWentWrongStaysUntilItIsClosed();
    void theStatusLineCountsWhatIsNotReached();
    void theNavigatorFoldsAway();
    void widthsAreKept();
    void theColumnsOfPagesAreKept();

private:
    void trigger(const char* action) { m_window->findChild<QAction*>(QLatin1String(action))->trigger(); }
    template <typename Part> Part* part(const char* name) const
    {
        return m_window->findChild<Part*>(QLatin1String(name));
    }
    Profile unreachable(const char* name) const
    {
        Profile profile;
        profile.name = QLatin1String(name);
        profile.target = *parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"));
        return profile;
    }

    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestFrame::init()
{
    m_world = std::make_unique<ContextWorld>();
    m_window = std::make_unique<MainWindow>(m_world->context);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFrame::cleanup()
{
    m_window.reset();
    m_world.reset();
    setDensity(Density::Comfortable);
    setMayMove(true);
}

void TestFrame::theFocusIsWhereOneBegins()
{
    QCOMPARE(m_window->focusWidget(), part<QPushButton>("firstAdd"));
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->showDeployment(QStringLiteral("orders"));
    QCOMPARE(m_window->focusWidget(), m_window->findChild<TopologyTree*>()->view());
}

void TestFrame::everyPlaceIsReachedByKeyAndByRail()
{
    QVERIFY(!m_window->findChild<SettingsPage*>()); // made when it is first asked for
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<SettingsPage*>());
    const auto* const settings = m_window->findChild<SettingsPage*>();
    QVERIFY(settings->isVisible());
    QVERIFY(part<QToolButton>("railSettings")->isChecked());
    part<QToolButton>("railDeployments")->click();
    QVERIFY(!settings->isVisible());
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->showDeployment(QStringLiteral("orders"));
    auto* const pages = part<QTabWidget>("pages");
    const int first = pages->currentIndex();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(pages->currentIndex() != first);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(pages->currentIndex(), first);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<Palette*>()->isVisible());
}

void TestFrame::thePaletteKnowsDeploymentsPagesAndActions()
{
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->deployments().openUnsaved(unreachable("sessions"));
    m_window->showDeployment(QStringLiteral("orders"));
    m_window->openPalette();
    const QStringList titles = m_window->findChild<Palette*>()->titles();
    for (const char* title : {"orders", "sessions", "Overview", "Report", "Poll now", "Settings"})
        QVERIFY2(titles.contains(QLatin1String(title)), title);
    QVERIFY2(!titles.join(QLatin1Char(' ')).contains(QLatin1Char('&')), "no marks of mnemonics");
}

void TestFrame::settingsAreInForceAtOnceAndKept()
{
    trigger("actionSettings");
    auto* const language = part<QComboBox>("settingLanguage");
    language->setCurrentIndex(language->findData(QStringLiteral("zh_CN")));
    Q_EMIT language->activated(language->currentIndex());
    QCOMPARE(m_world->language.current(), QStringLiteral("zh_CN"));
    QTRY_COMPARE(part<QComboBox>("settingAppearance")->itemText(2), QStringLiteral("深色"));
    auto* const appearance = part<QComboBox>("settingAppearance");
    appearance->setCurrentIndex(2);
    Q_EMIT appearance->activated(2);
    QTRY_VERIFY(currentTokens().dark);
    auto* const density = part<QComboBox>("settingDensity");
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QCOMPARE(rowHeight(), 24);
    part<QCheckBox>("settingMotion")->click();
    QVERIFY(!mayMove());
    part<QSpinBox>("settingPoll")->setValue(5000);
    QTRY_COMPARE(QSettings().value(QStringLiteral("preferences/pollMilliseconds")).toInt(), 5000);

    setDensity(Density::Comfortable);
    setMayMove(true);
    m_world->language.use(QStringLiteral("en"));
    const Preferences again(m_world->theme, m_world->language);
    QCOMPARE(again.language(), QStringLiteral("zh_CN"));
    QCOMPARE(m_world->language.current(), QStringLiteral("zh_CN"));
    QCOMPARE(again.appearance(), Appearance::Dark);
    QCOMPARE(again.density(), Density::Compact);
    QVERIFY(again.isMotionReduced());
    QCOMPARE(again.pollInterval(), std::chrono::milliseconds(5000));
}

void TestFrame::nonsenseInTheSettingsIsAsIfNothingWereKept()
{
    QSettings settings;
    settings.setValue(QStringLiteral("preferences/appearance"), QStringLiteral("purple"));
    settings.setValue(QStringLiteral("preferences/language"), QStringLiteral("../../etc"));
    settings.setValue(QStringLiteral("preferences/density"), 7);
    settings.setValue(QStringLiteral("preferences/pollMilliseconds"), QStringLiteral("-5"));
    settings.setValue(QStringLiteral("preferences/timeoutMilliseconds"), QStringLiteral("soon"));
    settings.sync();
    const Preferences preferences(m_world->theme, m_world->language);
    QCOMPARE(preferences.appearance(), Appearance::System);
    QVERIFY(Language::available().contains(m_world->language.current()));
    QCOMPARE(preferences.density(), Density::Comfortable);
    QCOMPARE(preferences.pollInterval(), std::chrono::milliseconds(2000));
    QCOMPARE(preferences.timeout(), std::chrono::milliseconds(1000));
}

void TestFrame::aNoticeIsAToastAndStaysInTheList()
{
    Notices notices;
    QWidget window;
    window.resize(800, 600);
    const ToastStack toasts(notices, window);
    window.show();
    notices.say(QStringLiteral("Report written to <b>x</b>\nand more"), Tone::Ok);
    QCOMPARE(toasts.texts().size(), 1);
    QVERIFY(toasts.findChild<QWidget*>(QStringLiteral("toast"))->graphicsEffect());
    setMayMove(false);
    notices.say(QStringLiteral("still"));
    QVERIFY(!toasts.findChildren<QWidget*>(QStringLiteral("toast")).last()->graphicsEffect());
    QCOMPARE(toasts.texts().size(), 2);
    QVERIFY(!toasts.texts().first().contains(QLatin1Char('\n')));
    QVERIFY(window.rect().contains(toasts.geometry()));
    for (int i = 0; i < 10; ++i)
        notices.say(QString::number(i));
    QCOMPARE(toasts.texts().size(), ToastStack::kMostCards);
    QCOMPARE(toasts.texts().last(), QStringLiteral("9"));
    const NoticeList list(notices.all());
    QCOMPARE(list.texts().size(), 12);
    QCOMPARE(list.texts().first(), QStringLiteral("9"));
    for (const QLabel* const label : list.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestFrame::whatWentWrongStaysUntilItIsClosed()
{
    Notices notices;
    QWidget window;
    window.resize(800, 600);
    const ToastStack toasts(notices, window);
    window.show();
    notices.say(QStringLiteral("good"), Tone::Ok);
    notices.say(QStringLiteral("bad"), Tone::Critical);
    QTRY_COMPARE_WITH_TIMEOUT(toasts.texts(), QStringList(QStringLiteral("bad")), 10'000);
    toasts.findChild<QToolButton*>(QStringLiteral("toastClose"))->click();
    QVERIFY(toasts.texts().isEmpty());
    QVERIFY(!toasts.isVisible());
}

void TestFrame::theStatusLineCountsWhatIsNotReached()
{
    const auto* const status = m_window->findChild<StatusLine*>();
    auto* const alerts = part<QToolButton>("statusAlerts");
    QVERIFY(!alerts->isVisible());
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->deployments().openUnsaved(unreachable("sessions"));
    m_window->showDeployment(QStringLiteral("sessions"));
    m_window->showDeployment(QStringLiteral("orders"));
    QTRY_COMPARE_WITH_TIMEOUT(alerts->text(), QStringLiteral("2 critical"), 10'000);
    const auto labels = status->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return label->text() == QStringLiteral("2 deployments watched, 2 not reached");
    }));
    alerts->click();
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("orders")));
}

void TestFrame::theNavigatorFoldsAway()
{
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->showDeployment(QStringLiteral("orders"));
    const auto* const tree = m_window->findChild<TopologyTree*>();
    QVERIFY(tree->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(!tree->isVisible());
    part<QToolButton>("railNavigator")->click();
    QVERIFY(tree->isVisible());
}

void TestFrame::widthsAreKept()
{
    m_window->deployments().openUnsaved(unreachable("orders"));
    m_window->showDeployment(QStringLiteral("orders"));
    m_window->resize(1500, 900);
    trigger("actionNavigator");
    m_window->close();
    MainWindow again(m_world->context);
    again.deployments().openUnsaved(unreachable("orders"));
    again.show();
    QCOMPARE(again.size(), QSize(1500, 900));
    QVERIFY(!again.findChild<TopologyTree*>()->isVisible());
}

void TestFrame::theColumnsOfPagesAreKept()
{
    const auto open = [this] {
        m_window = std::make_unique<MainWindow>(m_world->context);
        m_window->show();
        m_window->deployments().openUnsaved(unreachable("orders"));
        m_window->showDeployment(QStringLiteral("orders"));
        auto* const tabs = part<QTabWidget>("pages");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setTabVisible(tab, true);
            tabs->setCurrentIndex(tab);
        }
        part<QToolButton>("railOperations")->click();
    };
    open();
    QCOMPARE(part<TopologyPage>("topologyPage")->view(), TopologyPage::Drawing);
    for (const char* table : {"replication", "sentinels", "journal"}) {
        auto* const view = part<RowView>(table);
        QVERIFY2(view, table);
        view->sortByColumn(1, Qt::DescendingOrder);
        view->setColumnWidth(0, 191);
    }
    part<TopologyPage>("topologyPage")->setView(TopologyPage::Table);
    m_window->close();
    open();
    for (const char* table : {"replication", "sentinels", "journal"}) {
        const QHeaderView& header = *part<RowView>(table)->header();
        QCOMPARE(header.sortIndicatorSection(), 1);
        QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    }
    QCOMPARE(part<RowView>("sentinels")->columnWidth(0), 191);
    QCOMPARE(part<TopologyPage>("topologyPage")->view(), TopologyPage::Table);
    // Closed without having been opened, a page keeps what was kept of it.
    m_window = std::make_unique<MainWindow>(m_world->context);
    m_window->show();
    m_window->close();
    open();
    QCOMPARE(part<TopologyPage>("topologyPage")->view(), TopologyPage::Table);
    QCOMPARE(part<RowView>("journal")->header()->sortIndicatorSection(), 1);
}

QTEST_MAIN(TestFrame)
#include "tst_Frame.moc"
