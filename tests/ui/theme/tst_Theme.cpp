#include "ui/theme/Theme.h"
#include "ui/widgets/Icon.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTokenOfTheStyleSheetIsKnown();
    void theStyleSheetNamesNoColourOfItsOwn();
    void switchingReachesOpenWidgets();
    void theDesktopsAppearanceIsUsedUntilToldOtherwise();
    void everyIconIsDrawnInTheColourOfItsTone();
    void anIconFollowsTheThemeByItself();
};

namespace {

QColor commonestColour(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                ++counts[image.pixel(x, y)];
        }
    }
    QRgb best = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = it.value() > counts.value(best) ? it.key() : best;
    return QColor(best);
}

} // namespace

void TestTheme::everyTokenOfTheStyleSheetIsKnown()
{
    const QString sheet = styleSheetFor(lightTokens());
    QVERIFY(!sheet.isEmpty());
    QVERIFY(!sheet.contains(QLatin1Char('@')));
}

void TestTheme::theStyleSheetNamesNoColourOfItsOwn()
{
    QFile file(QStringLiteral(":/theme/quorate.qss"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression colour(QStringLiteral("#[0-9A-Fa-f]{3,8}\\b|rgba?\\("));
    QVERIFY(!colour.match(source).hasMatch());
}

void TestTheme::switchingReachesOpenWidgets()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    QLabel label(QStringLiteral("text"));
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(label.palette().color(QPalette::Window), lightTokens().page);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(label.palette().color(QPalette::Window), darkTokens().page);
    QVERIFY(currentTokens().dark);
}

void TestTheme::theDesktopsAppearanceIsUsedUntilToldOtherwise()
{
    QApplication::setPalette(QPalette());
    const bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    Theme theme(*qApp);
    QCOMPARE(currentTokens().dark, desktopIsDark);
    theme.setAppearance(desktopIsDark ? Appearance::Light : Appearance::Dark);
    QCOMPARE(currentTokens().dark, !desktopIsDark);
    theme.setAppearance(Appearance::System);
    QCOMPARE(currentTokens().dark, desktopIsDark);
}

void TestTheme::everyIconIsDrawnInTheColourOfItsTone()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    for (const IconName name : allIcons()) {
        QVERIFY2(QFile::exists(iconPath(name)), qPrintable(iconPath(name)));
        const QImage image = icon(name, Tone::Critical).pixmap(QSize(40, 40), 1.0).toImage();
        QVERIFY2(commonestColour(image) == lightTokens().critical, qPrintable(iconPath(name)));
    }
}

void TestTheme::anIconFollowsTheThemeByItself()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    const QIcon ok = icon(IconName::StateOk, Tone::Ok);
    QCOMPARE(commonestColour(ok.pixmap(QSize(40, 40), 1.0).toImage()), lightTokens().ok);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(commonestColour(ok.pixmap(QSize(40, 40), 1.0).toImage()), darkTokens().ok);
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
