#include "tests/support/sampleTopologies.h"
#include "ui/drill/DrillPdf.h"
#include "ui/drill/DrillWords.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;

/// The drill on paper, read back as a person would copy it from there.
class TestDrillPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsTheFiguresBesideThoseBefore();
    void whatIsNotKnownIsCalledUnknown();

private:
    static DrillReport sample()
    {
        DrillReport report;
        report.deployment = QStringLiteral("orders<script>");
        report.kind = DeploymentKind::Sentinel;
        report.startedAt = report.finishedAt = test::sampleTime();
        report.struck = report.masterBefore = QStringLiteral("127.0.0.1:6379");
        report.marks = {{DrillMark::Kind::Struck, 0}, {DrillMark::Kind::Detected, 5120}};
        report.writeGapMs = 6250;
        report.acknowledged = 4321;
        report.lost = 17;
        report.isRecovered = report.isCleanedUp = true;
        return report;
    }
    static QString textOf(const QByteArray& pdf)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("drill.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QProcess reader;
        reader.start(
            QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    }
};

void TestDrillPdf::itTellsTheFiguresBesideThoseBefore()
{
    DrillReport before = sample();
    before.lost = 5;
    before.writeGapMs = 7000;
    const QString text = textOf(drillPdf(sample(), &before));
    QVERIFY2(text.contains(QStringLiteral("17 of 4,321 acknowledged writes were lost")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Acknowledged writes lost 17 5")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Longest time without a write 6.3 s 7.0 s"))
        || text.contains(QStringLiteral("Longest time without a write 6.2 s 7.0 s")));
    QVERIFY(text.contains(QStringLiteral("5.12 s")));
    QVERIFY(text.contains(QStringLiteral("orders<script>")));
}

void TestDrillPdf::whatIsNotKnownIsCalledUnknown()
{
    DrillReport report = sample();
    report.lost.reset();
    report.isRecovered = false;
    const QString text = textOf(drillPdf(report, nullptr));
    QVERIFY(text.contains(QStringLiteral("is not known")));
    QVERIFY(text.contains(QStringLiteral("Acknowledged writes lost")));
    QVERIFY(text.contains(QStringLiteral("was not well again")));
    QVERIFY(!text.contains(QStringLiteral("None of")));
}

QTEST_MAIN(TestDrillPdf)
#include "tst_DrillPdf.moc"
