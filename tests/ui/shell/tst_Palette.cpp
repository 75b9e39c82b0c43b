#include "tests/support/sampleTopologies.h"
#include "ui/shell/Palette.h"
#include "ui/shell/PaletteEntries.h"
#include "ui/shell/paletteMatch.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace quorate;

/// Ctrl+K: what fits, in which order, and by which keys.
class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersFitInTheirOrder_data();
    void lettersFitInTheirOrder();
    void betterFitsStandFirst();
    void typingFindsAndEnterRuns();
    void arrowsChoose();
    void escapeRunsNothing();
    void itGoesWithTheFocus();
    void hostileNamesStayPlain();
    void nodesWithOneAddressAreToldApart();

private:
    QList<PaletteEntry> entries();

    QStringList m_ran;
};

QList<PaletteEntry> TestPalette::entries()
{
    m_ran.clear();
    QList<PaletteEntry> entries;
    for (const char* title : {"orders", "sessions", "127.0.0.1:7000", "127.0.0.1:7001", "Poll now"}) {
        const QString name = QString::fromLatin1(title);
        entries.append({IconName::ArrowRight, name, QStringLiteral("of shop"), Tone::Neutral, [this, name] {
                            m_ran << name;
                        }});
    }
    return entries;
}

void TestPalette::lettersFitInTheirOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << QString() << QStringLiteral("orders") << true;
    QTest::newRow("part") << QStringLiteral("rde") << QStringLiteral("orders") << true;
    QTest::newRow("other case") << QStringLiteral("ORD") << QStringLiteral("orders") << true;
    QTest::newRow("scattered") << QStringLiteral("pn") << QStringLiteral("Poll now") << true;
    QTest::newRow("wrong order") << QStringLiteral("np") << QStringLiteral("Poll now") << false;
    QTest::newRow("two words") << QStringLiteral("now poll") << QStringLiteral("Poll now") << true;
    QTest::newRow("one word too many") << QStringLiteral("poll x") << QStringLiteral("Poll now") << false;
    QTest::newRow("Chinese") << QStringLiteral("轮询") << QStringLiteral("立即轮询") << true;
    QTest::newRow("port") << QStringLiteral("7001") << QStringLiteral("127.0.0.1:7001") << true;
}

void TestPalette::lettersFitInTheirOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(paletteScore(typed, text).has_value(), fits);
}

void TestPalette::betterFitsStandFirst()
{
    const auto beats = [](const QString& typed, const QString& better, const QString& worse) {
        return *paletteScore(typed, better) > *paletteScore(typed, worse);
    };
    QVERIFY(beats(QStringLiteral("slot"), QStringLiteral("Slots"), QStringLiteral("unslotted")));
    QVERIFY(beats(QStringLiteral("slot"), QStringLiteral("Slots"), QStringLiteral("s l o t")));
    QVERIFY(beats(QStringLiteral("70"), QStringLiteral("10.0.0.1:7001"), QStringLiteral("10.0.0.1:1700")));
    QVERIFY2(
        !paletteScore(QStringLiteral("7001"), QStringLiteral("127.0.0.1:7000")), "digits stand together");
}

void TestPalette::typingFindsAndEnterRuns()
{
    QWidget window;
    window.resize(800, 600);
    Palette palette(window);
    window.show();
    palette.open(entries());
    QVERIFY(palette.isVisible());
    QCOMPARE(palette.titles().size(), 5);
    QTest::keyClicks(palette.field(), QStringLiteral("7001"));
    QCOMPARE(palette.titles(), QStringList(QStringLiteral("127.0.0.1:7001")));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(m_ran, QStringList(QStringLiteral("127.0.0.1:7001")));
    QVERIFY(!palette.isVisible());
    // What was typed is gone the next time.
    palette.open(entries());
    QCOMPARE(palette.titles().size(), 5);
}

void TestPalette::arrowsChoose()
{
    QWidget window;
    window.resize(800, 600);
    Palette palette(window);
    window.show();
    palette.open(entries());
    QTest::keyClick(palette.field(), Qt::Key_Down);
    QTest::keyClick(palette.field(), Qt::Key_Down);
    QTest::keyClick(palette.field(), Qt::Key_Up);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(m_ran, QStringList(QStringLiteral("sessions")));
    palette.open(entries());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(palette.field(), Qt::Key_Down);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(m_ran, QStringList(QStringLiteral("Poll now")));
}

void TestPalette::escapeRunsNothing()
{
    QWidget window;
    window.resize(800, 600);
    Palette palette(window);
    window.show();
    palette.open(entries());
    QTest::keyClick(palette.field(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QVERIFY(m_ran.isEmpty());
    palette.open(entries());
    QTest::keyClicks(palette.field(), QStringLiteral("zzzz"));
    QVERIFY(palette.titles().isEmpty());
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QVERIFY(m_ran.isEmpty());
}

void TestPalette::itGoesWithTheFocus()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit other(&window);
    Palette palette(window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    palette.open(entries());
    QTRY_VERIFY(palette.field()->hasFocus());
    other.setFocus();
    QTRY_VERIFY(!palette.isVisible());
}

void TestPalette::hostileNamesStayPlain()
{
    QWidget window;
    window.resize(800, 600);
    Palette palette(window);
    window.show();
    palette.open(
        {{IconName::ArrowRight, QStringLiteral("a\nb\x1b[31m"), QStringLiteral("<b>"), Tone::Neutral, {}}});
    QCOMPARE(palette.titles().size(), 1);
    QVERIFY(!palette.titles().first().contains(QLatin1Char('\n')));
    QVERIFY(!palette.titles().first().contains(QChar(0x1b)));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QVERIFY(!palette.isVisible());
}

void TestPalette::nodesWithOneAddressAreToldApart()
{
    QList<NodePlace> shown;
    const auto entries = nodeEntries(*test::sameAddresses(), QStringLiteral("orders"),
        [&shown](const QString&, const NodePlace& node) { shown << node; });
    QStringList drawn;
    for (const PaletteEntry& entry : entries) {
        drawn << entry.title + QStringLiteral(" | ") + entry.detail;
        entry.run();
    }
    QCOMPARE(drawn,
        (QStringList{QStringLiteral("10.0.0.1:6379 | master of orders · east"),
            QStringLiteral("10.0.0.2:6379 | replica of orders · east"),
            QStringLiteral("10.0.0.1:6379 | master of orders · west"),
            QStringLiteral("10.0.0.2:6379 | replica of orders · west, suspected")}));
    QCOMPARE(shown.size(), 4);
    QCOMPARE(shown.last(), NodePlace::of(QStringLiteral("10.0.0.2:6379"), QStringLiteral("west")));
}

QTEST_MAIN(TestPalette)
#include "tst_Palette.moc"
