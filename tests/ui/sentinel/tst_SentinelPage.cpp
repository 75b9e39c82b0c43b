#include "tests/support/sampleTopologies.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/sentinel/SentinelRows.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"
#include "ui/words/Language.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace quorate;

class TestSentinelPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothNumbersAreSaid();
    void whyNoFailoverCouldHappenIsSaid();
    void aDifferingValueHasIconAndWord();
    void noWordOfASentinelIsCut();
    void whenHalfSayOneThingBothHalvesDiffer();
    void aSilentSentinelIsNotKnown();
    void flagsAreExplained();
    void aReplicaThatIsNeverPromotedSaysSo();
    void otherServicesAreNamed();
    void aDataCentreIsChosenByItsTab();
    void otherDeploymentsAreTold();
    void aRowLeadsToItsNodeAndSurvivesPolling();
    void itSpeaksTheOtherLanguage();
    void theMatrixMarksWhatDiffers();
    void eventsAreSaidInWordsAndFiltered();
    void theLastFailoverIsDrawn();
};

namespace {

DeploymentView view(const TopologyPtr& topology)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("sessions");
    view.topology = topology;
    return view;
}

struct Shown {
    ManualClock clock{test::sampleTime()};
    Ticker ticker{clock};
    SentinelPage page{ticker};

    explicit Shown(const TopologyPtr& topology)
    {
        page.setDeployment(view(topology));
        page.show();
    }
    template <typename Part> Part* part(const char* name) const
    {
        return page.findChild<Part*>(QString::fromLatin1(name));
    }
    QModelIndex cell(const char* table, int row, int column) const
    {
        return part<RowView>(table)->model()->index(row, column);
    }
    QString text(const char* table, int row, int column) const
    {
        return cell(table, row, column).data().toString();
    }
    QString reason(int row) const { return part<KeyValueList>("failoverReasons")->rows().value(row).value; }
};

enum SentinelColumn {
    Name,
    State,
    Master,
    Epoch,
    Quorum,
    Others,
    Flags,
    Check,
    DownAfter,
    FailoverTimeout,
    Replicas,
    Syncs,
    SignsIn,
    Tilt,
    KnownAs
};
enum EventColumn { Time, Source, Event, Words };
enum ReplicaColumn { Replica, ReplicaState, Link, Lag, Priority, Promotable };

std::shared_ptr<Topology> healthy()
{
    return std::make_shared<Topology>(*test::healthySentinel());
}

} // namespace

