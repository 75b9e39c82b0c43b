#include "core/replication/priceOfMove.h"

#include <QTest>

using namespace quorate;

/// What a move costs, by what redis-server itself would decide.
class TestPriceOfMove : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThatOfTheServer_data();
    void isThatOfTheServer();
};

namespace {

constexpr QByteArrayView kMaster = "master_replid:aaa\r\nmaster_replid2:bbb\r\nsecond_repl_offset:501\r\n"
                                   "master_repl_offset:1000\r\nrepl_backlog_active:1\r\n"
                                   "repl_backlog_first_byte_offset:401\r\nrepl_backlog_histlen:600\r\n"
                                   "used_memory:7000\r\n";

} // namespace

void TestPriceOfMove::isThatOfTheServer_data()
{
    QTest::addColumn<QByteArray>("replica");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char* name, const char* id, int offset, const char* kind, qint64 bytes) {
        QTest::newRow(name) << QByteArray("master_replid:") + id
                + "\r\nslave_repl_offset:" + QByteArray::number(offset) + "\r\n"
                            << QString::fromLatin1(kind) << bytes;
    };
    row("same stream, level", "aaa", 1000, "partial", 0);
    row("same stream, behind", "aaa", 900, "partial", 100);
    row("oldest byte of the backlog", "aaa", 400, "partial", 600);
    row("older than the backlog", "aaa", 399, "full", 7000);
    row("ahead of the master", "aaa", 1001, "full", 7000);
    row("earlier stream, up to its end", "bbb", 500, "partial", 500);
    row("earlier stream, past its end", "bbb", 501, "full", 7000);
    row("another stream", "ccc", 900, "full", 7000);
    row("never synchronised", "aaa", -1, "unknown", 0);
}

void TestPriceOfMove::isThatOfTheServer()
{
    QFETCH(QByteArray, replica);
    QFETCH(QString, kind);
    QFETCH(qint64, bytes);
    const MovePrice price = priceOfMove(Info::parse(replica), Info::parse(kMaster.toByteArray()));
    QCOMPARE(movePriceName(price.kind), kind);
    QCOMPARE(price.bytes, bytes);
}

QTEST_APPLESS_MAIN(TestPriceOfMove)
#include "tst_PriceOfMove.moc"
