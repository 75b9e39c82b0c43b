#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

QString drawn(const ClusterView& view)
{
    QStringList parts;
    for (const ClusterView::Owner& owner : view.owners)
        parts += QStringLiteral("%1=%2").arg(toText(owner.slotRanges), owner.owner);
    for (const ClusterView::Role& role : view.roles)
        parts += QStringLiteral("%1 %2 %3").arg(role.node, roleName(role.role), role.master);
    for (const QString& node : view.lacking)
        parts += QLatin1Char('-') + node;
    for (const QString& node : view.alone)
        parts += QLatin1Char('+') + node;
    return QString::number(view.node.port) + QStringLiteral(": ") + parts.join(QStringLiteral("; "));
}

/// Only the views that differ.
QString drawn(const Topology& topology)
{
    QString text;
    for (const ClusterView& view : topology.cluster->views) {
        if (!view.agrees())
            text += drawn(view) + QLatin1Char('\n');
    }
    return text;
}

QString seen(const ScriptedRound& round)
{
    return drawn(assembleTopology(round.build(), nullptr));
}

} // namespace

/// Which node of a cluster says otherwise, and about what.
class TestOwnViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoAgreesSaysNothingOfItsOwn();
    void anotherOwnerIsNamed();
    void anotherRoleIsNamed();
    void aMemberThatIsLackingOrKnownAloneIsNamed();
    void slotsOnTheMoveAreLeftOut();
    void aSilentNodeGivesNoView();
};

void TestOwnViews::whoAgreesSaysNothingOfItsOwn()
{
    const Topology topology = assembleTopology(clusterRound(3, 1).build(), nullptr);
    QCOMPARE(topology.cluster->views.size(), 6);
    QCOMPARE(drawn(topology), QString());
    QVERIFY(topology.cluster->views[0].stateOk);
    QCOMPARE(topology.cluster->views[0].knownNodes, 6);
    QCOMPARE(topology.cluster->views[5].node, local(7005));
}

void TestOwnViews::anotherOwnerIsNamed()
{
    ScriptedRound round = clusterRound(3, 1);
    round.editLine(7005, 7000, "0-5460", "0-5400");
    round.editLine(7005, 7001, "5461-10922", "5450-10922");
    QCOMPARE(seen(round), u"7005: 5450-5460=127.0.0.1:7001; 5401-5449=\n"_qs);
}

void TestOwnViews::anotherRoleIsNamed()
{
    ScriptedRound round = clusterRound(3, 1);
    round.editLine(7005, 7003, "slave " + nodeId(7000), "slave " + nodeId(7001));
    round.editLine(7004, 7003, "slave " + nodeId(7000), "master -");
    QCOMPARE(seen(round), u"7004: 127.0.0.1:7003 master \n7005: 127.0.0.1:7003 replica 127.0.0.1:7001\n"_qs);
}

void TestOwnViews::aMemberThatIsLackingOrKnownAloneIsNamed()
{
    ScriptedRound round = clusterRound(3, 1);
    QByteArray& text = round.at(7005).clusterNodes;
    QByteArrayList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].startsWith(nodeId(7001)))
            lines.removeAt(i);
    }
    text = lines.join('\n') + QByteArray(40, 'e') + " 127.0.0.1:7009@17009 slave " + nodeId(7000)
        + " 0 1795389459000 1 connected\n";
    QVERIFY(seen(round).contains(u"-127.0.0.1:7001; +127.0.0.1:7009"_qs));
}

void TestOwnViews::slotsOnTheMoveAreLeftOut()
{
    ScriptedRound round = clusterRound(3, 1);
    round.editLine(7000, 7000, "0-5460", "0-5460 [5460->-" + nodeId(7001) + "]");
    round.editLine(7001, 7001, "5461-10922", "5461-10922 [5460-<-" + nodeId(7000) + "]");
    round.editLine(7005, 7000, "0-5460", "0-5459");
    round.editLine(7005, 7001, "5461-10922", "5460-10922");
    QCOMPARE(seen(round), QString());
}

void TestOwnViews::aSilentNodeGivesNoView()
{
    ScriptedRound round = clusterRound(3, 1);
    round.silence(7004);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.cluster->views.size(), 5);
}

QTEST_GUILESS_MAIN(TestOwnViews)

#include "tst_OwnViews.moc"
