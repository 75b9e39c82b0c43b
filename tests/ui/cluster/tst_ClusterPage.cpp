#include "tests/ui/ContextWorld.h"
#include "tests/ui/cluster/differingCluster.h"
#include "ui/cluster/ClusterPage.h"
#include "ui/cluster/ShardRows.h"
#include "ui/cluster/ViewRows.h"
#include "ui/widgets/RowView.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

struct Shown {
    ContextWorld world;
    ClusterPage page{world.ticker};
    bool canMove = true;

    explicit Shown(const TopologyPtr& topology)
    {
        page.setJudge([this](Offer offer) {
            const bool isPossible = canMove || offer == Offer::MendSlots;
            return ClusterPage::Verdict{
                isPossible, isPossible ? QString() : QStringLiteral("A master is silent.")};
        });
        page.resize(1100, 700);
        page.show();
        set(topology);
    }
    void set(const TopologyPtr& topology)
    {
        DeploymentView view;
        view.id = view.title = QStringLiteral("orders");
        view.topology = topology;
        page.setDeployment(view);
    }
    RowView& table(const char* name) const { return *page.findChild<RowView*>(QLatin1String(name)); }
    QPushButton& button(const char* name) const { return *page.findChild<QPushButton*>(QLatin1String(name)); }
    QString cell(const char* name, int row, int column) const
    {
        return table(name).model()->index(row, column).data().toString();
    }
};

/// "master | state | replicas | slots | lag" of each shard.
QStringList drawnShards(const Topology& topology)
{
    QStringList lines;
    for (const TableRow& row : ShardRows::rows(topology, sampleTime())) {
        QStringList cells;
        for (const int column : {ShardRows::MasterColumn, ShardRows::StateColumn, ShardRows::ReplicasColumn,
                 ShardRows::SlotsColumn})
            cells += row.cells[column].text;
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines;
}

} // namespace

/// The page of a cluster: its shards, the operations on them, and what each node says of it.
class TestClusterPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMasterIsAShard();
    void troubleIsSaidInWordsWithASign();
    void whoDiffersStandsFirstAndSaysWhatAbout();
    void aNodeThatGaveNoViewIsNotLeftOut();
    void theButtonsFollowTheVerdict();
    void aPollChangesRowsInPlace();
    void whatIsNoClusterIsSaidSo();
    void aHundredShardsAreShownFastEnough();
};

void TestClusterPage::everyMasterIsAShard()
{
    Shown shown(healthyCluster());
    const QStringList lines = drawnShards(*healthyCluster());
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].endsWith(QStringLiteral("| 5,461")), qPrintable(lines[0]));
    QVERIFY2(lines[0].contains(QStringLiteral(":7003 |")), qPrintable(lines[0]));
    QCOMPARE(shown.table("shards").model()->rowCount(), 3);
    QVERIFY(!shown.table("shards").accessibleName().isEmpty());
}

void TestClusterPage::troubleIsSaidInWordsWithASign()
{
    Shown shown(sickCluster());
    int inTrouble = 0;
    for (const TableRow& row : ShardRows::rows(*sickCluster(), sampleTime())) {
        const TableCell& state = row.cells[ShardRows::StateColumn];
        QVERIFY(!state.text.isEmpty());
        QVERIFY(state.icon.has_value());
        inTrouble += state.iconTone == Tone::Critical || state.iconTone == Tone::Warning;
    }
    QVERIFY(inTrouble > 0);
}

void TestClusterPage::whoDiffersStandsFirstAndSaysWhatAbout()
{
    const TopologyPtr topology = differingCluster();
    Shown shown(topology);
    QCOMPARE(shown.cell("clusterViews", 0, ViewRows::VerdictColumn), QStringLiteral("differs"));
    const QString words = shown.cell("clusterViews", 0, ViewRows::DifferenceColumn);
    QVERIFY2(words.startsWith(QStringLiteral("the slots 5450-5460 belong to ")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("nobody owns the slots 16380-16383")));
    QVERIFY(words.contains(QStringLiteral(" is a replica of ")));
    QVERIFY(words.endsWith(QStringLiteral(" is no member")));
}

void TestClusterPage::aNodeThatGaveNoViewIsNotLeftOut()
{
    const TopologyPtr topology = differingCluster();
    QVERIFY(topology->cluster->views.size() < topology->nodes.size());
    QCOMPARE(ViewRows::rows(*topology).size(), topology->nodes.size());
}

void TestClusterPage::theButtonsFollowTheVerdict()
{
    Shown shown(healthyCluster());
    QSignalSpy wanted(&shown.page, &ClusterPage::operationRequested);
    QVERIFY(shown.button("rebalance").isEnabled());
    shown.button("rebalance").setFocus();
    QTest::keyClick(&shown.button("rebalance"), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<Offer>(), Offer::Rebalance);
    shown.canMove = false;
    shown.set(sickCluster());
    QVERIFY(!shown.button("rebalance").isEnabled());
    QVERIFY(shown.button("rebalance").toolTip().contains(QStringLiteral("A master is silent.")));
    QVERIFY(shown.button("mendSlots").isEnabled());
}

void TestClusterPage::aPollChangesRowsInPlace()
{
    Shown shown(healthyCluster());
    const QAbstractItemModelTester tester(shown.table("shards").model());
    QSignalSpy resets(shown.table("shards").model(), &QAbstractItemModel::modelReset);
    shown.table("shards").setCurrentIndex(shown.table("shards").model()->index(1, 0));
    const QString chosen = shown.table("shards").currentIndex().data().toString();
    shown.set(sickCluster());
    shown.set(healthyCluster());
    QVERIFY(resets.isEmpty());
    QCOMPARE(shown.table("shards").model()->rowCount(), 3);
    QCOMPARE(shown.table("shards").currentIndex().data().toString(), chosen);
}

void TestClusterPage::whatIsNoClusterIsSaidSo()
{
    Shown shown(healthySentinel());
    QVERIFY(!shown.table("shards").isVisible());
}

void TestClusterPage::aHundredShardsAreShownFastEnough()
{
    QElapsedTimer timer;
    timer.start();
    Shown shown(largeCluster(100));
    shown.page.grab();
    qInfo("the page of 100 shards: %lld ms", timer.elapsed());
    QCOMPARE(shown.table("shards").model()->rowCount(), 100);
    timer.restart();
    shown.set(largeCluster(100));
    shown.page.grab();
    qInfo("a poll of it: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 3'000); // with sanitizers, on a busy machine
}

QTEST_MAIN(TestClusterPage)

#include "tst_ClusterPage.moc"
