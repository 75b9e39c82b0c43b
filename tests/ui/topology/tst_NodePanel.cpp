#include "tests/support/PlainWording.h"
#include "tests/support/sampleTopologies.h"
#include "tests/support/testData.h"
#include "ui/topology/NodeFacts.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/NodeParts.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CopyableEndpoint.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/KeyValueList.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace quorate;

class TestNodePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beforeANodeIsChosenItInvitesToChooseOne();
    void roleStateAndAddressStandAtTheTop();
    void aNodeOfADataCentreIsFound();
    void dataCentresWithTheSameAddressesAreKeptApart();
    void anUnreachableNodeSaysWhyAndIsDimmed();
    void freshValuesTurnStaleWithTime();
    void aNodeThatLeftIsSaidToHaveLeft();
    void infoIsSearchable();
    void selectionInInfoSurvivesPolling();
    void lagOfABrokenLinkIsUnknown();
    void theMasterOfAReplicaIsAClickAway();
    void serverStringsStayPlain();

private:
    template <typename Part> Part* part(const char* name = nullptr) const
    {
        return m_panel->findChild<Part*>(name ? QString::fromLatin1(name) : QString());
    }
    TopologyPtr withInfo(const QByteArray& extra = {}) const;

    ManualClock m_clock{test::sampleTime()};
    test::PlainWording m_wording;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<NodePanel> m_panel;
    const Endpoint m_master{QStringLiteral("127.0.0.1"), 7000, {}};
};

void TestNodePanel::init()
{
    m_panel.reset();
    m_clock = ManualClock(test::sampleTime());
    m_ticker = std::make_unique<Ticker>(m_clock);
    m_panel = std::make_unique<NodePanel>(m_wording, *m_ticker);
    m_panel->resize(800, 600);
    m_panel->show();
}

TopologyPtr TestNodePanel::withInfo(const QByteArray& extra) const
{
    auto changed = std::make_shared<Topology>(*test::healthyCluster());
    changed->nodes.first().info = std::make_shared<const Info>(
        Info::parse(test::testData(QStringLiteral("redis-7.0.15/cluster-info-all.txt")) + extra));
    return changed;
}

void TestNodePanel::beforeANodeIsChosenItInvitesToChooseOne()
{
    QVERIFY(!part<CopyableEndpoint>()->isVisible());
}

void TestNodePanel::aNodeOfADataCentreIsFound()
{
    auto both = std::make_shared<Topology>(*test::twoDatacenters());
    both->nodes.clear(); // as assembleDatacenters() makes it
    for (const Datacenter& centre : both->datacenters) {
        const Endpoint node = centre.topology->nodes.last().endpoint;
        m_panel->showNode(both, {node});
        QVERIFY(part<CopyableEndpoint>()->isVisible());
        QCOMPARE(part<CopyableEndpoint>()->endpoint(), node.toString());
        QVERIFY(!part<EmptyState>()->isVisible());
    }
}

void TestNodePanel::dataCentresWithTheSameAddressesAreKeptApart()
{
    const Endpoint replica{QStringLiteral("10.0.0.2"), 6379, {}};
    QSignalSpy asked(m_panel.get(), &NodePanel::nodeRequested);
    const TopologyPtr both = test::sameAddresses();
    for (const Datacenter& centre : both->datacenters) {
        m_panel->showNode(both, {replica, centre.name});
        QCOMPARE(part<QLabel>("nodeCentre")->text(), QStringLiteral("in ") + centre.name);
        QStringList words;
        for (const Chip* chip : m_panel->findChildren<Chip*>())
            words << chip->word();
        QCOMPARE(words.contains(QStringLiteral("Ok")), centre.primary);
        Q_EMIT m_panel->parts()->nodeRequested(QStringLiteral("10.0.0.1:6379"));
        QCOMPARE(asked.takeLast().at(0).value<NodePlace>(),
            NodePlace::of(QStringLiteral("10.0.0.1:6379"), centre.name));
    }
    // Another centre's node is another node, and its answer is no answer.
    NodeQuestion last;
    connect(
        m_panel.get(), &NodePanel::asked, this, [&last](const NodeQuestion& question) { last = question; });
    m_panel->parts()->setCurrent(NodeParts::Clients);
    QCOMPARE(last.place(), (NodePlace{replica, QStringLiteral("west")}));
    m_panel->showNode(both, {replica, QStringLiteral("east")});
    QCOMPARE(last.place(), (NodePlace{replica, QStringLiteral("east")}));
}

