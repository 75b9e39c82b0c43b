#include "ui/theme/Theme.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CopyableEndpoint.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/FindingCard.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileGrid.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace quorate;

class TestParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLabelIsPlainText();
    void aToolTipShowsMarkUpAsItIs();
    void anAgeCountsOnAndTurnsStale();
    void anAgeIsNeverNegative();
    void anUnknownFigureIsADash();
    void aQuantityIsPartedFromItsUnit();
    void aChipIsAsWideAsItsWord();
    void theAddressIsCopiedAtAClick();
    void escapeEmptiesAFilter();
    void aFindingAsksForItsNode();
    void theEmptyStateHasAButtonOnlyWithALabel();
    void factsAreChangedInPlace();
    void aLongWordShowsBothItsEnds();
    void aNarrowLabelKeepsItsWholeText();
    void aFlowBreaksWhereThereIsNoRoom();
    void tilesStandInFullRows();
    void aNarrowTileKeepsFigureAndUnitApart(); // the last: it dresses the program
};

namespace {

const QString kMarkUp = QStringLiteral("<b>bold</b>");

} // namespace

void TestParts::everyLabelIsPlainText()
{
    const std::unique_ptr<QLabel> label(textLabel(TextRole::Body, kMarkUp));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    FindingCard card;
    card.setFinding({kMarkUp, kMarkUp, kMarkUp, QStringLiteral("10.0.0.1:1"), kMarkUp}, Tone::Critical);
    KeyValueList facts;
    facts.setRows({{kMarkUp, kMarkUp}});
    const QList<QLabel*> labels = card.findChildren<QLabel*>() + facts.findChildren<QLabel*>();
    QVERIFY(labels.size() >= 5);
    for (const QLabel* each : labels)
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

void TestParts::aToolTipShowsMarkUpAsItIs()
{
    QVERIFY(plainToolTip(kMarkUp).contains(QStringLiteral("&lt;b&gt;bold")));
    QCOMPARE(plainToolTip({}), QString());
    QVERIFY(plainToolTip(QString(100'000, QLatin1Char('x'))).size() < 2'200);
}

void TestParts::anAgeCountsOnAndTurnsStale()
{
    ManualClock clock(QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC));
    Ticker ticker(clock);
    AgeLabel label(ticker);
    QCOMPARE(label.text(), QStringLiteral("never seen"));
    label.setSeen(clock.now());
    QCOMPARE(label.text(), QStringLiteral("seen now"));
    clock.advance(std::chrono::seconds(3));
    ticker.tick();
    QCOMPARE(label.text(), QStringLiteral("seen 3 s ago"));
    QVERIFY(!label.isStale());
    clock.advance(std::chrono::seconds(9));
    ticker.tick();
    QCOMPARE(label.text(), QStringLiteral("last seen 12 s ago"));
    QVERIFY(label.isStale());
    QCOMPARE(label.property("tone").toString(), QStringLiteral("warning"));
}

void TestParts::anAgeIsNeverNegative()
{
    ManualClock clock(QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC));
    Ticker ticker(clock);
    AgeLabel label(ticker);
    label.setSeen(clock.now().addSecs(60));
    QCOMPARE(label.text(), QStringLiteral("seen now"));
}

void TestParts::anUnknownFigureIsADash()
{
    Tile tile(QStringLiteral("Clients"));
    QCOMPARE(tile.figure(), QStringLiteral("\u2013"));
    tile.setFigure(QStringLiteral("12"), QStringLiteral("of 20"));
    QCOMPARE(tile.figure(), QStringLiteral("12"));
    QCOMPARE(tile.accessibleName(), QStringLiteral("Clients"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("12 of 20"));
    tile.setFigure(std::nullopt, QStringLiteral("of 20"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("\u2013"));
}

void TestParts::aQuantityIsPartedFromItsUnit()
{
    Tile tile(QStringLiteral("Memory"));
    tile.setQuantity(QStringLiteral("3.9 GB"));
    QCOMPARE(tile.figure(), QStringLiteral("3.9"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("3.9 GB"));
    tile.setQuantity(QStringLiteral("4\u00a0096\u00a0kB"));
    QCOMPARE(tile.figure(), QStringLiteral("4\u00a0096"));
    tile.setQuantity(QStringLiteral("17"));
    QCOMPARE(tile.figure(), QStringLiteral("17"));
}

void TestParts::aNarrowTileKeepsFigureAndUnitApart()
{
    Theme theme(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    TileGrid grid;
    auto& tile = *new Tile(QStringLiteral("Memory"));
    grid.addTile(&tile);
    tile.setQuantity(QStringLiteral("1,023.97 MB"));
    grid.show();
    const auto labels = tile.findChildren<QLabel*>();
    const auto labelled = [&](const char* text) {
        return *std::find_if(labels.cbegin(), labels.cend(),
            [&](const QLabel* label) { return label->text() == QLatin1String(text); });
    };
    const QLabel* const figure = labelled("1,023.97");
    const QLabel* const unit = labelled("MB");
    int wide = 0;
    for (const int width : {400, TileGrid::kLeastTileWidth}) {
        grid.resize(width, 100);
        QCoreApplication::processEvents();
        const int needed = figure->fontMetrics().horizontalAdvance(figure->text());
        QVERIFY(figure->width() >= needed);
        QVERIFY(unit->x() >= figure->x() + needed + 4);
        QVERIFY(unit->geometry().right() < tile.width());
        wide = std::max(wide, needed);
    }
    QVERIFY(wide > figure->fontMetrics().horizontalAdvance(figure->text()));
}

void TestParts::aChipIsAsWideAsItsWord()
{
    Chip chip;
    QCOMPARE(chip.sizeHint().width(), 0);
    chip.setState(QStringLiteral("OK"), Tone::Ok);
    const int narrow = chip.sizeHint().width();
    chip.setState(QStringLiteral("Not answering"), Tone::Critical);
    QVERIFY(chip.sizeHint().width() > narrow);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Not answering"));
}

void TestParts::theAddressIsCopiedAtAClick()
{
    CopyableEndpoint address;
    address.setEndpoint(QStringLiteral("10.0.0.1:6379"));
    auto* button = address.findChild<QToolButton*>(QStringLiteral("copyEndpoint"));
    QVERIFY(button);
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("10.0.0.1:6379"));
}

void TestParts::escapeEmptiesAFilter()
{
    FilterField field;
    field.setPurpose(QStringLiteral("Filter nodes"));
    QCOMPARE(field.accessibleName(), QStringLiteral("Filter nodes"));
    QTest::keyClicks(&field, QStringLiteral("7001"));
    QCOMPARE(field.text(), QStringLiteral("7001"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
}

void TestParts::aFindingAsksForItsNode()
{
    FindingCard card;
    QSignalSpy asked(&card, &FindingCard::nodeRequested);
    card.setFinding({QStringLiteral("It fell."), QStringLiteral("Why"), QStringLiteral("Lift it."),
                        QStringLiteral("10.0.0.1:1"), QStringLiteral("Critical")},
        Tone::Critical);
    auto* node = card.findChild<QPushButton*>(QStringLiteral("findingNode"));
    QVERIFY(node && !node->isHidden());
    QTest::mouseClick(node, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<NodePlace>().endpoint.toString(), QStringLiteral("10.0.0.1:1"));
    card.setFinding({QStringLiteral("All of it."), {}, {}, {}, QStringLiteral("Critical")}, Tone::Critical);
    QVERIFY(node->isHidden());
}

void TestParts::theEmptyStateHasAButtonOnlyWithALabel()
{
    EmptyState empty(IconName::PageHealth);
    QSignalSpy asked(&empty, &EmptyState::actionRequested);
    auto* button = empty.findChild<QPushButton*>(QStringLiteral("emptyStateAction"));
    QVERIFY(button && button->isHidden());
    empty.setAction(QStringLiteral("Add"));
    QVERIFY(!button->isHidden());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestParts::factsAreChangedInPlace()
{
    KeyValueList facts(2);
    facts.setRows({{QStringLiteral("Lag"), QStringLiteral("1 B")}, {QStringLiteral("Link"), QString()}});
    const QList<QLabel*> before = facts.findChildren<QLabel*>();
    facts.setRows(
        {{QStringLiteral("Lag"), QStringLiteral("2 B")}, {QStringLiteral("Link"), QStringLiteral("up")}});
    QCOMPARE(facts.findChildren<QLabel*>(), before);
    QCOMPARE(before.at(1)->text(), QStringLiteral("2 B"));
    facts.setRows({{QStringLiteral("Lag"), QString()}});
    QCOMPARE(before.at(1)->text(), QStringLiteral("\u2013"));
    QVERIFY(before.at(2)->isHidden());
}

void TestParts::aNarrowLabelKeepsItsWholeText()
{
    ElidedLabel label(QStringLiteral("a very long name of a deployment"));
    label.resize(40, 20);
    QVERIFY(label.minimumSizeHint().width() < 60);
    QCOMPARE(label.text(), QStringLiteral("a very long name of a deployment"));
}

void TestParts::aFlowBreaksWhereThereIsNoRoom()
{
    QWidget area;
    auto* flow = new FlowLayout(4, &area);
    for (int count = 0; count < 4; ++count) {
        auto* box = new QWidget;
        box->setFixedSize(50, 20);
        flow->addWidget(box);
    }
    QCOMPARE(flow->heightForWidth(4 * 50 + 3 * 4), 20);
    QCOMPARE(flow->heightForWidth(120), 44);
    QCOMPARE(flow->heightForWidth(10), 4 * 20 + 3 * 4);
}

void TestParts::tilesStandInFullRows()
{
    TileGrid grid;
    for (int count = 0; count < 6; ++count)
        grid.addTile(new Tile(QStringLiteral("Tile")));
    grid.show();
    grid.resize(1200, 200);
    QCOMPARE(grid.columns(), 6);
    grid.resize(900, 200);
    QCOMPARE(grid.columns(), 3);
    grid.resize(400, 200);
    QCOMPARE(grid.columns(), 2);
    grid.resize(200, 200);
    QCOMPARE(grid.columns(), 1);
}

void TestParts::aLongWordShowsBothItsEnds()
{
    const QString id(40, QLatin1Char('e'));
    KeyValueList facts;
    facts.setRows({{QStringLiteral("Id"), id, {}, true}});
    facts.resize(260, 40);
    facts.setVisible(true);
    auto* const word = facts.findChild<ElidedLabel*>(QStringLiteral("factWord"));
    QVERIFY(word->isVisible());
    QVERIFY(facts.minimumSizeHint().width() <= facts.width() && word->geometry().right() < facts.width());
    QVERIFY(word->fontMetrics().horizontalAdvance(id) > word->width());
    QVERIFY(word->toolTip().contains(id));
    word->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
    // What has spaces wraps, and nothing is left of the word.
    facts.setRows({{QStringLiteral("Id"), QStringLiteral("a sentence that may be wrapped")}});
    QVERIFY(!word->isVisible());
}

QTEST_MAIN(TestParts)
#include "tst_Parts.moc"
