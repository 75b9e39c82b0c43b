#include "core/base/Clock.h"
#include "tests/support/sampleTopologies.h"
#include "ui/shell/ReportExporter.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

using namespace quorate;
using namespace quorate::test;

namespace {

/// Waits in the first sentence until it is let go, and knows in which thread it was asked.
class HeldWording : public Wording {
public:
    QString finding(const Finding& finding) const override { return m_words.finding(finding); }
    QString why(const Finding& finding) const override { return m_words.why(finding); }
    QString recommendation(const Recommendation& one) const override { return m_words.recommendation(one); }
    QString summary(const Report& report) const override
    {
        wasInGuiThread = QThread::currentThread() == qApp->thread();
        isAsked = true;
        while (!mayGo && !wasInGuiThread)
            QThread::yieldCurrentThread();
        return m_words.summary(report);
    }
    QString error(const Error& error) const override { return m_words.error(error); }
    QString hint(const Error& error) const override { return m_words.hint(error); }

    mutable std::atomic<bool> isAsked = false;
    mutable std::atomic<bool> wasInGuiThread = false;
    std::atomic<bool> mayGo = true;

private:
    TranslatedWording m_words;
};

} // namespace

class TestReportExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void theEventLoopGoesOnWhileAThousandNodesAreWritten_data();
    void theEventLoopGoesOnWhileAThousandNodesAreWritten();
    void aReportKeepsItsLanguageWhenTheWindowSwitches_data();
    void aReportKeepsItsLanguageWhenTheWindowSwitches();
    void whatWasMadeIsRemembered();
    void aPlaceThatCannotBeWrittenIsNamed();

private:
    struct World {
        World() { language.use(QStringLiteral("en")); }

        QTemporaryDir folder;
        QWidget window;
        Language language;
        HeldWording wording;
        ReportHistory history{folder.filePath(QStringLiteral("state"))};
        Workers workers;
        ReportExporter exporter{workers, wording, history, &window};
    };

    ReportOrder order(ExportFormat format, const QString& language = QStringLiteral("en")) const
    {
        return {format, {}, language, m_world->folder.filePath(QStringLiteral("report"))};
    }
    static std::shared_ptr<const Report> reportOf(const TopologyPtr& topology)
    {
        return std::make_shared<Report>(makeReport(topology, QStringLiteral("shop"), sampleTime()));
    }
    QByteArray written() const
    {
        QFile file(m_world->folder.filePath(QStringLiteral("report")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<World> m_world;
};

void TestReportExporter::init()
{
    m_world = std::make_unique<World>();
}

void TestReportExporter::theEventLoopGoesOnWhileAThousandNodesAreWritten_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("PDF") << static_cast<int>(ExportFormat::Pdf) << QByteArray("%PDF-1.4");
    QTest::newRow("HTML") << static_cast<int>(ExportFormat::Html) << QByteArray("<!DOCTYPE html>");
    QTest::newRow("JSON") << static_cast<int>(ExportFormat::Json) << QByteArray("{");
}

void TestReportExporter::theEventLoopGoesOnWhileAThousandNodesAreWritten()
{
    QFETCH(int, format);
    QFETCH(QByteArray, begin);
    const auto report = reportOf(largeCluster(500));
    QCOMPARE(report->nodes.size(), 1000);
    QSignalSpy made(&m_world->exporter, &ReportExporter::historyChanged);
    m_world->wording.mayGo = false;
    m_world->exporter.make(report, order(static_cast<ExportFormat>(format)));
    // The job is held in its midst until the loop has turned a hundred times.
    QTRY_VERIFY(m_world->wording.isAsked);
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { m_world->wording.mayGo = ++turns >= 100; });
    timer.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, 60'000);
    QVERIFY(turns >= 100);
    QVERIFY(!m_world->wording.wasInGuiThread);
    QVERIFY2(written().startsWith(begin), written().left(40).constData());
}

void TestReportExporter::aReportKeepsItsLanguageWhenTheWindowSwitches_data()
{
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("notThere");
    const QString english = QStringLiteral("Why it matters:");
    const QString chinese = QString::fromUtf8("处理办法");
    QTest::newRow("English") << QStringLiteral("zh_CN") << QStringLiteral("en") << english << chinese;
    QTest::newRow("Chinese") << QStringLiteral("en") << QStringLiteral("zh_CN") << chinese << english;
}

void TestReportExporter::aReportKeepsItsLanguageWhenTheWindowSwitches()
{
    QFETCH(QString, window);
    QFETCH(QString, report);
    QFETCH(QString, there);
    QFETCH(QString, notThere);
    QSignalSpy made(&m_world->exporter, &ReportExporter::historyChanged);
    m_world->wording.mayGo = false;
    QVERIFY(m_world->language.use(report));
    m_world->exporter.make(reportOf(sickCluster()), order(ExportFormat::Html, report));
    QTRY_VERIFY(m_world->wording.isAsked);
    QVERIFY(m_world->language.use(window));
    m_world->wording.mayGo = true;
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, 60'000);
    const QString text = QString::fromUtf8(written());
    QVERIFY(text.contains(there));
    QVERIFY(!text.contains(notThere));
    QVERIFY(text.contains(QStringLiteral("<html lang=\"") + QLocale(report).bcp47Name()));
    QCOMPARE(QLocale().language(), QLocale(window).language());
}

void TestReportExporter::whatWasMadeIsRemembered()
{
    QSignalSpy made(&m_world->exporter, &ReportExporter::historyChanged);
    const auto report = reportOf(sickCluster());
    m_world->exporter.make(report, order(ExportFormat::Json));
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, 60'000);
    const auto list = *m_world->history.list();
    QCOMPARE(made.first().first().value<QList<MadeReport>>(), list);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().deployment, QStringLiteral("shop"));
    QCOMPARE(list.first().score, report->arithmetic.score);
    QCOMPARE(list.first().path, m_world->folder.filePath(QStringLiteral("report")));
    m_world->exporter.loadHistory();
    QTRY_COMPARE(made.count(), 2);
    QCOMPARE(made.last().first().value<QList<MadeReport>>(), list);
}

void TestReportExporter::aPlaceThatCannotBeWrittenIsNamed()
{
    QSignalSpy said(&m_world->exporter, &ReportExporter::said);
    ReportOrder order = this->order(ExportFormat::Json);
    order.path = m_world->folder.filePath(QStringLiteral("missing/report.json"));
    m_world->exporter.make(reportOf(sickCluster()), order);
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 2, 60'000);
    QVERIFY2(said.last().first().toString().contains(order.path), qPrintable(said.last().first().toString()));
    QVERIFY(m_world->history.list()->isEmpty());
}

QTEST_MAIN(TestReportExporter)
#include "tst_ReportExporter.moc"
