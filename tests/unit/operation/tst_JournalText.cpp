#include "core/operation/JournalText.h"

#include <QTest>

using namespace quorate;

namespace {

QByteArray lines(int count)
{
    QByteArray text;
    JournalEnd last;
    for (int i = 0; i < count; ++i) {
        const QByteArray line = journalLine(last,
            {{QStringLiteral("event"), QStringLiteral("intent")}, {QStringLiteral("zz"), i},
                {QStringLiteral("text"), QStringLiteral("\"}\n,\"hash\":\"x")}});
        const auto record = readJournalLine(line.chopped(1));
        last = {record->number, record->hash};
        text += line;
    }
    return text;
}

QList<JournalFault> faultsOf(const QByteArray& text, std::optional<qint64> written = std::nullopt)
{
    return readJournalText(text, written).faults;
}

// The text without its n-th line, from 0.
QByteArray without(const QByteArray& text, int line)
{
    QList<QByteArray> all = text.split('\n');
    all.removeAt(line);
    return all.join('\n');
}

} // namespace

/// The chain of hashes shows what was done to the journal afterwards.
class TestJournalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsSound();
    void aChangedLineShows();
    void aMissingLineShows();
    void swappedLinesShow();
    void aCutEndShowsOnlyByTheCount();
    void aLineCutShortIsNoTampering();
    void garbageInTheMiddleIsAChange();
};

void TestJournalText::whatWasWrittenIsSound()
{
    const JournalContent content = readJournalText(lines(5), 5);
    QVERIFY(content.isSound());
    QCOMPARE(content.records.size(), 5);
    QCOMPARE(content.records.last().number, 5);
    QCOMPARE(content.records.first().previous, QByteArray(64, '0'));
    QCOMPARE(content.records[3].body.value(QLatin1String("zz")).toInt(), 3);
    QVERIFY(readJournalText({}, std::nullopt).isSound());
}

void TestJournalText::aChangedLineShows()
{
    QByteArray text = lines(4);
    text.replace("\"zz\":1", "\"zz\":7");
    QCOMPARE(faultsOf(text), (QList<JournalFault>{{JournalFault::Kind::Changed, 2}}));
    QVERIFY(!readJournalText(text).isSound());
}

void TestJournalText::aMissingLineShows()
{
    QCOMPARE(faultsOf(without(lines(4), 1)), (QList<JournalFault>{{JournalFault::Kind::Missing, 2}}));
    QCOMPARE(faultsOf(without(lines(4), 0)), (QList<JournalFault>{{JournalFault::Kind::Missing, 1}}));
}

void TestJournalText::swappedLinesShow()
{
    QList<QByteArray> all = lines(4).split('\n');
    all.swapItemsAt(1, 2);
    QVERIFY(!readJournalText(all.join('\n')).isSound());
}

void TestJournalText::aCutEndShowsOnlyByTheCount()
{
    const QByteArray text = without(lines(4), 3);
    QVERIFY(faultsOf(text).isEmpty());
    QCOMPARE(faultsOf(text, 4), (QList<JournalFault>{{JournalFault::Kind::EndMissing, 4}}));
}

void TestJournalText::aLineCutShortIsNoTampering()
{
    const QByteArray whole = lines(2);
    const JournalContent content = readJournalText(whole + lines(3).mid(whole.size(), 40), 2);
    QCOMPARE(content.faults, (QList<JournalFault>{{JournalFault::Kind::CutShort, 3}}));
    QVERIFY(content.isSound());
    QCOMPARE(content.records.size(), 2);
}

void TestJournalText::garbageInTheMiddleIsAChange()
{
    QList<QByteArray> all = lines(4).split('\n');
    all[1] = "{\"event\":\"nothing\"}";
    QVERIFY(!readJournalText(all.join('\n')).isSound());
}

QTEST_GUILESS_MAIN(TestJournalText)
#include "tst_JournalText.moc"
