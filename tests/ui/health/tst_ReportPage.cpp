#include "tests/support/PlainWording.h"
#include "tests/support/sampleTopologies.h"
#include "ui/health/MadeReportList.h"
#include "ui/health/PaperView.h"
#include "ui/health/ReportPage.h"
#include "ui/shell/Workers.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Ticker.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestReportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void thePagesOfThePdfAreShown();
    void aNewReportKeepsThePlaceThatIsLookedAt();
    void anotherDeploymentBeginsAtTheTop();
    void aPartThatIsNotWantedGoes_data();
    void aPartThatIsNotWantedGoes();
    void theLanguageOfTheReportIsItsOwn();
    void exportsAreAskedForAsChosen();
    void onlyTheFirstOfVeryManyPagesAreShown();
    void withoutAReportThereIsNothingToExport();
    void theReportsMadeLastAreListedAndOpened();

private:
    struct World {
        World()
        {
            language.use(QStringLiteral("en"));
            page.resize(900, 600);
            page.show();
        }

        ManualClock clock{sampleTime()};
        Language language;
        TranslatedWording wording;
        Ticker ticker{clock};
        Workers workers;
        ReportPage page{wording, language, workers, ticker};
    };

    void show(const TopologyPtr& topology, const QString& name = QStringLiteral("orders"));
    bool showAndWait(const TopologyPtr& topology);
    template <typename Part> Part* part(const char* name) const
    {
        return m_world->page.findChild<Part*>(QString::fromLatin1(name));
    }
    PaperView& paper() const { return *m_world->page.findChild<PaperView*>(); }

    std::unique_ptr<World> m_world;
};

void TestReportPage::init()
{
    m_world = std::make_unique<World>();
}

void TestReportPage::show(const TopologyPtr& topology, const QString& name)
{
    DeploymentView view;
    view.id = view.title = name;
    view.topology = topology;
    m_world->page.setReport(
        view, topology ? std::make_shared<Report>(makeReport(topology, name, sampleTime())) : nullptr);
}

