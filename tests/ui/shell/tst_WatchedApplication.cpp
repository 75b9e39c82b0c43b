#include "ui/shell/WatchedApplication.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace quorate;
using namespace std::chrono_literals;

/// The watch over the window's own quickness sees what it is for, and nothing else.
class TestWatchedApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { watched().forget(); }
    void waitingInAnEventIsSeen();
    void computingInAnEventIsSeen();
    void shortEventsAreNot();
    void aDialogWithinAnEventIsNot();
    void aStallWithinADialogIsSeen();

private:
    static WatchedApplication& watched() { return *qobject_cast<WatchedApplication*>(qApp); }
    template <typename Work> static void inAnEvent(Work work)
    {
        bool done = false;
        QTimer::singleShot(0, qApp, [&] {
            work();
            done = true;
        });
        QTRY_VERIFY(done);
    }
};

void TestWatchedApplication::waitingInAnEventIsSeen()
{
    inAnEvent([] { std::this_thread::sleep_for(120ms); }); // stands for a disk or a server
    QCOMPARE(watched().stalls().size(), 1);
    QVERIFY(watched().stalls().first().wall >= 120ms);
    QVERIFY(watched().stalls().first().computing < 60ms);
}

void TestWatchedApplication::computingInAnEventIsSeen()
{
    inAnEvent([] {
        const std::clock_t until = std::clock() + CLOCKS_PER_SEC * 6 / 10;
        while (std::clock() < until) { }
    });
    QCOMPARE(watched().stalls().size(), 1);
    QVERIFY(watched().stalls().first().computing > 400ms);
}

void TestWatchedApplication::shortEventsAreNot()
{
    for (int i = 0; i < 50; ++i)
        inAnEvent([] { std::this_thread::sleep_for(2ms); });
    QVERIFY(watched().stalls().isEmpty());
}

void TestWatchedApplication::aDialogWithinAnEventIsNot()
{
    inAnEvent([] {
        QDialog dialog;
        QTimer::singleShot(200ms, &dialog, &QDialog::accept);
        dialog.exec();
    });
    QVERIFY(watched().stalls().isEmpty());
}

void TestWatchedApplication::aStallWithinADialogIsSeen()
{
    inAnEvent([] {
        QDialog dialog;
        QTimer::singleShot(0, &dialog, [&dialog] {
            std::this_thread::sleep_for(120ms);
            dialog.accept();
        });
        dialog.exec();
    });
    QCOMPARE(watched().stalls().size(), 1);
}

int main(int argc, char* argv[])
{
    WatchedApplication application(argc, argv);
    TestWatchedApplication test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_WatchedApplication.moc"