void TestSentinelPage::bothNumbersAreSaid()
{
    const Shown shown(test::healthySentinel());
    QStringList figures;
    for (const Tile* tile : shown.page.findChildren<Tile*>())
        figures << tile->figure();
    QCOMPARE(figures,
        (QStringList{QStringLiteral("2"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
    QCOMPARE(shown.part<Chip>("failoverOutlook")->word(), QStringLiteral("A failover could happen now"));
    QCOMPARE(shown.reason(0), QStringLiteral("2 Sentinel(s) must agree that the master is down; 3 can."));
    QVERIFY(shown.reason(1).startsWith(QStringLiteral("2 Sentinel(s) of the 3 known must elect")));
    QCOMPARE(shown.reason(2), QStringLiteral("2 could be promoted."));
}

void TestSentinelPage::whyNoFailoverCouldHappenIsSaid()
{
    const Shown shown(test::sickSentinel());
    const auto* chip = shown.part<Chip>("failoverOutlook");
    QCOMPARE(chip->word(), QStringLiteral("No failover could happen now"));
    QCOMPARE(chip->tone(), Tone::Critical);
    const auto rows = shown.part<KeyValueList>("failoverReasons")->rows();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0).tone, Tone::Critical);
    QVERIFY(rows.at(0).value.endsWith(QStringLiteral("; 0 can.")));
    QCOMPARE(rows.at(1).tone, Tone::Critical);
    QCOMPARE(rows.at(2).tone, Tone::Neutral);
    auto topology = healthy();
    topology->sentinel->majorityReachable = false;
    QCOMPARE(Shown(topology).part<Chip>("failoverOutlook")->tone(), Tone::Critical);
    topology = healthy();
    topology->nodes[1].priority = 0;
    topology->nodes[2].state = NodeState::Unreachable;
    const Shown blocked(topology);
    QCOMPARE(blocked.part<Chip>("failoverOutlook")->tone(), Tone::Warning);
    QCOMPARE(blocked.reason(2),
        QStringLiteral("None could be promoted. Not 127.0.0.1:6380: its priority is 0. Not 127.0.0.1:6381: "
                       "it is down."));
}

void TestSentinelPage::aDifferingValueHasIconAndWord()
{
    auto topology = healthy();
    SentinelView& odd = topology->sentinel->sentinels[2];
    odd.master = Endpoint{QStringLiteral("10.0.0.9"), 6379, {}};
    odd.quorum = 3;
    const Shown shown(topology);
    QCOMPARE(shown.text("sentinels", 2, Master), QStringLiteral("10.0.0.9:6379, differs"));
    QCOMPARE(shown.cell("sentinels", 2, Master).data(CellRole::Icon).toInt(),
        static_cast<int>(IconName::StateWarning));
    QCOMPARE(shown.text("sentinels", 2, Quorum), QStringLiteral("3, differs"));
    QCOMPARE(shown.text("sentinels", 2, Epoch), QStringLiteral("4"));
    for (int row : {0, 1}) {
        QCOMPARE(shown.text("sentinels", row, Master), QStringLiteral("127.0.0.1:6379"));
        QVERIFY(!shown.cell("sentinels", row, Master).data(CellRole::Icon).isValid());
        QCOMPARE(shown.text("sentinels", row, Quorum), QStringLiteral("2"));
        QCOMPARE(shown.text("sentinels", row, Others), QStringLiteral("2"));
    }
}

void TestSentinelPage::noWordOfASentinelIsCut()
{
    auto topology = healthy();
    SentinelView& odd = topology->sentinel->sentinels[2];
    odd.master = Endpoint{QStringLiteral("10.123.45.167"), 16379, {}};
    odd.quorum = 3;
    odd.knownSentinels = 7;
    Shown shown(topology);
    shown.page.resize(864, 600); // what a window of 1280 pixels leaves
    const auto* const table = shown.part<RowView>("sentinels");
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (const int column : {Name, State, Master, Quorum, Others, Epoch}) {
        const QModelIndex cell = shown.cell("sentinels", 2, column);
        QStyleOptionViewItem look;
        look.initFrom(table);
        look.font = table->font();
        if (!table->isColumnHidden(column))
            QVERIFY2(table->columnWidth(column) >= table->itemDelegate()->sizeHint(look, cell).width(),
                qPrintable(cell.data().toString()));
    }
    QVERIFY(!table->isColumnHidden(Master) && !table->isColumnHidden(Quorum));
}

void TestSentinelPage::whenHalfSayOneThingBothHalvesDiffer()
{
    auto topology = healthy();
    topology->sentinel->sentinels.removeLast();
    topology->sentinel->sentinels[1].configEpoch = 5;
    const Shown shown(topology);
    QCOMPARE(shown.text("sentinels", 0, Epoch), QStringLiteral("4, differs"));
    QCOMPARE(shown.text("sentinels", 1, Epoch), QStringLiteral("5, differs"));
    QCOMPARE(shown.text("sentinels", 0, Master), QStringLiteral("127.0.0.1:6379"));
}

void TestSentinelPage::aSilentSentinelIsNotKnown()
{
    const Shown shown(test::sickSentinel());
    QCOMPARE(shown.text("sentinels", 1, State), QStringLiteral("Not answering"));
    for (const int column : {Master, Epoch, Quorum, Others, Flags})
        QCOMPARE(shown.text("sentinels", 1, column), QStringLiteral("\u2013"));
    QVERIFY(shown.cell("sentinels", 1, Name).data(CellRole::Stale).toBool());
    auto topology = healthy();
    topology->sentinel->sentinels[0].master.reset();
    QCOMPARE(Shown(topology).text("sentinels", 0, Master), QStringLiteral("does not watch it"));
}

void TestSentinelPage::flagsAreExplained()
{
    auto topology = healthy();
    topology->sentinel->sentinels[0].flags = {QStringLiteral("s_down"), QStringLiteral("new\nflag")};
    const Shown shown(topology);
    QCOMPARE(shown.text("sentinels", 0, Flags), QStringLiteral("s_down, new\uFFFDflag"));
    QCOMPARE(shown.text("sentinels", 1, Flags), QStringLiteral("none"));
    const auto* meanings = shown.part<QLabel>("flagMeanings");
    QVERIFY(meanings->isVisible() && meanings->text().startsWith(QStringLiteral("s_down: by itself alone")));
    QVERIFY(!Shown(test::healthySentinel()).part<QLabel>("flagMeanings")->isVisible());
}

void TestSentinelPage::aReplicaThatIsNeverPromotedSaysSo()
{
    auto topology = healthy();
    topology->nodes[1].priority = 0;
    topology->nodes[2].lagBytes.reset();
    const Shown shown(topology);
    QCOMPARE(shown.text("watchedReplicas", 0, Priority), QStringLiteral("0, never promoted"));
    QCOMPARE(shown.text("watchedReplicas", 0, Promotable), QStringLiteral("no: its priority is 0"));
    QCOMPARE(shown.text("watchedReplicas", 0, Lag), QStringLiteral("0 B"));
    QCOMPARE(shown.text("watchedReplicas", 1, Lag), QStringLiteral("\u2013"));
    QCOMPARE(shown.text("watchedReplicas", 1, Promotable), QStringLiteral("yes"));
}

void TestSentinelPage::otherServicesAreNamed()
{
    auto topology = healthy();
    topology->sentinel->services =
        QStringList{QStringLiteral("cache"), QStringLiteral("mymaster"), QStringLiteral("<b>jobs")};
    const Shown shown(topology);
    const auto* label = shown.part<QLabel>("otherServices");
    QCOMPARE(label->text(), QStringLiteral("These Sentinels also watch: cache, <b>jobs"));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!Shown(test::healthySentinel()).part<QLabel>("otherServices")->isVisible());
}

void TestSentinelPage::aDataCentreIsChosenByItsTab()
{
    auto world = std::make_shared<Topology>(*test::twoDatacenters());
    world->datacenters << Datacenter{QStringLiteral("south"), false, {}, test::healthySentinel()};
    Shown shown(world);
    auto* tabs = shown.part<QTabBar>("sentinelCentres");
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(0), QStringLiteral("west"));
    QCOMPARE(shown.part<Chip>("failoverOutlook")->word(), QStringLiteral("No failover could happen now"));
    tabs->setCurrentIndex(1);
    QCOMPARE(shown.part<Chip>("failoverOutlook")->word(), QStringLiteral("A failover could happen now"));
    world = std::make_shared<Topology>(*world);
    world->datacenters.removeAt(1);
    shown.page.setDeployment(view(world));
    QCOMPARE(tabs->count(), 1);
    QCOMPARE(shown.part<Chip>("failoverOutlook")->word(), QStringLiteral("A failover could happen now"));
}

