#include "tests/support/PlainWording.h"
#include "tests/support/sampleTopologies.h"
#include "ui/health/FindingList.h"
#include "ui/health/HealthPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FindingCard.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace quorate;

class TestHealthPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theScoreShowsItsArithmetic();
    void eachFindingHasACardWithItsWords();
    void cardsAreKeptFromPollToPoll();
    void aHealthyDeploymentSaysSo();
    void exportsAreAskedForAndOnlyWhenThereIsAReport_data();
    void exportsAreAskedForAndOnlyWhenThereIsAReport();
    void aFindingLeadsToItsNode();
    void ofVeryManyFindingsOnlySomeAreMade();
    void withoutAConnectionItSaysWhyAndOffersAWayOut();
    void anErrorAfterASuccessKeepsTheLastReport();

private:
    void show(const TopologyPtr& topology, const std::optional<Error>& error = std::nullopt);
    QString texts() const;

    ManualClock m_clock{test::sampleTime()};
    test::PlainWording m_wording;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<HealthPage> m_page;
};

void TestHealthPage::init()
{
    m_page.reset();
    m_ticker = std::make_unique<Ticker>(m_clock);
    m_page = std::make_unique<HealthPage>(m_wording, *m_ticker);
    m_page->resize(1000, 700);
    m_page->show();
}

void TestHealthPage::show(const TopologyPtr& topology, const std::optional<Error>& error)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("orders");
    view.topology = topology;
    view.error = error;
    m_page->setReport(view,
        topology ? std::make_shared<Report>(makeReport(topology, view.title, test::sampleTime())) : nullptr);
}

QString TestHealthPage::texts() const
{
    QStringList all;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible())
            all << label->text();
    }
    return all.join(QLatin1Char('\n'));
}

void TestHealthPage::theScoreShowsItsArithmetic()
{
    const TopologyPtr topology = test::sickCluster();
    const ScoreArithmetic sum = scoreOf(*topology);
    QVERIFY(sum.criticals > 0 && sum.warnings > 0 && sum.nodePoints > 0);
    show(topology);
    const QString expected =
        QStringLiteral("100 \u2212 %1 for nodes \u2212 %2 \u00d7 15 critical \u2212 %3 \u00d7 5 warning")
            .arg(sum.nodePoints)
            .arg(sum.criticals)
            .arg(sum.warnings);
    QVERIFY2(texts().contains(expected), qPrintable(texts()));
}

void TestHealthPage::eachFindingHasACardWithItsWords()
{
    const TopologyPtr topology = test::sickCluster();
    show(topology);
    const auto cards = m_page->findChildren<FindingCard*>();
    QCOMPARE(cards.size(), topology->findings.size());
    for (qsizetype at = 0; at < cards.size(); ++at) {
        const Finding& finding = topology->findings.at(at);
        QCOMPARE(cards.at(at)->words().sentence, m_wording.finding(finding));
        QCOMPARE(cards.at(at)->words().whatToDo, QStringLiteral("mend ") + findingCodeName(finding.code));
    }
}

void TestHealthPage::cardsAreKeptFromPollToPoll()
{
    show(test::sickCluster());
    const auto before = m_page->findChildren<FindingCard*>();
    show(test::sickCluster());
    QCOMPARE(m_page->findChildren<FindingCard*>(), before);
    show(test::healthyCluster());
    for (const FindingCard* card : before)
        QVERIFY(card->isHidden());
}

void TestHealthPage::aHealthyDeploymentSaysSo()
{
    show(test::healthySentinel());
    QVERIFY2(
        texts().contains(QStringLiteral("Nothing is wrong with what could be seen.")), qPrintable(texts()));
    QVERIFY2(texts().contains(QStringLiteral("nothing lost")), qPrintable(texts()));
}

void TestHealthPage::exportsAreAskedForAndOnlyWhenThereIsAReport_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("format");
    QTest::newRow("pdf") << QStringLiteral("exportPDF") << static_cast<int>(ExportFormat::Pdf);
    QTest::newRow("html") << QStringLiteral("exportHTML") << static_cast<int>(ExportFormat::Html);
    QTest::newRow("json") << QStringLiteral("exportJSON") << static_cast<int>(ExportFormat::Json);
}

