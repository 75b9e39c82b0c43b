#include "core/topology/assemble.h"

#include <QTest>

#include <ctime>

using namespace quorate;

/// A cluster of 1,000 nodes, each with its own view of the 1,000, is judged faster than it is asked.
class BenchAssemble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandViewsOfAThousandNodes_data();
    void aThousandViewsOfAThousandNodes();
};

namespace {

constexpr int kMasters = 500;
constexpr qint64 kLimitMs = 1000;

Endpoint address(int node)
{
    return {QStringLiteral("10.0.%1.%2").arg(node / 250).arg(node % 250 + 1), 6379, {}};
}

QByteArray idOf(int node)
{
    return QByteArray::number(node).rightJustified(40, 'a');
}

QList<ClusterNode> lines()
{
    QList<ClusterNode> all;
    for (int i = 0; i < 2 * kMasters; ++i) {
        ClusterNode line;
        line.id = idOf(i);
        line.endpoint = address(i);
        line.flags = {i < kMasters ? "master" : "slave"};
        line.configEpoch = i % kMasters + 1;
        line.linkConnected = true;
        if (i < kMasters)
            line.slotRanges = {{i * kSlotCount / kMasters, (i + 1) * kSlotCount / kMasters - 1}};
        else
            line.masterId = idOf(i - kMasters);
        all += line;
    }
    return all;
}

/// `distinct`: every view lacks another slot of its neighbour, so that none equals another.
Observations observations(bool distinct)
{
    Observations seen;
    const QList<ClusterNode> all = lines();
    for (int i = 0; i < all.size(); ++i) {
        NodeObservation node;
        node.endpoint = address(i);
        node.answered = true;
        node.clusterInfo = ClusterInfo();
        node.clusterInfo->state = "ok";
        node.role = Role();
        node.clusterNodes = ClusterNodes{all, 0};
        node.clusterNodes->nodes[i].flags.prepend("myself");
        if (distinct)
            ++node.clusterNodes->nodes[(i + 1) % kMasters].slotRanges.front().first;
        seen.nodes += node;
    }
    return seen;
}

} // namespace

void BenchAssemble::aThousandViewsOfAThousandNodes_data()
{
    QTest::addColumn<bool>("distinct");
    QTest::newRow("all agree") << false;
    QTest::newRow("no two agree") << true;
}

void BenchAssemble::aThousandViewsOfAThousandNodes()
{
    QFETCH(bool, distinct);
    const Observations seen = observations(distinct);
    const Topology before = assembleTopology(seen, nullptr);
    const std::clock_t start = std::clock(); // of this process: the machine has other things to do
    const Topology topology = assembleTopology(seen, &before);
    const qint64 elapsed = 1000 * (std::clock() - start) / CLOCKS_PER_SEC;
    qInfo("%d nodes judged in %lld ms of processor time", static_cast<int>(topology.nodes.size()), elapsed);
    QCOMPARE(topology.nodes.size(), 2 * kMasters);
    QCOMPARE(topology.cluster->agreement, !distinct);
    QVERIFY2(elapsed < kLimitMs, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(BenchAssemble)
#include "tst_Assemble.moc"
