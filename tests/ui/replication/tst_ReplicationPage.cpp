#include "tests/support/sampleTopologies.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/replication/ReplicationRows.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"
#include "ui/words/Language.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

class TestReplicationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replicasStandBelowTheirMasters();
    void whatIsNotKnownIsADashNeverZero();
    void theOutageBudgetComesFromTwoLooks();
    void aShortBudgetAndNoBacklogAreWarnings();
    void theTrendKeepsItsGaps();
    void streamsAreShortWithTheWholeInTheTip();
    void aWritableReplicaIsAWarning();
    void theTilesTellTheWorst();
    void dataCentresStandAbove();
    void dataCentresWithTheSameAddressesAreKeptApart();
    void deploymentsWithoutReplicasAreTold();
    void itIsBroughtUpToDateOnlyWhileItIsSeen();
    void selectionSurvivesAFailover();
    void hostileServersAreShownAsTheyAre();
    void aThousandMastersAreBroughtUpToDateInPlace();
    void whatWasNotSeenForLongIsDimmed();
    void itSpeaksTheOtherLanguage();
};

namespace {

using Rows = ReplicationRows;

DeploymentView view(const TopologyPtr& topology)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("billing");
    view.topology = topology;
    return view;
}

struct Shown {
    ManualClock clock{test::sampleTime()};
    Ticker ticker{clock};
    ReplicationPage page{ticker};
    ReplicationHistory history;

    explicit Shown(const TopologyPtr& topology)
    {
        page.show();
        look(topology);
    }
    void look(const TopologyPtr& topology)
    {
        if (topology)
            history.add(*topology);
        page.setDeployment(view(topology), history);
    }
    RowView* table() const { return page.findChild<RowView*>(QStringLiteral("replication")); }
    /// The row is named by the way to it: {0, 1} is the second replica of the first master.
    QModelIndex cell(const QList<int>& way, int column) const
    {
        QModelIndex index;
        for (const int row : way)
            index = table()->model()->index(row, 0, index);
        return index.siblingAtColumn(column);
    }
    QString text(const QList<int>& way, int column) const { return cell(way, column).data().toString(); }
    QString figure(int tile) const { return page.findChildren<Tile*>().at(tile)->figure(); }
};

std::shared_ptr<Topology> chain()
{
    return std::make_shared<Topology>(*test::replicationChain());
}

/// The master says so, that many seconds after the sample.
void say(Topology& topology, int seconds, qint64 offset, const QByteArray& more = {})
{
    Node& master = topology.nodes.first();
    master.lastSeen = test::sampleTime().addSecs(seconds);
    master.info = std::make_shared<const Info>(Info::parse("# Replication\r\nrole:master\r\nmaster_replid:"
        + QByteArray(40, 'a') + "\r\nmaster_repl_offset:" + QByteArray::number(offset)
        + "\r\nrepl_backlog_active:1\r\nrepl_backlog_size:1048576\r\n" + more));
}

const QString dash = QStringLiteral("\u2013");

} // namespace

