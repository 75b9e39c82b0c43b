#include "ui/health/ReportHtml.h"

#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include "tests/support/sampleTopologies.h"

#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace quorate;
using namespace quorate::test;

class TestReportHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyReportIsWellFormedAndLoadsNothing_data();
    void everyReportIsWellFormedAndLoadsNothing();
    void hostileStringsStayText();
    void theWholeTruthIsOnIt();
    void itSpeaksChinese();
    void theSameFactsMakeTheSameFile();
    void aPartThatIsNotWantedIsLeftOut_data();
    void aPartThatIsNotWantedIsLeftOut();

private:
    QString htmlOf(const TopologyPtr& topology) const;

    Language m_language;
    TranslatedWording m_wording;
};

QString TestReportHtml::htmlOf(const TopologyPtr& topology) const
{
    return reportHtml(makeReport(topology, QStringLiteral("shop <production>"), sampleTime()), m_wording);
}

void TestReportHtml::init()
{
    QVERIFY(m_language.use(QStringLiteral("en")));
}

void TestReportHtml::everyReportIsWellFormedAndLoadsNothing_data()
{
    QTest::addColumn<TopologyPtr>("topology");
    QTest::newRow("healthy cluster") << healthyCluster();
    QTest::newRow("sick cluster") << sickCluster();
    QTest::newRow("sentinel") << sickSentinel();
    QTest::newRow("data centres") << twoDatacenters();
    QTest::newRow("hostile") << hostileTopology();
    QTest::newRow("nothing known") << TopologyPtr(std::make_shared<Topology>());
}

void TestReportHtml::everyReportIsWellFormedAndLoadsNothing()
{
    QFETCH(TopologyPtr, topology);
    const QString html = htmlOf(topology);
    static const std::set<QString> known{QStringLiteral("body"), QStringLiteral("main"),
        QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("div"), QStringLiteral("span"),
        QStringLiteral("b"), QStringLiteral("p"), QStringLiteral("strong"), QStringLiteral("h1"),
        QStringLiteral("h2"), QStringLiteral("br"), QStringLiteral("table"), QStringLiteral("thead"),
        QStringLiteral("tbody"), QStringLiteral("tr"), QStringLiteral("th"), QStringLiteral("td"),
        QStringLiteral("svg"), QStringLiteral("g"), QStringLiteral("title"), QStringLiteral("rect"),
        QStringLiteral("line"), QStringLiteral("text"), QStringLiteral("circle"), QStringLiteral("path")};
    // The body is XML but for <br>: whatever breaks out of a text or an attribute makes the parser stumble.
    QString body = html.mid(html.indexOf(QLatin1String("<body>")));
    body.truncate(body.indexOf(QLatin1String("</html>")));
    body.replace(QLatin1String("<br>"), QLatin1String("<br/>"));
    QXmlStreamReader reader(body);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY2(known.count(reader.name().toString()) == 1, qPrintable(reader.name().toString()));
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            QVERIFY2(!attribute.name().startsWith(QLatin1String("on"))
                    && !attribute.value().contains(QLatin1String("url(")),
                qPrintable(attribute.name().toString()));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char* loader : {"src=\"", "href", "@import", "http:", "https:"})
        QVERIFY2(!html.contains(QLatin1String(loader)), loader);
}

void TestReportHtml::hostileStringsStayText()
{
    const QString html = htmlOf(hostileTopology());
    QVERIFY(html.contains(QLatin1String("&lt;img src=/etc/passwd&gt;")));
    QVERIFY(!html.contains(QLatin1String("<img")) && !html.contains(QLatin1String("<script")));
    for (const QChar c : html)
        QVERIFY(c == QLatin1Char('\n')
            || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
    QVERIFY2(html.size() < 300'000, "100,000 bytes of a server are cut");
}

void TestReportHtml::theWholeTruthIsOnIt()
{
    const QString html = htmlOf(sickCluster());
    for (const char* text : {"shop &lt;production&gt;", "5 critical findings and 4 warnings",
             "127.0.0.1:7001 (master) is down", "Raise maxmemory on 127.0.0.1:7000", ">repl-backlog-size<",
             "without an owner", "96.4 %", "prefers-color-scheme:dark"})
        QVERIFY2(html.contains(QLatin1String(text)), text);
}

void TestReportHtml::itSpeaksChinese()
{
    QVERIFY(m_language.use(QStringLiteral("zh_CN")));
    const QString html = htmlOf(sickCluster());
    QVERIFY(html.contains(QLatin1String("<html lang=\"zh")));
    for (const char* text : {"健康报告", "主节点", "从节点", "个槽没有归属节点"})
        QVERIFY2(html.contains(QString::fromUtf8(text)), text);
}

void TestReportHtml::theSameFactsMakeTheSameFile()
{
    QCOMPARE(htmlOf(sickCluster()), htmlOf(sickCluster()));
}

void TestReportHtml::aPartThatIsNotWantedIsLeftOut_data()
{
    QTest::addColumn<ReportOptions>("options");
    QTest::addColumn<QString>("gone");
    QTest::newRow("summary") << ReportOptions{.summary = false}
                             << QStringLiteral("5 critical findings and 4 warnings");
    QTest::newRow("findings") << ReportOptions{.findings = false} << QStringLiteral("Why it matters:");
    QTest::newRow("recommendations") << ReportOptions{.findings = false} << QStringLiteral("Recommendations");
    QTest::newRow("topology") << ReportOptions{.topology = false} << QStringLiteral("Topology");
    QTest::newRow("slots") << ReportOptions{.slotMap = false} << QStringLiteral("Slots by master");
    QTest::newRow("nodes") << ReportOptions{.nodes = false} << QStringLiteral("Ops/s");
}

void TestReportHtml::aPartThatIsNotWantedIsLeftOut()
{
    QFETCH(ReportOptions, options);
    QFETCH(QString, gone);
    const Report report = makeReport(sickCluster(), QStringLiteral("shop"), sampleTime());
    const auto has = [&](const ReportOptions& wanted, const QString& words) {
        return reportHtml(report, m_wording, wanted).contains(words);
    };
    QVERIFY(has({}, gone));
    QVERIFY(!has(options, gone));
    QVERIFY(has(options, QStringLiteral("Health report")));
}

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_ReportHtml.moc"
