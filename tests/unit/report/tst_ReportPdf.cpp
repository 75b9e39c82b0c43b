#include "ui/health/ReportPdf.h"

#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include "tests/support/sampleTopologies.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Reads the reports back with poppler-utils, as a reader's program would.
class TestReportPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsA4WithNumberedPages();
    void everyWordCanBeSelected_data();
    void everyWordCanBeSelected();
    void allFontsAreEmbeddedWithTheirCharacters_data();
    void allFontsAreEmbeddedWithTheirCharacters();
    void picturesAreVectors();
    void hostileStringsStayHarmlessText();
    void theHeaderOfALongTableStandsOnEveryPage();
    void theSameFactsMakeTheSameBytes();
    void aPartThatIsNotWantedIsLeftOut_data();
    void aPartThatIsNotWantedIsLeftOut();

private:
    QByteArray pdfOf(const TopologyPtr& topology) const;
    /// What one of poppler's programs prints about the document.
    QString read(const QString& program, const QStringList& options, const QByteArray& pdf) const;
    QString textOf(const QByteArray& pdf) const
    {
        return read(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf);
    }
    /// Chinese is set without blanks, but poppler may put one between two runs.
    static QString unspaced(QString text) { return text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')); }

    Language m_language;
    TranslatedWording m_wording;
    QTemporaryDir m_folder;
};

QByteArray TestReportPdf::pdfOf(const TopologyPtr& topology) const
{
    return reportPdf(makeReport(topology, QStringLiteral("shop"), sampleTime()), m_wording);
}

QString TestReportPdf::read(const QString& program, const QStringList& options, const QByteArray& pdf) const
{
    QFile file(m_folder.filePath(QStringLiteral("report.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QStringList arguments = options;
    arguments << file.fileName();
    if (program == QLatin1String("pdftotext"))
        arguments << QStringLiteral("-");
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

void TestReportPdf::init()
{
    QVERIFY(m_language.use(QStringLiteral("en")));
}

void TestReportPdf::itIsA4WithNumberedPages()
{
    const QByteArray pdf = pdfOf(sickCluster());
    const QString about = read(QStringLiteral("pdfinfo"), {}, pdf);
    QVERIFY2(about.contains(QLatin1String("(A4)")), qPrintable(about));
    QVERIFY2(about.contains(QLatin1String("Health report - shop")), qPrintable(about));
    // With -layout poppler drops the blanks of so short a text.
    const QString text = read(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, pdf);
    for (const char* number : {"1 / 3", "2 / 3", "3 / 3"})
        QVERIFY2(text.contains(QLatin1String(number)), number);
}

void TestReportPdf::everyWordCanBeSelected_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << QStringLiteral("en")
                             << QStringList{QStringLiteral("127.0.0.1:7001(master)isdown"),
                                    QStringLiteral("Whyitmatters:"), QStringLiteral("repl-backlog-size"),
                                    QStringLiteral("withoutanowner"), QStringLiteral("96.4%"),
                                    QStringLiteral("5criticalfindingsand4warnings")};
    QTest::newRow("Chinese") << QStringLiteral("zh_CN")
                             << QStringList{QString::fromUtf8("健康报告"),
                                    QString::fromUtf8("127.0.0.1:7001（主节点）已下线"),
                                    QString::fromUtf8("从节点"), QString::fromUtf8("处理办法"),
                                    QString::fromUtf8("84个槽没有归属节点：16300-16383"),
                                    QStringLiteral("repl-backlog-size")};
}

void TestReportPdf::everyWordCanBeSelected()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, words);
    QVERIFY(m_language.use(locale));
    const QString text = unspaced(textOf(pdfOf(sickCluster())));
    for (const QString& word : words)
        QVERIFY2(text.contains(word), qPrintable(word));
}

void TestReportPdf::allFontsAreEmbeddedWithTheirCharacters_data()
{
    QTest::addColumn<QString>("locale");
    for (const QString& locale : Language::available())
        QTest::addRow("%s", qPrintable(locale)) << locale;
}

void TestReportPdf::allFontsAreEmbeddedWithTheirCharacters()
{
    QFETCH(QString, locale);
    QVERIFY(m_language.use(locale));
    const QString list = read(QStringLiteral("pdffonts"), {}, pdfOf(sickCluster()));
    QStringList lines = list.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY2(!lines.isEmpty(), qPrintable(list));
    for (const QString& line : lines) {
        // name, type, encoding, emb, sub, uni, object
        static const QRegularExpression embedded(
            QStringLiteral("TrueType\\s+Identity-H\\s+yes\\s+\\w+\\s+yes"));
        QVERIFY2(line.contains(embedded), qPrintable(line));
    }
}

void TestReportPdf::picturesAreVectors()
{
    const QString list = read(QStringLiteral("pdfimages"), {QStringLiteral("-list")}, pdfOf(sickCluster()));
    QCOMPARE(list.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 2); // the two lines of its header
}

void TestReportPdf::hostileStringsStayHarmlessText()
{
    const QByteArray pdf = pdfOf(hostileTopology());
    const QString text = textOf(pdf);
    QVERIFY(text.contains(QLatin1String("<img src=/etc/passwd><script>")));
    QVERIFY(!text.contains(QLatin1String("root:")));
    for (const QChar c : text)
        QVERIFY2(c == QLatin1Char('\n') || c == QLatin1Char('\f')
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
            qPrintable(QString::number(c.unicode(), 16)));
    for (const char* active : {"/JavaScript", "/URI", "/Launch", "/EmbeddedFile"})
        QVERIFY2(!pdf.contains(active), active);
}

void TestReportPdf::theHeaderOfALongTableStandsOnEveryPage()
{
    const QStringList pages = textOf(pdfOf(largeCluster(500))).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    int tablePages = 0;
    for (const QString& page : pages) {
        if (!page.contains(
                QLatin1String("41.4 %"))) // a row of the table of nodes, or the tile on the first page
            continue;
        ++tablePages;
        if (tablePages > 1)
            QVERIFY2(page.contains(QLatin1String("Ops/s")), qPrintable(page.left(300)));
    }
    QVERIFY(tablePages > 10);
    QVERIFY(pages.last().contains(QLatin1String("10.1.1.250:6379")));
    QVERIFY(unspaced(pages.last()).contains(QStringLiteral("%1/%1").arg(pages.size())));
}

void TestReportPdf::theSameFactsMakeTheSameBytes()
{
    const QByteArray first = pdfOf(sickSentinel());
    QVERIFY(first.contains("/CreationDate (D:20260131120000Z"));
    QVERIFY(first == pdfOf(sickSentinel()));
}

void TestReportPdf::aPartThatIsNotWantedIsLeftOut_data()
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

void TestReportPdf::aPartThatIsNotWantedIsLeftOut()
{
    QFETCH(ReportOptions, options);
    QFETCH(QString, gone);
    const Report report = makeReport(sickCluster(), QStringLiteral("shop"), sampleTime());
    const auto has = [&](const ReportOptions& wanted, const QString& words) {
        return unspaced(textOf(reportPdf(report, m_wording, wanted))).contains(unspaced(words));
    };
    QVERIFY(has({}, gone));
    QVERIFY(!has(options, gone));
    QVERIFY(has(options, QStringLiteral("Health report")));
}

QTEST_MAIN(TestReportPdf)
#include "tst_ReportPdf.moc"
