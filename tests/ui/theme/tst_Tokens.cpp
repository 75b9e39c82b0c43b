#include "ui/theme/Swatches.h"

#include <QSet>
#include <QTest>

using namespace quorate;

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContrastRatioIsThatOfTheStandard();
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void stateWordsAreReadableOnTheirChips_data();
    void stateWordsAreReadableOnTheirChips();
    void theColoursOfConnectionsAreSeenAndToldApart_data();
    void theColoursOfConnectionsAreSeenAndToldApart();
    void neighbouringMastersHaveDifferentColours_data();
    void neighbouringMastersHaveDifferentColours();
};

namespace {

void bothAppearances()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

const Tokens& tokensFor(bool dark)
{
    return dark ? darkTokens() : lightTokens();
}

void compareReadable(const QColor& text, const QColor& background)
{
    const double ratio = contrastRatio(text, background);
    QVERIFY2(ratio >= 4.5,
        qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), background.name()).arg(ratio)));
}

} // namespace

void TestTokens::theContrastRatioIsThatOfTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // The often quoted grey that just fails and the one that just passes on white.
    QVERIFY(contrastRatio(QColor(0x777777), Qt::white) < 4.5);
    QVERIFY(contrastRatio(QColor(0x767676), Qt::white) >= 4.5);
}

void TestTokens::textIsReadableOnEverySurface_data()
{
    bothAppearances();
}

void TestTokens::textIsReadableOnEverySurface()
{
    QFETCH(bool, dark);
    const Tokens& tokens = tokensFor(dark);
    for (const QColor& surface : {tokens.page, tokens.card, tokens.raised, tokens.selection}) {
        compareReadable(tokens.text, surface);
        compareReadable(tokens.muted, surface);
    }
    compareReadable(tokens.onAccent, tokens.accent);
}

void TestTokens::stateWordsAreReadableOnTheirChips_data()
{
    bothAppearances();
}

void TestTokens::stateWordsAreReadableOnTheirChips()
{
    QFETCH(bool, dark);
    const Tokens& tokens = tokensFor(dark);
    for (const Tone tone :
        {Tone::Neutral, Tone::Ok, Tone::Warning, Tone::Critical, Tone::Unknown, Tone::Info}) {
        const QColor text = toneText(tokens, tone);
        for (const QColor& surface : {toneTint(tokens, tone), tokens.card, tokens.page, tokens.selection})
            compareReadable(text, surface);
    }
}

void TestTokens::neighbouringMastersHaveDifferentColours_data()
{
    bothAppearances();
}

void TestTokens::neighbouringMastersHaveDifferentColours()
{
    QFETCH(bool, dark);
    const Tokens& tokens = tokensFor(dark);
    QSet<QRgb> colours;
    for (int index = 0; index < 32; ++index) {
        const QColor colour = masterColour(tokens, index);
        QVERIFY2(contrastRatio(colour, tokens.card) > 1.15, qPrintable(colour.name()));
        colours.insert(colour.rgb());
    }
    QCOMPARE(colours.size(), 32);
}

void TestTokens::theColoursOfConnectionsAreSeenAndToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTokens::theColoursOfConnectionsAreSeenAndToldApart()
{
    QFETCH(bool, dark);
    const Tokens& tokens = dark ? darkTokens() : lightTokens();
    QSet<QRgb> colours;
    for (const Swatch swatch : allSwatches()) {
        const QColor mark = markColour(tokens, swatchName(swatch));
        QVERIFY2(contrastRatio(mark, tokens.card) >= 3.0, qPrintable(swatchName(swatch)));
        QVERIFY2(contrastRatio(mark, tokens.selection) >= 3.0, qPrintable(swatchName(swatch)));
        colours.insert(mark.rgb());
    }
    QCOMPARE(colours.size(), allSwatches().size());
    QVERIFY(!markColour(tokens, {}).isValid());
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_Tokens.moc"