bool TestReportPage::showAndWait(const TopologyPtr& topology)
{
    QSignalSpy drawn(&m_world->page, &ReportPage::drawn);
    show(topology);
    return drawn.wait(30'000);
}

void TestReportPage::thePagesOfThePdfAreShown()
{
    QVERIFY(showAndWait(sickCluster()));
    const auto pages = paper().pages();
    QCOMPARE(pages.size(), 3); // as unit_report_Pdf reads from the document
    for (const QImage& page : pages) {
        QCOMPARE(page.width(), paper().sheetWidth());
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
    }
    // The bar above the title has the colour of the status.
    const double points = pages.first().width() / 595.0;
    QCOMPARE(pages.first().pixelColor(qRound(60 * points), qRound(41.5 * points)), lightTokens().critical);
}

void TestReportPage::aNewReportKeepsThePlaceThatIsLookedAt()
{
    QVERIFY(showAndWait(sickCluster()));
    auto* const bar = paper().verticalScrollBar();
    QVERIFY(bar->maximum() > 300);
    bar->setValue(300);
    const auto before = paper().pages();
    show(sickCluster());
    part<QCheckBox>("reportNodes")->click(); // a person does not wait for the next poll
    QTRY_VERIFY_WITH_TIMEOUT(paper().pages() != before, 30'000);
    QCOMPARE(bar->value(), 300);
}

void TestReportPage::anotherDeploymentBeginsAtTheTop()
{
    QVERIFY(showAndWait(sickCluster()));
    paper().verticalScrollBar()->setValue(300);
    QSignalSpy drawn(&m_world->page, &ReportPage::drawn);
    show(healthySentinel(), QStringLiteral("sessions"));
    QVERIFY(paper().pages().isEmpty());
    QVERIFY(drawn.wait(30'000));
    QCOMPARE(paper().verticalScrollBar()->value(), 0);
    QVERIFY(!paper().pages().isEmpty());
}

void TestReportPage::aPartThatIsNotWantedGoes_data()
{
    QTest::addColumn<QByteArray>("box");
    for (const char* box :
        {"reportSummary", "reportFindings", "reportTopology", "reportSlots", "reportNodes"})
        QTest::newRow(box) << QByteArray(box);
}

void TestReportPage::aPartThatIsNotWantedGoes()
{
    QFETCH(QByteArray, box);
    QVERIFY(showAndWait(sickCluster()));
    const auto whole = paper().pages();
    QSignalSpy drawn(&m_world->page, &ReportPage::drawn);
    part<QCheckBox>(box.constData())->click();
    QVERIFY(drawn.wait(30'000));
    QVERIFY(paper().pages() != whole);
    part<QCheckBox>(box.constData())->click();
    QVERIFY(drawn.wait(30'000));
    QVERIFY(paper().pages() == whole);
}

void TestReportPage::theLanguageOfTheReportIsItsOwn()
{
    QVERIFY(showAndWait(sickCluster()));
    const auto english = paper().pages();
    QSignalSpy drawn(&m_world->page, &ReportPage::drawn);
    auto* const box = part<QComboBox>("reportLanguage");
    box->setCurrentIndex(box->findData(QStringLiteral("zh_CN")));
    QVERIFY(drawn.wait(30'000));
    QVERIFY(paper().pages() != english);
    QCOMPARE(part<QPushButton>("reportExportPDF")->text(), QStringLiteral("Export PDF"));
    box->setCurrentIndex(box->findData(QStringLiteral("en")));
    QVERIFY(drawn.wait(30'000));
    QVERIFY(paper().pages() == english);
}

void TestReportPage::exportsAreAskedForAsChosen()
{
    QList<ReportOrder> asked;
    connect(
        &m_world->page, &ReportPage::exportRequested, this, [&](const ReportOrder& one) { asked << one; });
    show(sickCluster());
    part<QPushButton>("reportExportPDF")->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.last().format == ExportFormat::Pdf && asked.last().options == ReportOptions());
    QCOMPARE(asked.last().language, QStringLiteral("en"));
    part<QCheckBox>("reportFindings")->click();
    auto* const box = part<QComboBox>("reportLanguage");
    box->setCurrentIndex(box->findData(QStringLiteral("zh_CN")));
    part<QPushButton>("reportExportHTML")->click();
    QVERIFY(asked.last().format == ExportFormat::Html && !asked.last().options.findings);
    QVERIFY(asked.last().options.nodes && asked.last().path.isEmpty());
    QCOMPARE(asked.last().language, QStringLiteral("zh_CN"));
    part<QPushButton>("reportExportJSON")->click();
    QVERIFY(asked.last().format == ExportFormat::Json);
}

void TestReportPage::onlyTheFirstOfVeryManyPagesAreShown()
{
    QSignalSpy drawn(&m_world->page, &ReportPage::drawn);
    show(largeCluster(500));
    QVERIFY(drawn.wait(120'000));
    QCOMPARE(paper().pages().size(), ReportPage::kMostPages);
    const int count = paper().accessibleDescription().section(QLatin1Char(' '), 0, 0).toInt();
    QVERIFY2(count > ReportPage::kMostPages, qPrintable(paper().accessibleDescription()));
}

void TestReportPage::withoutAReportThereIsNothingToExport()
{
    QVERIFY(paper().isHidden());
    for (const char* name : {"reportExportPDF", "reportExportHTML", "reportExportJSON"}) {
        auto* const button = part<QPushButton>(name);
        QVERIFY(button && !button->isEnabled());
    }
    show(healthySentinel());
    QVERIFY(paper().isVisible());
    QVERIFY(part<QPushButton>("reportExportPDF")->isEnabled());
    QVERIFY(!part<QCheckBox>("reportSlots")->isEnabled()); // Sentinel has no slots
    show(healthyCluster(), QStringLiteral("shop"));
    QVERIFY(part<QCheckBox>("reportSlots")->isEnabled());
}

void TestReportPage::theReportsMadeLastAreListedAndOpened()
{
    auto* const view = part<QListView>("madeReports");
    QVERIFY(view->isHidden());
    m_world->page.setHistory({{sampleTime(), QStringLiteral("shop"), 85, QStringLiteral("reports/b.pdf")},
        {sampleTime(), QStringLiteral("<b>"), 100, QStringLiteral("reports/a.html")}});
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("shop"));
    QVERIFY(view->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("score 85")));
    QSignalSpy opened(&m_world->page, &ReportPage::openRequested);
    const QPoint second = view->visualRect(view->model()->index(1, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(opened.count(), 0);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("reports/a.html"));
}

QTEST_MAIN(TestReportPage)
#include "tst_ReportPage.moc"