void TestSentinelPage::otherDeploymentsAreTold()
{
    Shown shown(test::healthyCluster());
    QVERIFY(!shown.part<RowView>("sentinels")->isVisible());
    QVERIFY(shown.page.findChild<EmptyState*>()->isVisible());
    shown.page.setDeployment(view(nullptr));
    QVERIFY(shown.page.findChild<EmptyState*>()->isVisible());
    shown.page.setDeployment(view(test::healthySentinel()));
    QVERIFY(shown.part<RowView>("sentinels")->isVisible());
}

void TestSentinelPage::aRowLeadsToItsNodeAndSurvivesPolling()
{
    Shown shown(test::healthySentinel());
    auto* table = shown.part<RowView>("sentinels");
    QVERIFY(!table->accessibleName().isEmpty());
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy asked(&shown.page, &SentinelPage::nodeRequested);
    table->setCurrentIndex(table->model()->index(1, 0));
    shown.page.setDeployment(view(test::sickSentinel()));
    QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("127.0.0.1:26380"));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(
        asked.value(0).value(0).value<NodePlace>().endpoint.toString(), QStringLiteral("127.0.0.1:26380"));
}

void TestSentinelPage::itSpeaksTheOtherLanguage()
{
    Language language;
    language.use(QStringLiteral("en"));
    const Shown shown(test::healthySentinel());
    QCOMPARE(shown.reason(0), QStringLiteral("2 Sentinels must agree that the master is down; 3 can."));
    language.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.part<Chip>("failoverOutlook")->word(), QString::fromUtf8("现在可以进行故障转移"));
    QCOMPARE(shown.part<RowView>("sentinels")->model()->headerData(Epoch, Qt::Horizontal).toString(),
        QString::fromUtf8("纪元"));
    language.use(QStringLiteral("en"));
}

