#include "core/net/IoThread.h"

#include <QTest>
#include <QThread>

#include <thread>
#include <vector>

using namespace quorate;

class TestIoThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasksRunInTheThreadInTheOrderOfEachPoster();
    void runWaitsForTheTaskAndForWhatWasPostedBefore();
    void whatWasPostedIsRunBeforeTheEnd();
    void aTaskMayPostAnother();
    void objectsDeletedLaterAreGoneAtTheEnd();
};

void TestIoThread::tasksRunInTheThreadInTheOrderOfEachPoster()
{
    constexpr int kPosters = 4;
    constexpr int kEach = 1000;
    std::vector<std::vector<int>> seen(kPosters); // no lock: one thread writes it, and run() hands it over
    IoThread io;
    {
        std::vector<std::jthread> posters;
        for (size_t poster = 0; poster < kPosters; ++poster) {
            posters.emplace_back([&, poster] {
                for (int i = 0; i < kEach; ++i)
                    io.post([&, poster, i] {
                        if (io.isCurrent())
                            seen[poster].push_back(i);
                    });
            });
        }
    }
    io.run([] {});
    for (const auto& order : seen) {
        QCOMPARE(order.size(), size_t(kEach));
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    }
    QVERIFY(!io.isCurrent());
}

void TestIoThread::runWaitsForTheTaskAndForWhatWasPostedBefore()
{
    IoThread io;
    int value = 0;
    io.post([&] { value = 1; });
    int seen = 0;
    io.run([&] { seen = value; });
    QCOMPARE(seen, 1);
}

void TestIoThread::whatWasPostedIsRunBeforeTheEnd()
{
    int runs = 0;
    {
        IoThread io;
        for (int i = 0; i < 100; ++i)
            io.post([&] { ++runs; });
    }
    QCOMPARE(runs, 100);
}

void TestIoThread::aTaskMayPostAnother()
{
    IoThread io;
    bool done = false;
    io.run([&] { io.post([&] { done = true; }); });
    io.run([] {});
    QVERIFY(done);
}

void TestIoThread::objectsDeletedLaterAreGoneAtTheEnd()
{
    bool gone = false;
    {
        IoThread io;
        io.post([&] {
            auto* object = new QObject;
            connect(object, &QObject::destroyed, [&] { gone = true; });
            object->deleteLater();
        });
    }
    QVERIFY(gone);
}

QTEST_GUILESS_MAIN(TestIoThread)
#include "tst_IoThread.moc"
