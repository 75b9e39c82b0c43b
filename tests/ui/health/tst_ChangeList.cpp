#include "tests/support/sampleTopologies.h"
#include "ui/health/ChangeList.h"
#include "ui/words/ChangeWords.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using Kind = TopologyChange::Kind;

namespace {

TopologyChange changeOf(Kind kind, quint16 port = 7000)
{
    TopologyChange change;
    change.kind = kind;
    change.at = sampleTime();
    change.node = {QStringLiteral("127.0.0.1"), port, {}};
    change.other = {QStringLiteral("127.0.0.1"), quint16(port + 1), {}};
    change.number = 5;
    return change;
}

} // namespace

/// The list of what changed lately.
class TestChangeList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentenceOfItsOwn();
    void theNewestStandsFirstAndOldOnesLeave();
    void nothingSaysSinceWhen();
    void aNodeIsShownUnlessItLeft();
    void hostNamesStayOnOneLine();
};

void TestChangeList::everyKindHasASentenceOfItsOwn()
{
    QSet<QString> texts;
    for (int kind = 0; kind <= int(Kind::HealthChanged); ++kind) {
        const QString text = changeText(changeOf(Kind(kind)));
        QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), int(Kind::HealthChanged) + 1);
    TopologyChange there = changeOf(Kind::NodeLost);
    there.datacenter = QStringLiteral("east");
    QVERIFY(changeText(there).startsWith(QStringLiteral("east")));
}

void TestChangeList::theNewestStandsFirstAndOldOnesLeave()
{
    ChangeList list;
    QList<TopologyChange> changes;
    for (quint16 port = 7000; port < 7020; ++port)
        changes << changeOf(Kind::NodeLost, port);
    list.setChanges(changes, sampleTime());
    QCOMPARE(list.sentences().size(), ChangeList::kMostRows);
    QCOMPARE(list.sentences().first(), changeText(changes.last()));
    list.setChanges({changeOf(Kind::NodeBack)}, sampleTime());
    QCOMPARE(list.sentences(), QStringList(changeText(changeOf(Kind::NodeBack))));
}

void TestChangeList::nothingSaysSinceWhen()
{
    ChangeList list;
    list.setChanges({}, sampleTime());
    QVERIFY(list.sentences().isEmpty());
    const QString clock = sampleTime().toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    const auto labels = list.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [&clock](const QLabel* label) { return label->text().contains(clock); }));
}

void TestChangeList::aNodeIsShownUnlessItLeft()
{
    ChangeList list;
    QSignalSpy asked(&list, &ChangeList::nodeRequested);
    list.setChanges({changeOf(Kind::NodeLost, 7005)}, sampleTime());
    auto* const button = list.findChild<QPushButton*>(QStringLiteral("changeNode"));
    QVERIFY(button);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<NodePlace>().endpoint.toString(), QStringLiteral("127.0.0.1:7005"));
    QVERIFY(button->accessibleName().contains(QStringLiteral("127.0.0.1:7005")));
    list.setChanges({changeOf(Kind::NodeLeft, 7005)}, sampleTime());
    QVERIFY(button->isHidden());
}

void TestChangeList::hostNamesStayOnOneLine()
{
    TopologyChange change = changeOf(Kind::NodeLost);
    change.node.host = QStringLiteral("evil\n<b>host\x1b[31m");
    const QString text = changeText(change);
    QVERIFY(!text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x1b)));
    ChangeList list;
    list.setChanges({change}, sampleTime());
    for (const QLabel* const label : list.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestChangeList)
#include "tst_ChangeList.moc"
