#include "core/topology/Deployment.h"
#include "tests/support/LiveSandbox.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/replication/ReplicationRows.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/Ticker.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// The pages of replication and of Sentinels on real servers, some of which stand still.
class TestLivePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrozenReplicaFallsBehindAndCatchesUp();
    void frozenSentinelsTakeTheFailoverAway();
};

namespace {

class Watched {
public:
    explicit Watched(LiveSandbox& live)
        : m_deployment(live.io(), target(live))
    {
        m_replication.show();
        m_sentinel.show();
    }

    /// Always true, to be called within a condition.
    bool look()
    {
        DeploymentView view;
        view.id = view.title = QStringLiteral("live");
        view.topology = m_deployment.observe();
        m_history.add(*view.topology);
        m_replication.setDeployment(view, m_history);
        m_sentinel.setDeployment(view);
        return true;
    }

    QModelIndex replicaCell(const Endpoint& endpoint, int column) const
    {
        return cellIn(m_replication, "replication", endpoint, column);
    }
    QModelIndex sentinelCell(const Endpoint& endpoint, int column) const
    {
        return cellIn(m_sentinel, "sentinels", endpoint, column);
    }
    double lag(const Endpoint& endpoint) const
    {
        return replicaCell(endpoint, ReplicationRows::LagColumn).data(RowModel::SortRole).toDouble();
    }
    QString state(const Endpoint& endpoint) const
    {
        return replicaCell(endpoint, ReplicationRows::StateColumn).data().toString();
    }
    QString outlook() const { return m_sentinel.findChild<Chip*>(QStringLiteral("failoverOutlook"))->word(); }
    QString reason(int row) const
    {
        return m_sentinel.findChild<KeyValueList*>(QStringLiteral("failoverReasons"))->rows().at(row).value;
    }

private:
    static Target target(const LiveSandbox& live)
    {
        Target target = live.target();
        target.settings.timeout = std::chrono::milliseconds(500);
        return target;
    }

    static QModelIndex cellIn(const QWidget& page, const char* table, const Endpoint& endpoint, int column)
    {
        const auto* const model = page.findChild<RowView*>(QString::fromLatin1(table))->model();
        const QModelIndexList found = model->match(model->index(0, 0), RowModel::EndpointRole,
            endpoint.toString(), 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first().siblingAtColumn(column);
    }

    SystemClock m_clock;
    Ticker m_ticker{m_clock};
    Deployment m_deployment;
    ReplicationHistory m_history;
    ReplicationPage m_replication{m_ticker};
    SentinelPage m_sentinel{m_ticker};
};

constexpr int kPatienceMs = 30'000;
constexpr double kWritten = 4'000'000; // bytes

} // namespace

void TestLivePages::aFrozenReplicaFallsBehindAndCatchesUp()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    Watched watched(live);
    const Endpoint master = live.endpoint(0);
    const Endpoint frozen = live.endpoint(1);
    const Endpoint well = live.endpoint(2);
    QTRY_VERIFY_WITH_TIMEOUT(watched.look() && watched.lag(frozen) >= 0, kPatienceMs);
    QCOMPARE(watched.state(frozen), QStringLiteral("Ok"));
    QCOMPARE(
        watched.replicaCell(frozen, ReplicationRows::LinkColumn).data().toString(), QStringLiteral("Up"));

    QVERIFY(live.freeze(frozen));
    for (int key = 0; key < 40; ++key)
        QVERIFY(
            !live.ask(master, {"SET", "key:" + QByteArray::number(key), QByteArray(100'000, 'x')}).isError());
    // The master's own line tells how far it is behind, though it says nothing itself.
    QTRY_VERIFY_WITH_TIMEOUT(watched.look() && watched.lag(frozen) >= kWritten, kPatienceMs);
    QCOMPARE(watched.state(frozen), QStringLiteral("Not answering"));
    QCOMPARE(
        watched.replicaCell(frozen, ReplicationRows::LinkColumn).data().toString(), QStringLiteral("\u2013"));
    QVERIFY(watched.replicaCell(frozen, 0).data(CellRole::Stale).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(watched.look()
            && watched.replicaCell(frozen, ReplicationRows::LagTimeColumn).data(RowModel::SortRole).toDouble()
                >= 2,
        kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        watched.look() && watched.lag(well) < 1'000 && watched.lag(well) >= 0, kPatienceMs);
    QCOMPARE(watched.state(well), QStringLiteral("Ok"));
    QVERIFY(!live.ask(master, {"SET", "one", "more"}).isError());
    QVERIFY(watched.look());
    QVERIFY(
        watched.replicaCell(master, ReplicationRows::WrittenColumn).data(RowModel::SortRole).toDouble() > 0);
    QVERIFY(
        watched.replicaCell(master, ReplicationRows::OutageColumn).data(RowModel::SortRole).toDouble() > 0);

    QVERIFY(live.thaw(frozen));
    QTRY_VERIFY_WITH_TIMEOUT(watched.look() && watched.state(frozen) == QStringLiteral("Ok")
            && watched.lag(frozen) >= 0 && watched.lag(frozen) < 1'000,
        kPatienceMs);
}

void TestLivePages::frozenSentinelsTakeTheFailoverAway()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    Watched watched(live);
    const QString possible = QStringLiteral("A failover could happen now");
    QTRY_VERIFY_WITH_TIMEOUT(watched.look() && watched.outlook() == possible, kPatienceMs);

    constexpr int kState = 1, kMaster = 2;
    QVERIFY(live.freeze(live.sentinel(2)));
    QTRY_VERIFY_WITH_TIMEOUT(watched.look()
            && watched.sentinelCell(live.sentinel(2), kState).data().toString() != QStringLiteral("Ok"),
        kPatienceMs);
    QCOMPARE(watched.sentinelCell(live.sentinel(2), kMaster).data().toString(), QStringLiteral("\u2013"));
    QCOMPARE(watched.sentinelCell(live.sentinel(0), kMaster).data().toString(), live.endpoint(0).toString());
    QCOMPARE(watched.outlook(), possible);
    QVERIFY2(watched.reason(0).endsWith(QStringLiteral("; 2 can.")), qPrintable(watched.reason(0)));

    QVERIFY(live.freeze(live.sentinel(1)));
    QTRY_VERIFY_WITH_TIMEOUT(
        watched.look() && watched.outlook() == QStringLiteral("No failover could happen now"), kPatienceMs);
    QVERIFY2(watched.reason(0).contains(QStringLiteral("; 1 can.")), qPrintable(watched.reason(0)));
    QVERIFY2(watched.reason(1).contains(QStringLiteral("; 1 can.")), qPrintable(watched.reason(1)));
    QVERIFY(live.thaw(live.sentinel(1)));
    QVERIFY(live.thaw(live.sentinel(2)));
}

QTEST_MAIN(TestLivePages)
#include "tst_LivePages.moc"