void TestSentinelPage::theMatrixMarksWhatDiffers()
{
    auto topology = healthy();
    for (SentinelView& view : topology->sentinel->sentinels) {
        view.failoverTimeoutMs = 60'000;
        view.ckQuorum = view.signsIn = true;
        view.announced = view.endpoint.toString();
    }
    SentinelView& odd = topology->sentinel->sentinels[1];
    odd.downAfterMs = 30'000;
    odd.signsIn = odd.ckQuorum = false;
    odd.announced = QStringLiteral("10.0.0.7:26379");
    odd.flags += QStringLiteral("tilt");
    const Shown shown(topology);
    QVERIFY(shown.text("sentinels", 1, DownAfter).endsWith(QStringLiteral(", differs")));
    QVERIFY(!shown.text("sentinels", 0, DownAfter).contains(QStringLiteral("differs")));
    QVERIFY(!shown.text("sentinels", 1, FailoverTimeout).contains(QStringLiteral("differs")));
    QCOMPARE(shown.text("sentinels", 1, SignsIn), QStringLiteral("no"));
    QCOMPARE(shown.cell("sentinels", 1, SignsIn).data(CellRole::Icon).toInt(),
        static_cast<int>(IconName::StateWarning));
    QCOMPARE(shown.text("sentinels", 0, SignsIn), QStringLiteral("yes"));
    QCOMPARE(shown.text("sentinels", 1, Check), QStringLiteral("could not"));
    QCOMPARE(shown.text("sentinels", 1, Tilt), QStringLiteral("yes"));
    QCOMPARE(shown.text("sentinels", 2, Tilt), QStringLiteral("no"));
    QCOMPARE(shown.text("sentinels", 1, KnownAs), QStringLiteral("10.0.0.7:26379"));
    QCOMPARE(shown.text("sentinels", 0, Replicas), shown.text("sentinels", 0, Syncs)); // neither is known
}

namespace {

QList<SentinelEvent> failover()
{
    const Endpoint sentinel{QStringLiteral("127.0.0.1"), 26379, {}};
    const auto said = [&sentinel](int afterMs, const char* name, const char* payload) {
        return parseSentinelEvent(sentinel, test::sampleTime().addMSecs(afterMs), name, payload);
    };
    return {said(0, "+sdown", "master shop 10.0.0.1 6379"),
        said(100, "+try-failover", "master shop 10.0.0.1 6379"),
        said(160, "+elected-leader", "master shop 10.0.0.1 6379"),
        said(900, "+promoted-slave", "slave 10.0.0.2:6379 10.0.0.2 6379 @ shop 10.0.0.1 6379"),
        said(950, "+switch-master", "shop 10.0.0.1 6379 10.0.0.2 6379"),
        said(990, "+later", "<img src=x>\r\nmaster")};
}

} // namespace

void TestSentinelPage::eventsAreSaidInWordsAndFiltered()
{
    Shown shown(healthy());
    shown.page.setEvents(failover(), 0);
    auto* const rows = shown.part<RowView>("sentinelEvents")->model();
    QCOMPARE(rows->rowCount(), 6);
    QCOMPARE(shown.text("sentinelEvents", 1, Event), QStringLiteral("+switch-master"));
    QCOMPARE(shown.text("sentinelEvents", 1, Words),
        QStringLiteral("The master of shop is 10.0.0.2:6379 now; it was 10.0.0.1:6379."));
    QCOMPARE(shown.cell("sentinelEvents", 5, Words).data(CellRole::Icon).toInt(),
        static_cast<int>(IconName::StateCritical));
    QVERIFY(!shown.text("sentinelEvents", 0, Words).contains(QLatin1Char('\n')));
    auto* const filter = shown.part<QLineEdit>("eventFilter");
    QTest::keyClicks(filter, QStringLiteral("10.0.0.2"));
    QCOMPARE(rows->rowCount(), 2);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(rows->rowCount(), 6);
}

void TestSentinelPage::theLastFailoverIsDrawn()
{
    Shown shown(healthy());
    auto* const strip = shown.part<QWidget>("failoverStrip");
    shown.page.setEvents(failover().mid(0, 1), 0);
    QVERIFY(strip->isHidden()); // missed is not replaced
    shown.page.setEvents(failover(), 0);
    QVERIFY(!strip->isHidden());
    QCOMPARE(strip->accessibleDescription(),
        QStringLiteral("Detection: 100 ms, Vote: 60 ms, Promotion: 740 ms, Reconfiguration: 50 ms"));
    const QImage drawn = strip->grab().toImage();
    QSet<QRgb> colours;
    for (int x = 0; x < drawn.width(); ++x)
        colours.insert(drawn.pixel(x, drawn.height() / 2));
    QVERIFY(colours.size() >= 4); // a phase each
}

QTEST_MAIN(TestSentinelPage)
#include "tst_SentinelPage.moc"
