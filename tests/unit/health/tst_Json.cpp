#include "core/health/ErrorJson.h"
#include "core/health/ReportJson.h"
#include "core/health/TopologyJson.h"
#include "ui/words/TranslatedWording.h"

#include "tests/support/jsonSchema.h"
#include "tests/support/sampleTopologies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

QJsonObject nodeAt(const QJsonObject& document, int index)
{
    return document.value(QLatin1String("nodes")).toArray().at(index).toObject();
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTopologyAndReportKeepsTheContract_data();
    void everyTopologyAndReportKeepsTheContract();
    void theSchemaIsNotBlind();
    void whatIsUnknownIsNull();
    void keysOfOtherKindsAreAbsent();
    void aSilentNodeSaysWhy();
    void everyErrorKeepsTheContract();
    void theTextIsSafeOnATerminalAndReadsTheSame();
    void theSameFactsMakeTheSameDocument();

private:
    TranslatedWording m_wording;
};

void TestJson::everyTopologyAndReportKeepsTheContract_data()
{
    QTest::addColumn<TopologyPtr>("topology");
    QTest::newRow("healthy cluster") << healthyCluster();
    QTest::newRow("sick cluster") << sickCluster();
    QTest::newRow("healthy sentinel") << healthySentinel();
    QTest::newRow("sick sentinel") << sickSentinel();
    QTest::newRow("chain") << replicationChain();
    QTest::newRow("standalone") << standalone();
    QTest::newRow("data centres") << twoDatacenters();
    QTest::newRow("hostile") << hostileTopology();
    QTest::newRow("nothing known") << TopologyPtr(std::make_shared<Topology>());
}

void TestJson::everyTopologyAndReportKeepsTheContract()
{
    QFETCH(TopologyPtr, topology);
    QCOMPARE(schemaErrors({topologyJson(*topology, m_wording)}, QStringLiteral("topology")), QString());
    const Report report = makeReport(topology, QStringLiteral("shop"), sampleTime());
    QCOMPARE(schemaErrors({reportJson(report, m_wording)}, QStringLiteral("report")), QString());
}

void TestJson::theSchemaIsNotBlind()
{
    QJsonObject document = topologyJson(*healthyCluster(), m_wording);
    document.remove(QStringLiteral("cluster"));
    QVERIFY(!schemaErrors({document}, QStringLiteral("topology")).isEmpty());
    document = reportJson(makeReport(sickCluster(), {}, sampleTime()), m_wording);
    document.insert(QStringLiteral("status"), QStringLiteral("excellent"));
    QVERIFY(!schemaErrors({document}, QStringLiteral("report")).isEmpty());
}

void TestJson::whatIsUnknownIsNull()
{
    const QJsonObject document = topologyJson(*sickCluster(), m_wording);
    const QJsonObject failed = nodeAt(document, 2);
    QCOMPARE(failed.value(QLatin1String("endpoint")), QJsonValue(QStringLiteral("127.0.0.1:7001")));
    for (const char* key : {"lagBytes", "lagSeconds", "master", "linkUp", "latencyMs", "priority"})
        QVERIFY2(failed.value(QLatin1String(key)).isNull(), key);
    const QJsonObject nothing = topologyJson(Topology(), m_wording);
    QVERIFY(nothing.contains(QLatin1String("kind")) && nothing.value(QLatin1String("kind")).isNull());
    QVERIFY(nothing.value(QLatin1String("observedAt")).isNull());
}

void TestJson::keysOfOtherKindsAreAbsent()
{
    const QJsonObject document = topologyJson(*replicationChain(), m_wording);
    for (const char* key : {"cluster", "sentinel", "datacenters"})
        QVERIFY2(!document.contains(QLatin1String(key)), key);
    QCOMPARE(
        document.value(QLatin1String("observedAt")), QJsonValue(QStringLiteral("2026-01-31T12:00:00.000Z")));
}

void TestJson::aSilentNodeSaysWhy()
{
    const QJsonObject error =
        nodeAt(topologyJson(*sickCluster(), m_wording), 2).value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")), QJsonValue(QStringLiteral("Unreachable")));
    QCOMPARE(error.value(QLatin1String("message")),
        QJsonValue(QStringLiteral("Nothing listens at 127.0.0.1:7001: the connection was refused.")));
}

void TestJson::everyErrorKeepsTheContract()
{
    QList<QJsonObject> documents;
    for (int code = 0; code <= int(ErrorCode::Usage); ++code) {
        const Error error{static_cast<ErrorCode>(code), {}, QStringLiteral("why"), ErrorReason::None};
        documents << errorJson(error, m_wording);
    }
    QCOMPARE(schemaErrors(documents, QStringLiteral("error")), QString());
}

void TestJson::theTextIsSafeOnATerminalAndReadsTheSame()
{
    const QString evil = QString::fromUtf8("\x1b[31m\xc2\x9b"
                                           "31m\x7f\xe2\x80\xae \xe4\xb8\xbb \"\\");
    const QJsonObject document{{QStringLiteral("text"), evil}};
    const QByteArray text = jsonDocumentText(document);
    for (const QChar c : QString::fromUtf8(text))
        QVERIFY(c == QLatin1Char('\n')
            || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
    QCOMPARE(QJsonDocument::fromJson(text).object(), document);
}

void TestJson::theSameFactsMakeTheSameDocument()
{
    const auto text = [this] {
        return jsonDocumentText(reportJson(makeReport(sickSentinel(), {}, sampleTime()), m_wording));
    };
    QCOMPARE(text(), text());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_Json.moc"