void TestReplicationPage::replicasStandBelowTheirMasters()
{
    const Shown shown(test::replicationChain());
    QCOMPARE(shown.text({0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6379"));
    QCOMPARE(shown.text({0, 0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6380"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6381"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::LagColumn), QStringLiteral("30.00 MB"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::LagTimeColumn), QStringLiteral("14 s"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::PriorityColumn), QStringLiteral("100"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::ReadOnlyColumn), QStringLiteral("yes"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::SyncColumn), QStringLiteral("no"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::BacklogColumn), QStringLiteral("1.00 MB"));
    for (const int column : {Rows::LinkColumn, Rows::LagColumn, Rows::LagTimeColumn, Rows::PriorityColumn})
        QCOMPARE(shown.text({0}, column), QString());
    QCOMPARE(shown.cell({0}, Rows::LagColumn).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
        int(Qt::AlignRight));
}

void TestReplicationPage::whatIsNotKnownIsADashNeverZero()
{
    auto topology = chain();
    Node& silent = topology->nodes[2];
    silent.state = NodeState::Unreachable;
    silent.linkUp.reset();
    silent.lagBytes.reset();
    silent.lagSeconds.reset();
    silent.info.reset();
    silent.offset.reset();
    const Shown shown(topology);
    for (const int column : {Rows::LinkColumn, Rows::LagColumn, Rows::LagTimeColumn, Rows::TrendColumn,
             Rows::OffsetColumn, Rows::BacklogColumn, Rows::HistoryColumn, Rows::StreamColumn})
        QCOMPARE(shown.text({0, 0, 0}, column), dash);
    QCOMPARE(shown.text({0, 0, 0}, Rows::StateColumn), QStringLiteral("Not answering"));
    QVERIFY(shown.cell({0, 0, 0}, Rows::NodeColumn).data(CellRole::Stale).toBool());
    // Sorted by lag, it stands below what is known to be none.
    QVERIFY(shown.cell({0, 0, 0}, Rows::LagColumn).data(RowModel::SortRole).toDouble()
        < shown.cell({0, 0}, Rows::LagColumn).data(RowModel::SortRole).toDouble());
}

void TestReplicationPage::theOutageBudgetComesFromTwoLooks()
{
    auto first = chain();
    say(*first, 0, 1'000);
    Shown shown(first);
    QCOMPARE(shown.text({0}, Rows::WrittenColumn), dash);
    QCOMPARE(shown.text({0}, Rows::OutageColumn), QStringLiteral("unknown"));
    QCOMPARE(shown.text({0, 0}, Rows::OutageColumn), QString());
    auto second = chain();
    say(*second, 10, 1'000 + 81'920);
    shown.look(second);
    QCOMPARE(shown.text({0}, Rows::WrittenColumn), QStringLiteral("8.00 kB/s"));
    QCOMPARE(shown.text({0}, Rows::OutageColumn), QStringLiteral("2 min 08 s"));
    QCOMPARE(shown.figure(3), QStringLiteral("2 min 08 s"));
}

void TestReplicationPage::aShortBudgetAndNoBacklogAreWarnings()
{
    auto first = chain();
    say(*first, 0, 0);
    Shown shown(first);
    auto second = chain();
    say(*second, 1, 104'858);
    shown.look(second);
    QCOMPARE(shown.text({0}, Rows::OutageColumn), QStringLiteral("9 s"));
    QCOMPARE(shown.cell({0}, Rows::OutageColumn).data(CellRole::Icon).toInt(),
        static_cast<int>(IconName::StateWarning));
    auto third = chain();
    say(*third, 2, 209'716, {});
    third->nodes.first().info =
        std::make_shared<const Info>(Info::parse("# Replication\r\nrepl_backlog_active:0\r\n"));
    shown.look(third);
    QCOMPARE(shown.text({0}, Rows::OutageColumn), QStringLiteral("no backlog"));
}

void TestReplicationPage::theTrendKeepsItsGaps()
{
    Shown shown(test::replicationChain());
    auto unknown = chain();
    unknown->nodes[2].lagBytes.reset();
    shown.look(unknown);
    shown.look(test::replicationChain());
    const auto samples = shown.cell({0, 0, 0}, Rows::TrendColumn)
                             .data(CellRole::Samples)
                             .value<QList<std::optional<double>>>();
    QCOMPARE(samples.size(), 3);
    QVERIFY(samples.at(0) && !samples.at(1) && samples.at(2));
    // Those who cannot see the line hear its ends.
    QVERIFY(shown.cell({0, 0, 0}, Rows::TrendColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("30.00 MB")));
}

void TestReplicationPage::streamsAreShortWithTheWholeInTheTip()
{
    auto topology = chain();
    say(*topology, 0, 100, "master_replid2:" + QByteArray(40, 'b') + "\r\nsecond_repl_offset:90\r\n");
    const Shown shown(topology);
    QCOMPARE(shown.text({0}, Rows::StreamColumn), QStringLiteral("aaaaaaaa"));
    QVERIFY(shown.cell({0}, Rows::StreamColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QString(40, QLatin1Char('a'))));
    QCOMPARE(shown.text({0}, Rows::EarlierStreamColumn), QStringLiteral("bbbbbbbb"));
    QVERIFY(shown.cell({0}, Rows::EarlierStreamColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("90")));
    QCOMPARE(shown.text({0, 0}, Rows::EarlierStreamColumn), QString());
}

void TestReplicationPage::aWritableReplicaIsAWarning()
{
    auto topology = chain();
    topology->nodes[1].readOnly = false;
    topology->nodes[1].priority = 0;
    topology->nodes[1].syncInProgress = true;
    const Shown shown(topology);
    for (const int column : {Rows::ReadOnlyColumn, Rows::PriorityColumn, Rows::SyncColumn}) {
        QVERIFY(shown.cell({0, 0}, column).data(CellRole::Icon).isValid());
        QCOMPARE(
            shown.cell({0, 0}, column).data(CellRole::TextTone).toInt(), static_cast<int>(Tone::Warning));
    }
    QCOMPARE(shown.text({0, 0}, Rows::ReadOnlyColumn), QStringLiteral("no"));
    QCOMPARE(shown.text({0, 0}, Rows::SyncColumn), QStringLiteral("in progress"));
}

void TestReplicationPage::theTilesTellTheWorst()
{
    Shown shown(test::replicationChain());
    QCOMPARE(shown.figure(0), QStringLiteral("2"));
    QCOMPARE(shown.figure(1), QStringLiteral("30.00"));
    QCOMPARE(shown.figure(2), dash);
    auto broken = chain();
    broken->nodes[1].linkUp = false;
    broken->nodes[2].lagBytes.reset();
    shown.look(broken);
    QCOMPARE(shown.figure(0), QStringLiteral("1"));
    QCOMPARE(shown.figure(1), QStringLiteral("0"));
}

void TestReplicationPage::dataCentresStandAbove()
{
    const Shown shown(test::twoDatacenters());
    QCOMPARE(shown.table()->model()->rowCount(), 2);
    QCOMPARE(shown.text({0}, Rows::NodeColumn), QStringLiteral("east"));
    QCOMPARE(shown.text({0, 0, 0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:7003"));
    // Sentinels replicate nothing.
    QCOMPARE(shown.table()->model()->rowCount(shown.cell({1}, 0)), 1);
    QCOMPARE(shown.figure(0), QStringLiteral("3"));
}

void TestReplicationPage::dataCentresWithTheSameAddressesAreKeptApart()
{
    Shown shown(test::sameAddresses());
    QSignalSpy asked(&shown.page, &ReplicationPage::nodeRequested);
    for (int centre = 0; centre < 2; ++centre) {
        const QModelIndex replica = shown.cell({centre, 0, 0}, Rows::NodeColumn);
        QCOMPARE(replica.data().toString(), QStringLiteral("10.0.0.2:6379"));
        const QList<std::optional<double>> lag{centre == 0 ? 0.0 : 4'096.0};
        QCOMPARE(
            replica.siblingAtColumn(Rows::TrendColumn).data(CellRole::Samples), QVariant::fromValue(lag));
        Q_EMIT shown.table()->activated(replica);
        QCOMPARE(asked.takeLast().at(0).value<NodePlace>().centre,
            centre == 0 ? QStringLiteral("east") : QStringLiteral("west"));
    }
}

void TestReplicationPage::deploymentsWithoutReplicasAreTold()
{
    Shown shown(test::standalone());
    QVERIFY(!shown.table()->isVisible() && shown.page.findChild<EmptyState*>()->isVisible());
    shown.look(nullptr);
    QVERIFY(!shown.table()->isVisible() && shown.page.findChild<EmptyState*>()->isVisible());
    shown.look(test::replicationChain());
    QVERIFY(shown.table()->isVisible() && !shown.page.findChild<EmptyState*>()->isVisible());
}

void TestReplicationPage::itIsBroughtUpToDateOnlyWhileItIsSeen()
{
    Shown shown(test::replicationChain());
    shown.page.hide();
    shown.look(test::healthySentinel());
    QCOMPARE(shown.text({0, 0, 0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6381"));
    shown.page.show();
    QCOMPARE(shown.text({0, 1}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6381"));
}

void TestReplicationPage::selectionSurvivesAFailover()
{
    Shown shown(test::replicationChain());
    QAbstractItemModelTester tester(
        shown.table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy asked(&shown.page, &ReplicationPage::nodeRequested);
    shown.table()->setCurrentIndex(shown.cell({0, 0}, 0));
    auto after = chain();
    after->nodes[1].role = NodeRole::Master;
    after->nodes[1].master.reset();
    after->nodes[0].role = NodeRole::Replica;
    after->nodes[0].master = after->nodes[1].endpoint;
    shown.look(after);
    QCOMPARE(shown.text({0}, Rows::NodeColumn), QStringLiteral("127.0.0.1:6380"));
    QCOMPARE(shown.table()->currentIndex().data().toString(), QStringLiteral("127.0.0.1:6380"));
    QTest::keyClick(shown.table(), Qt::Key_Return);
    QCOMPARE(
        asked.value(0).value(0).value<NodePlace>().endpoint.toString(), QStringLiteral("127.0.0.1:6380"));
}

void TestReplicationPage::hostileServersAreShownAsTheyAre()
{
    Shown shown(test::hostileTopology());
    const QString name = shown.text({0}, Rows::NodeColumn);
    QVERIFY(name.size() < 400 && !name.contains(QLatin1Char('\n')) && !name.contains(QChar(0x202E)));
    QVERIFY(
        !shown.cell({0}, Rows::NodeColumn).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    shown.page.grab();
}

void TestReplicationPage::aThousandMastersAreBroughtUpToDateInPlace()
{
    Shown shown(test::largeCluster(1000));
    const auto* const model = shown.table()->model();
    QCOMPARE(model->rowCount(), 1000);
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    shown.table()->scrollTo(shown.cell({900}, 0));
    const int scrolled = shown.table()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    shown.look(test::largeCluster(1000));
    QCOMPARE(shown.table()->verticalScrollBar()->value(), scrolled);
    QCOMPARE(inserted.count() + removed.count() + moved.count() + reset.count(), 0);
}

void TestReplicationPage::whatWasNotSeenForLongIsDimmed()
{
    Shown shown(test::replicationChain());
    QVERIFY(!shown.cell({0}, Rows::NodeColumn).data(CellRole::Stale).toBool());
    shown.clock.advance(std::chrono::seconds(kStaleSeconds + 1));
    Q_EMIT shown.ticker.ticked(shown.clock.now());
    QVERIFY(shown.cell({0}, Rows::NodeColumn).data(CellRole::Stale).toBool());
}

void TestReplicationPage::itSpeaksTheOtherLanguage()
{
    Language language;
    const Shown shown(test::replicationChain());
    language.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.text({0, 0}, Rows::LinkColumn), QString::fromUtf8("正常"));
    QCOMPARE(shown.table()->model()->headerData(Rows::OutageColumn, Qt::Horizontal).toString(),
        QString::fromUtf8("可中断时间"));
    language.use(QStringLiteral("en"));
}

QTEST_MAIN(TestReplicationPage)
#include "tst_ReplicationPage.moc"
