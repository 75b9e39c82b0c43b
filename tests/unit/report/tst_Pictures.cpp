#include "ui/health/SlotDrawing.h"
#include "ui/health/TopologyPicture.h"

#include "tests/support/sampleNodes.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

constexpr double kWidth = 500;

QStringList labelsOf(const QList<Drawing>& drawings)
{
    QStringList texts;
    for (const Drawing& drawing : drawings) {
        for (const Drawing::Shape& shape : drawing.shapes) {
            if (const auto* label = std::get_if<Drawing::Label>(&shape))
                texts += label->text;
        }
    }
    return texts;
}

qsizetype brokenLinks(const QList<Drawing>& drawings)
{
    qsizetype count = 0;
    for (const Drawing& drawing : drawings) {
        for (const Drawing::Shape& shape : drawing.shapes) {
            const auto* line = std::get_if<Drawing::Line>(&shape);
            count += line && line->dashed ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeStandsInTheDrawingOnce_data();
    void everyNodeStandsInTheDrawingOnce();
    void aLinkThatIsNotUpIsBroken();
    void replicasInACircleAreDrawn();
    void aMasterWithManyReplicasFitsOnPages();
    void theBarShowsEverySlotOnce();
    void onlyClustersHaveABar();
};

void TestPictures::everyNodeStandsInTheDrawingOnce_data()
{
    QTest::addColumn<TopologyPtr>("topology");
    QTest::newRow("cluster") << sickCluster();
    QTest::newRow("chain") << replicationChain();
    QTest::newRow("sentinel") << sickSentinel();
    QTest::newRow("large") << largeCluster(100);
}

void TestPictures::everyNodeStandsInTheDrawingOnce()
{
    QFETCH(TopologyPtr, topology);
    const QStringList labels = labelsOf(topologyBands(*topology, kWidth));
    for (const Node& node : topology->nodes)
        QCOMPARE(labels.count(node.endpoint.toString()), 1);
}

void TestPictures::aLinkThatIsNotUpIsBroken()
{
    QCOMPARE(brokenLinks(topologyBands(*healthyCluster(), kWidth)), 0);
    QCOMPARE(brokenLinks(topologyBands(*sickCluster(), kWidth)), 2); // one link, two strokes
}

void TestPictures::replicasInACircleAreDrawn()
{
    const Endpoint one{QStringLiteral("10.0.0.1"), 6379, {}}, two{QStringLiteral("10.0.0.2"), 6379, {}};
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    Node first = sampleNode(one, NodeRole::Replica), second = sampleNode(two, NodeRole::Replica);
    first.master = two;
    second.master = one;
    topology.nodes << first << second;
    const QStringList labels = labelsOf(topologyBands(topology, kWidth));
    QCOMPARE(labels.count(one.toString()), 1);
    QCOMPARE(labels.count(two.toString()), 1);
}

void TestPictures::aMasterWithManyReplicasFitsOnPages()
{
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    topology.nodes << sampleNode({QStringLiteral("10.0.0.1"), 6379, {}}, NodeRole::Master);
    for (int i = 2; i < 102; ++i)
        topology.nodes << sampleReplica(
            {QStringLiteral("10.0.0.%1").arg(i), 6379, {}}, topology.nodes.first());
    const QList<Drawing> bands = topologyBands(topology, kWidth);
    for (const Drawing& band : bands)
        QVERIFY(band.size.height() < 700);
    QVERIFY(labelsOf(bands).contains(QStringLiteral("10.0.0.101:6379")));
}

void TestPictures::theBarShowsEverySlotOnce()
{
    const QList<SlotDrawing> pictures = slotDrawings(*sickCluster(), kWidth);
    QCOMPARE(pictures.size(), 1);
    double covered = 0;
    for (const Drawing::Shape& shape : pictures.first().drawing.shapes) {
        const auto* box = std::get_if<Drawing::Box>(&shape);
        const bool ofBar = box && box->rect.y() == 0
            && (box->fill.kind == Ink::Kind::Master || box->fill.kind == Ink::Kind::Text);
        covered += ofBar ? box->rect.width() : 0;
    }
    QVERIFY2(std::abs(covered - kWidth) < 1e-6, qPrintable(QString::number(covered)));
    const QStringList labels = labelsOf({pictures.first().drawing});
    QVERIFY(labels.join(QLatin1Char('|')).contains(QLatin1String("without an owner")));
}

void TestPictures::onlyClustersHaveABar()
{
    QVERIFY(slotDrawings(*healthySentinel(), kWidth).isEmpty());
    QCOMPARE(slotDrawings(*twoDatacenters(), kWidth).size(), 1);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_Pictures.moc"
