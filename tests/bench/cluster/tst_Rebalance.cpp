#include "tests/live/cluster/ClusterStage.h"

#include "../rounds.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

constexpr int kKeys = 500'000;
constexpr int kRounds = 3;
constexpr double kGoal = 4;
const QStringList kPipelines{QStringLiteral("10"), QStringLiteral("100"), QStringLiteral("1000")};

/// What moving a quarter of the keys took, and what a client felt of it.
struct Measured {
    std::vector<double> seconds, p99Ms;
};

double p99OfNothing(ClusterStage& stage)
{
    const auto writers = stage.writers({.writers = 1, .perSecond = 300});
    (void)QTest::qWaitFor([&writers] { return writers->acknowledged() > 600; }, 10'000);
    writers->stop();
    return writers->p99Ms();
}

} // namespace

/// Three masters with 500,000 keys of 100 bytes and an empty fourth that gets its quarter, by quoratectl and
/// by redis-cli in turn, each on a cluster of its own, with a client that goes on writing.
class TestRebalance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFourTimesAsFastAsRedisCli();

private:
    bool measure(Measured& result, const std::function<QProcess*(ClusterStage&)>& start);
    void measureOurs();
    void measureTheirs(const QString& pipeline);

    Measured m_ours;
    QHash<QString, Measured> m_theirs;
};

bool TestRebalance::measure(Measured& result, const std::function<QProcess*(ClusterStage&)>& start)
{
    ClusterStage stage(QStringLiteral(QUORATECTL), {.keys = kKeys});
    if (!stage.isUp())
        return false;
    const double quiet = p99OfNothing(stage);
    const auto writers = stage.writers({.writers = 1, .perSecond = 300});
    if (!QTest::qWaitFor([&writers] { return writers->acknowledged() > 50; }, 10'000))
        return false;
    QElapsedTimer clock;
    clock.start();
    const std::unique_ptr<QProcess> process(start(stage));
    const bool ended = process->waitForFinished(300'000) && process->exitCode() == 0;
    result.seconds.push_back(static_cast<double>(clock.elapsed()) / 1000);
    writers->stop();
    result.p99Ms.push_back(writers->p99Ms());
    if (!ended)
        qWarning("%s%s", process->readAllStandardOutput().right(2000).constData(),
            process->readAllStandardError().right(2000).constData());
    qInfo("%.2f s, p99 of a write %.1f ms (without: %.1f ms), %d slots on the fourth", result.seconds.back(),
        result.p99Ms.back(), quiet, stage.slotsOf(3));
    return ended && std::abs(stage.slotsOf(3) - 4096) <= 1;
}

void TestRebalance::measureOurs()
{
    QVERIFY(measure(m_ours, [](ClusterStage& stage) {
        return stage
            .started({QStringLiteral("--yes"), QStringLiteral("cluster"), QStringLiteral("rebalance"),
                QStringLiteral("--use-empty-masters")})
            .release();
    }));
}

void TestRebalance::measureTheirs(const QString& pipeline)
{
    QVERIFY(measure(m_theirs[pipeline], [&pipeline](ClusterStage& stage) {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            QStringLiteral("REDISCLI_AUTH"), QString::fromLatin1(stage.live.password().reveal()));
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral("redis-cli"),
            {QStringLiteral("--cluster"), QStringLiteral("rebalance"), stage.endpoint(0).toString(),
                QStringLiteral("--cluster-use-empty-masters"), QStringLiteral("--cluster-pipeline"),
                pipeline});
        return process.release();
    }));
}

void TestRebalance::isFourTimesAsFastAsRedisCli()
{
    for (int round = 0; round < kRounds; ++round) {
        measureOurs();
        for (const QString& pipeline : kPipelines)
            measureTheirs(pipeline);
    }
    double best = 1e9;
    double bestP99 = 1e9;
    for (const QString& pipeline : kPipelines) {
        qInfo("redis-cli --cluster-pipeline %s: %.2f s, p99 %.1f ms", qPrintable(pipeline),
            median(m_theirs[pipeline].seconds), median(m_theirs[pipeline].p99Ms));
        best = std::min(best, median(m_theirs[pipeline].seconds));
        bestP99 = std::min(bestP99, median(m_theirs[pipeline].p99Ms));
    }
    const double ours = median(m_ours.seconds);
    qInfo("quoratectl %.2f s, p99 %.1f ms; best of redis-cli %.2f s, p99 %.1f ms; %.1f times as fast, goal "
          "%.0f",
        ours, median(m_ours.p99Ms), best, bestP99, best / ours, kGoal);
    QVERIFY(best / ours >= kGoal);
}

QTEST_GUILESS_MAIN(TestRebalance)
#include "tst_Rebalance.moc"
