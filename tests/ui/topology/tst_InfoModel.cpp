#include "tests/support/testData.h"
#include "ui/topology/InfoModel.h"
#include "ui/topology/InfoValues.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

class TestInfoModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsStandBelowTheirSections();
    void aChangedValueChangesOneCell();
    void fieldsComeAndGoInPlace();
    void otherSectionsInAnotherOrderAreRight();
    void aRealServersInfoIsShownWhole();
    void nothingIsShownOfNothing();
    void megabytesOfFieldsAreCutShort();
    void valuesAreWrittenForPeople_data();
    void valuesAreWrittenForPeople();

private:
    void show(const char* text);
    QString drawn() const;

    std::unique_ptr<InfoModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestInfoModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<InfoModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestInfoModel::show(const char* text)
{
    m_model->setInfo(std::make_shared<const Info>(Info::parse(text)));
}

QString TestInfoModel::drawn() const
{
    QString text;
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex parent = m_model->index(section, 0);
        text += parent.data().toString() + QLatin1Char('\n');
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            text += QStringLiteral(" %1=%2\n")
                        .arg(m_model->index(row, 0, parent).data().toString(),
                            m_model->index(row, 1, parent).data().toString());
    }
    return text;
}

void TestInfoModel::fieldsStandBelowTheirSections()
{
    show("# Server\r\nredis_version:7.0.15\r\n\r\n# Clients\r\nconnected_clients:12\r\n");
    QCOMPARE(drawn(), QStringLiteral("Server\n redis_version=7.0.15\nClients\n connected_clients=12\n"));
}

void TestInfoModel::aChangedValueChangesOneCell()
{
    show("# Clients\r\nconnected_clients:12\r\nblocked_clients:0\r\n");
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    show("# Clients\r\nconnected_clients:13\r\nblocked_clients:0\r\n");
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(changed.first().first().value<QModelIndex>().data().toString(), QStringLiteral("13"));
}

void TestInfoModel::fieldsComeAndGoInPlace()
{
    show("# Replication\r\nrole:master\r\nconnected_slaves:0\r\nmaster_replid:abc\r\n");
    const QPersistentModelIndex kept(m_model->index(2, 0, m_model->index(0, 0)));
    show("# Replication\r\nrole:master\r\nslave0:x\r\nslave1:y\r\nmaster_replid:abc\r\n");
    QCOMPARE(
        drawn(), QStringLiteral("Replication\n role=master\n slave0=x\n slave1=y\n master_replid=abc\n"));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("master_replid"));
}

void TestInfoModel::otherSectionsInAnotherOrderAreRight()
{
    show("# A\r\na:1\r\n# B\r\nb:1\r\n# C\r\nc:1\r\n");
    show("# C\r\nc:2\r\n# D\r\nd:1\r\n# A\r\na:1\r\n");
    QCOMPARE(drawn(), QStringLiteral("C\n c=2\nD\n d=1\nA\n a=1\n"));
}

void TestInfoModel::aRealServersInfoIsShownWhole()
{
    const auto info = std::make_shared<const Info>(
        Info::parse(test::testData(QStringLiteral("redis-7.0.15/cluster-info-all.txt"))));
    m_model->setInfo(info);
    QCOMPARE(m_model->rowCount(), info->sections().size());
    const QString before = drawn();
    m_model->setInfo(info);
    QCOMPARE(drawn(), before);
}

void TestInfoModel::nothingIsShownOfNothing()
{
    show("# A\r\na:1\r\n");
    m_model->setInfo(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestInfoModel::megabytesOfFieldsAreCutShort()
{
    m_tester.reset();
    QByteArray huge = "# Server\r\n";
    for (int field = 0; field < 200'000; ++field)
        huge += "field" + QByteArray::number(field) + ":value\r\n";
    const auto info = std::make_shared<const Info>(Info::parse(huge));
    QElapsedTimer timer;
    timer.start();
    m_model->setInfo(info);
    qInfo("200,000 fields: %lld ms", timer.elapsed());
    QVERIFY(m_model->rowCount(m_model->index(0, 0)) <= 5'000);
}

void TestInfoModel::valuesAreWrittenForPeople_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* field, const char* value, const char* shown) {
        QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(value)
                             << QString::fromLatin1(shown);
    };
    row("used_memory", "1048576", "1.00 MB");
    row("total_commands_processed", "1234567", "1,234,567");
    row("uptime_in_seconds", "125", "2 min 05 s");
    row("master_last_io_seconds_ago", "-1", "-1");
    row("tcp_port", "21000", "21000");
    row("redis_version", "7.0.15", "7.0.15");
    row("mem_fragmentation_ratio", "1.02", "1.02");
    row("master_replid", "123", "123");
}

void TestInfoModel::valuesAreWrittenForPeople()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, shown);
    QCOMPARE(infoValueText(field, value), shown);
}

QTEST_GUILESS_MAIN(TestInfoModel)
#include "tst_InfoModel.moc"