void TestNodePanel::roleStateAndAddressStandAtTheTop()
{
    m_panel->showNode(test::healthyCluster(), {m_master});
    QCOMPARE(part<CopyableEndpoint>()->endpoint(), QStringLiteral("127.0.0.1:7000"));
    QStringList words;
    for (const Chip* chip : m_panel->findChildren<Chip*>())
        words << chip->word();
    QCOMPARE(words, (QStringList{QStringLiteral("Master"), QStringLiteral("Ok")}));
    QVERIFY(part<QLabel>("nodeError")->isHidden());
}

void TestNodePanel::anUnreachableNodeSaysWhyAndIsDimmed()
{
    m_panel->showNode(test::sickCluster(), {{QStringLiteral("127.0.0.1"), 7002, {}}});
    QVERIFY(part<QLabel>("nodeError")->isVisible());
    QVERIFY(part<QLabel>("nodeError")->text().startsWith(QStringLiteral("error at")));
    QVERIFY(!part<KeyValueList>()->isEnabled());
    QVERIFY2(part<AgeLabel>()->text().startsWith(QStringLiteral("last seen")),
        qPrintable(part<AgeLabel>()->text()));
}

void TestNodePanel::freshValuesTurnStaleWithTime()
{
    m_panel->showNode(test::healthyCluster(), {m_master});
    QVERIFY(part<KeyValueList>()->isEnabled());
    m_clock.advance(std::chrono::seconds(30));
    m_ticker->tick();
    QVERIFY(!part<KeyValueList>()->isEnabled());
    QCOMPARE(part<AgeLabel>()->text(), QStringLiteral("last seen 30 s ago"));
}

void TestNodePanel::aNodeThatLeftIsSaidToHaveLeft()
{
    m_panel->showNode(test::healthyCluster(), {m_master});
    m_panel->showNode(test::standalone(), {m_master});
    QStringList texts;
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    QVERIFY2(texts.contains(QStringLiteral("127.0.0.1:7000 is no longer part of this deployment.")),
        qPrintable(texts.join(QLatin1Char('\n'))));
}

void TestNodePanel::infoIsSearchable()
{
    m_panel->showNode(withInfo(), {m_master});
    auto* view = part<QTreeView>("infoView");
    const int all = view->model()->rowCount();
    QVERIFY(all > 5);
    m_panel->filterField()->setText(QStringLiteral("redis_version"));
    QCOMPARE(view->model()->rowCount(), 1);
    const QModelIndex section = view->model()->index(0, 0);
    QCOMPARE(view->model()->rowCount(section), 1);
    QCOMPARE(view->model()->index(0, 1, section).data().toString(), QStringLiteral("7.0.15"));
    m_panel->filterField()->clear();
    QCOMPARE(view->model()->rowCount(), all);
}

void TestNodePanel::selectionInInfoSurvivesPolling()
{
    m_panel->showNode(withInfo(), {m_master});
    auto* view = part<QTreeView>("infoView");
    const QModelIndex section = view->model()->index(1, 0);
    view->setCurrentIndex(view->model()->index(0, 0, section));
    const QString chosen = view->currentIndex().data().toString();
    view->collapse(view->model()->index(0, 0));
    m_panel->showNode(withInfo("# New\r\nfield:1\r\n"), {m_master});
    QCOMPARE(view->currentIndex().data().toString(), chosen);
    m_panel->showNode(withInfo(), {m_master});
    QCOMPARE(view->currentIndex().data().toString(), chosen);
}

void TestNodePanel::lagOfABrokenLinkIsUnknown()
{
    Node replica;
    replica.role = NodeRole::Replica;
    replica.linkUp = false;
    for (const KeyValue& fact : nodeFacts(replica, Topology())) {
        if (fact.key == QStringLiteral("Lag"))
            QCOMPARE(fact.value, QString());
        if (fact.key == QStringLiteral("Link to master"))
            QCOMPARE(fact.value, QStringLiteral("down"));
    }
}

void TestNodePanel::theMasterOfAReplicaIsAClickAway()
{
    QSignalSpy asked(m_panel.get(), &NodePanel::nodeRequested);
    m_panel->showNode(test::healthyCluster(), {{QStringLiteral("127.0.0.1"), 7003, {}}});
    for (QPushButton* link : m_panel->findChildren<QPushButton*>(QStringLiteral("factLink"))) {
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<NodePlace>().endpoint.toString(), QStringLiteral("127.0.0.1:7000"));
}

void TestNodePanel::serverStringsStayPlain()
{
    const TopologyPtr hostile = test::hostileTopology();
    for (const Node& node : hostile->nodes) {
        m_panel->showNode(hostile, {node.endpoint});
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->text().size() < 2'100);
            QVERIFY(!label->toolTip().contains(QLatin1String("<img")));
        }
    }
}

QTEST_MAIN(TestNodePanel)
#include "tst_NodePanel.moc"
