#include "tests/support/RedisProcess.h"
#include "tests/ui/ContextWorld.h"
#include "ui/shell/MainWindow.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/NodeParts.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyScene.h"
#include "ui/topology/TopologyTree.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace quorate;
using namespace quorate::test;

namespace {

const Endpoint kAnnounced{QStringLiteral("10.0.0.1"), 6379, {}};

ProfileDatacenter centreOf(const char* name, const RedisProcess& server)
{
    ProfileDatacenter centre;
    centre.name = QString::fromLatin1(name);
    centre.target.seeds = {kAnnounced};
    centre.target.settings.addressMap.insert(kAnnounced.toString(), server.endpoint());
    return centre;
}

} // namespace

/// Two data centres, each with a server at the same address, in the real window.
class TestSameAddresses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsWhatIsAsked();
};

void TestSameAddresses::whatIsChosenIsWhatIsAsked()
{
    const RedisProcess east;
    const RedisProcess west;
    const ContextWorld world;
    MainWindow window(world.context);
    window.resize(1280, 720);
    window.show();
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.datacenters = {centreOf("east", east), centreOf("west", west)};
    profile.primary = QStringLiteral("east");
    window.deployments().openUnsaved(profile);
    window.showDeployment(profile.name);
    const auto* const controller = window.deployments().find(profile.name);
    QTRY_VERIFY_WITH_TIMEOUT(controller->report() && controller->view().topology->datacenters.size() == 2
            && wasSeen(*controller->view().topology->datacenters.last().topology),
        15'000);
    auto* const tabs = window.findChild<QTabWidget*>(QStringLiteral("pages"));
    tabs->setCurrentIndex(1);
    auto* const canvas = window.findChild<TopologyCanvas*>();
    QTRY_COMPARE(canvas->drawing().cards().size(), 2);

    const auto click = [&](const char* centre) {
        NodeCard* const card = canvas->drawing().card({kAnnounced, QString::fromLatin1(centre)});
        const QPointF middle = card->sceneBoundingRect().center();
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, canvas->mapFromScene(middle));
    };
    for (const auto& [centre, server] : {std::pair("west", &west), std::pair("east", &east)}) {
        click(centre);
        auto* const panel = window.findChild<NodePanel*>();
        QVERIFY(panel);
        QCOMPARE(panel->node(), (NodePlace{kAnnounced, QString::fromLatin1(centre)}));
        panel->parts()->setCurrent(NodeParts::Raw);
        const auto* const text = panel->findChild<QPlainTextEdit*>(QStringLiteral("nodeRawText"));
        QTRY_VERIFY_WITH_TIMEOUT(
            text->toPlainText().contains(QStringLiteral("tcp_port:%1").arg(server->port())), 10'000);
        const QModelIndex line = window.findChild<TopologyTree*>()->view()->currentIndex();
        QVERIFY(line.parent().data().toString().contains(QString::fromLatin1(centre)));
        QCOMPARE(canvas->drawing().selectedNode(), panel->node());
    }
    window.deployments().pollAll();
    const QDateTime seen = controller->view().topology->observedAt;
    QTRY_VERIFY_WITH_TIMEOUT(controller->view().topology->observedAt > seen, 10'000);
    QCOMPARE(window.findChild<NodePanel*>()->node().centre, QStringLiteral("east"));
}

QTEST_MAIN(TestSameAddresses)
#include "tst_SameAddresses.moc"