void TestHealthPage::exportsAreAskedForAndOnlyWhenThereIsAReport()
{
    QFETCH(QString, button);
    QFETCH(int, format);
    QList<ExportFormat> asked;
    connect(m_page.get(), &HealthPage::exportRequested, this, [&](ExportFormat each) { asked << each; });
    auto* clicked = m_page->findChild<QToolButton*>(button);
    QVERIFY(clicked && !clicked->accessibleName().isEmpty());
    QVERIFY(!clicked->isEnabled());
    show(test::sickCluster());
    QTest::mouseClick(clicked, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(static_cast<int>(asked.first()), format);
}

void TestHealthPage::aFindingLeadsToItsNode()
{
    QSignalSpy asked(m_page.get(), &HealthPage::nodeRequested);
    show(test::sickCluster());
    for (QPushButton* node : m_page->findChildren<QPushButton*>(QStringLiteral("findingNode"))) {
        if (!node->isHidden()) {
            node->click();
            break;
        }
    }
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked.first().first().value<NodePlace>().endpoint.toString().startsWith(
        QStringLiteral("127.0.0.1:")));
}

void TestHealthPage::ofVeryManyFindingsOnlySomeAreMade()
{
    auto topology = std::make_shared<Topology>(*test::healthyCluster());
    for (int port = 1; port <= 1000; ++port)
        topology->findings << Finding{
            FindingCode::MemoryUnbounded, Severity::Info, QStringLiteral("10.0.0.1:%1").arg(port), {}};
    topology->findings << Finding{FindingCode::NoReplica, Severity::Info, QStringLiteral("10.0.0.2:1"), {}};
    show(topology);
    // Of one kind three stand there, and the last says how many more there are; then comes the next kind.
    const auto cards = m_page->findChildren<FindingCard*>();
    QCOMPARE(cards.size(), FindingList::kOfAKind + 1);
    QCOMPARE(cards.last()->words().node, QStringLiteral("10.0.0.2:1"));
    auto* const folded = cards.at(2)->findChild<QPushButton*>(QStringLiteral("foldedFindings"));
    QVERIFY(!folded->isHidden());
    QCOMPARE(folded->text(), QStringLiteral("Show 997 more of this kind"));
    QVERIFY(cards.at(1)->findChild<QPushButton*>(QStringLiteral("foldedFindings"))->isHidden());
    folded->click();
    QVERIFY(folded->isHidden());
    QCOMPARE(m_page->findChildren<FindingCard*>().size(), FindingList::kStep);
    auto* more = m_page->findChild<QPushButton*>(QStringLiteral("moreFindings"));
    QVERIFY(more && !more->isHidden());
    more->click();
    QCOMPARE(m_page->findChildren<FindingCard*>().size(), 2 * FindingList::kStep);
}

void TestHealthPage::withoutAConnectionItSaysWhyAndOffersAWayOut()
{
    QSignalSpy asked(m_page.get(), &HealthPage::connectionEditRequested);
    show(nullptr,
        Error{ErrorCode::Unreachable, QStringLiteral("10.0.0.3:6379"), {}, ErrorReason::ConnectionRefused});
    QVERIFY2(texts().contains(QStringLiteral("error at 10.0.0.3:6379")), qPrintable(texts()));
    QVERIFY2(texts().contains(QStringLiteral("hint for 10.0.0.3:6379")), qPrintable(texts()));
    auto* button = m_page->findChild<QPushButton*>(QStringLiteral("emptyStateAction"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestHealthPage::anErrorAfterASuccessKeepsTheLastReport()
{
    show(test::sickCluster());
    show(test::sickCluster(),
        Error{ErrorCode::Timeout, QStringLiteral("10.0.0.3:6379"), {}, ErrorReason::None});
    QVERIFY2(texts().contains(QStringLiteral("error at 10.0.0.3:6379")), qPrintable(texts()));
    QVERIFY(!m_page->findChildren<FindingCard*>().isEmpty());
}

QTEST_MAIN(TestHealthPage)
#include "tst_HealthPage.moc"
