#include "core/sentinel/planSentinelSwitchover.h"
#include "core/sentinel/receiptFailovers.h"
#include "tests/support/sampleTopologies.h"
#include "ui/operation/ReceiptPdf.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;

/// The receipt of an operation on paper, read back as a person would copy it from there.
class TestReceiptPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatWasSentAndMeasured();
    void whatIsLeftStandsWithItsCommand();
    void aFailoverOfThatTimeIsTold();

private:
    static Receipt sample()
    {
        Receipt receipt;
        receipt.id = QStringLiteral("20260131T120000.000Z-3f9a1c");
        receipt.plan = planSentinelSwitchover(*test::healthySentinel(), QStringLiteral("shop<b>"), {});
        receipt.outcome = Outcome::Succeeded;
        receipt.startedAt = test::sampleTime();
        receipt.finishedAt = receipt.startedAt.addMSecs(2500);
        receipt.facts = {{QStringLiteral("writeGapMs"), 640}, {QStringLiteral("fullResyncs"), 0},
            {QStringLiteral("partialResyncs"), 2}};
        for (int step = 0; step < receipt.plan.steps.size(); ++step)
            receipt.steps += {step, false, receipt.startedAt.addMSecs(step), 1.5, "OK\x1b[31m", std::nullopt};
        return receipt;
    }
    static SentinelEvent event(const char* name, const QDateTime& at)
    {
        const char* const payload = qstrcmp(name, "+switch-master") == 0
            ? "mymaster 127.0.0.1 7000 127.0.0.1 7001"
            : "master mymaster 127.0.0.1 7000";
        return parseSentinelEvent({QStringLiteral("127.0.0.1"), 26379, {}}, at, name, payload);
    }
    static QString textOf(const QByteArray& pdf)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("receipt.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QProcess reader;
        reader.start(
            QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    }

    TranslatedPlanWording m_wording;
};

void TestReceiptPdf::itTellsWhatWasSentAndMeasured()
{
    const Receipt receipt = sample();
    const QString text = textOf(receiptPdf(receipt, {}, m_wording));
    QVERIFY2(text.contains(QStringLiteral("shop<b>")), qPrintable(text));
    QVERIFY(text.contains(receipt.id));
    QVERIFY2(text.contains(QStringLiteral("Time without writes 640 ms")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Partial resynchronisations 2")));
    QVERIFY2(text.contains(QStringLiteral("CLIENT PAUSE")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("SENTINEL FAILOVER mymaster")));
    QVERIFY(!text.contains(QLatin1Char('\x1b')));
    QVERIFY(!text.contains(QStringLiteral("as the Sentinels told it")));
}

void TestReceiptPdf::whatIsLeftStandsWithItsCommand()
{
    Receipt receipt = sample();
    receipt.outcome = Outcome::Failed;
    receipt.error = Error{ErrorCode::Timeout, receipt.plan.newMaster.toString(), {}};
    receipt.left = {{receipt.plan.find(StepPurpose::PauseWrites), std::nullopt}};
    const QString text = textOf(receiptPdf(receipt, {}, m_wording));
    QVERIFY2(text.contains(
                 QStringLiteral("Left to do on %1: CLIENT UNPAUSE").arg(receipt.plan.oldMaster.toString())),
        qPrintable(text));
}

void TestReceiptPdf::aFailoverOfThatTimeIsTold()
{
    const Receipt receipt = sample();
    const QDateTime during = receipt.startedAt.addMSecs(100);
    const QList<SentinelEvent> events{event("+try-failover", receipt.startedAt.addSecs(-600)),
        event("+switch-master", receipt.startedAt.addSecs(-590)), event("+try-failover", during),
        event("+elected-leader", during.addMSecs(50)), event("+switch-master", during.addMSecs(900))};
    const auto failovers = failoversDuring(receipt, events);
    QCOMPARE(failovers.size(), 1); // not the one of ten minutes before
    QCOMPARE(failovers[0].startedAt, during);
    QCOMPARE(failovers[0].clientGapMs, std::optional(640.0));
    const QString text = textOf(receiptPdf(receipt, failovers, m_wording));
    QVERIFY2(text.contains(QStringLiteral("as the Sentinels told it")), qPrintable(text));
    const QJsonObject document = receiptWithFailovers(receipt, failovers, m_wording);
    QCOMPARE(document[QStringLiteral("failovers")].toArray().size(), 1);
    QVERIFY(!receiptWithFailovers(receipt, {}, m_wording).contains(QStringLiteral("failovers")));
}

QTEST_MAIN(TestReceiptPdf)
#include "tst_ReceiptPdf.moc"
