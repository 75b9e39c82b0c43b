#include "tests/bench/rounds.h"
#include "tests/support/ChildProcess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate::test;

/// From the start of the program to its painted window, beside a program with an empty one.
class BenchStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsThereSoon();
};

namespace {

constexpr int kRounds = 15;
constexpr double kGoal = 3.0;

double startMs(const QString& program, const QString& folder)
{
    QElapsedTimer timer;
    timer.start();
    ChildProcess child(program, {}, folder, folder + QStringLiteral("/output"));
    const int ended = child.wait();
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (ended != 0)
        qFatal("%s: %s", qPrintable(program), child.output().constData());
    return took;
}

} // namespace

void BenchStart::theWindowIsThereSoon()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const char* const kind : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"})
        qputenv(kind, folder.path().toLocal8Bit());
    qputenv("QT_PLUGIN_PATH", QUORATE_BENCH_PLUGINS);
    qputenv("QT_QPA_GENERIC_PLUGINS", "firstpaint");
    const QString ours = QStringLiteral(QUORATE_PROGRAM);
    const QString empty = QStringLiteral(QUORATE_EMPTY_WINDOW);
    startMs(ours, folder.path()); // both from the disk's cache
    startMs(empty, folder.path());
    const Comparison comparison(
        kRounds, [&] { return startMs(ours, folder.path()); }, [&] { return startMs(empty, folder.path()); });
    qInfo().noquote() << comparison.inWords(
        QStringLiteral("an empty window"), QStringLiteral("ms"), kGoal, false);
    QVERIFY(comparison.ratio() <= kGoal);
}

QTEST_GUILESS_MAIN(BenchStart)
#include "tst_Start.moc"
