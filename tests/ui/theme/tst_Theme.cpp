#include "ui/theme/Theme.h"
#include "ui/widgets/Icon.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace quorate;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTokenOfTheStyleSheetIsKnown();
    void theStyleSheetNamesNoColourOfItsOwn();
    void switchingReachesOpenWidgets();
    void manyWidgetsAreDressedOneAfterAnother();
    void whatIsShownMeanwhileIsDressedAtOnce();
    void aSwitchedWindowLooksLikeANewOne();
    void aWindowBuiltBareLooksTheSame();
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
    label.show();
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(label.palette().color(QPalette::Window), lightTokens().page);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(label.palette().color(QPalette::Window), darkTokens().page);
    QVERIFY(currentTokens().dark);
}

namespace {

/// Two pages of labels, one of them hidden, deep within each other.
struct ManyLabels {
    ManyLabels()
    {
        for (QWidget* const page : {&shown, &hidden}) {
            page->setParent(&window);
            auto* parent = page;
            for (int at = 0; at < 30; ++at) {
                auto* const label = new QLabel(QStringLiteral("label %1").arg(at), parent);
                label->setProperty("textRole", QStringLiteral("muted"));
                parent = label;
            }
        }
        window.show();
        hidden.hide();
    }

    QWidget window;
    QWidget shown, hidden;
};

bool areMuted(const QWidget& page, const Tokens& tokens)
{
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    return !labels.isEmpty() && std::all_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) {
        return label->palette().color(QPalette::WindowText) == tokens.muted;
    });
}

/// How often the most troubled of the widgets was told of another style.
class StyleChanges : public QObject {
public:
    int most() const
    {
        int most = 0;
        for (const int count : m_counts)
            most = std::max(most, count);
        return most;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange)
            ++m_counts[watched];
        return QObject::eventFilter(watched, event);
    }

private:
    QHash<QObject*, int> m_counts;
};

} // namespace

void TestTheme::manyWidgetsAreDressedOneAfterAnother()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    ManyLabels many;
    QVERIFY(QTest::qWaitForWindowExposed(&many.window));
    theme.finish();
    QVERIFY(areMuted(many.shown, lightTokens()));
    QSignalSpy changed(&theme, &Theme::changed);
    StyleChanges changes;
    for (QWidget* const widget : many.window.findChildren<QWidget*>())
        widget->installEventFilter(&changes);
    theme.setAppearance(Appearance::Dark);
    QVERIFY2(!many.window.updatesEnabled(), "it keeps its last picture");
    QVERIFY(changed.wait());
    QVERIFY(many.window.updatesEnabled());
    QVERIFY(areMuted(many.shown, darkTokens()));
    // What is hidden follows by itself.
    theme.finish();
    many.hidden.show();
    QVERIFY(areMuted(many.hidden, darkTokens()));
    QCOMPARE(changed.count(), 1);
    QVERIFY2(changes.most() <= 4, qPrintable(QString::number(changes.most())));
}

void TestTheme::whatIsShownMeanwhileIsDressedAtOnce()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    ManyLabels many;
    many.hidden.show();
    many.hidden.hide();
    theme.finish();
    // Whoever changes their mind gets what they wanted last.
    connect(&theme, &Theme::changed, &many.hidden, &QWidget::show);
    theme.setAppearance(Appearance::Dark);
    theme.setAppearance(Appearance::Light);
    theme.setAppearance(Appearance::Dark);
    QTRY_VERIFY(many.hidden.isVisible());
    QVERIFY(areMuted(many.hidden, darkTokens()));
    QVERIFY(areMuted(many.shown, darkTokens()));
    theme.finish();
}

namespace {

/// One of everything that the style sheet speaks of.
struct Showcase : QWidget {
    explicit Showcase(bool isShown = true)
    {
        auto* const column = new QVBoxLayout(this);
        auto* const card = new QFrame;
        card->setProperty("surface", QStringLiteral("card"));
        auto* const inCard = new QVBoxLayout(card);
        for (const char* const role : {"caption", "muted", "title", "section", "figure", "mono", "address"}) {
            auto* const label = new QLabel(QLatin1String(role));
            label->setProperty("textRole", QLatin1String(role));
            inCard->addWidget(label);
        }
        for (const char* const look : {"", "primary", "danger", "flat", "link"}) {
            auto* const button = new QPushButton(QStringLiteral("button"));
            button->setProperty("look", QLatin1String(look));
            inCard->addWidget(button);
        }
        auto* const box = new QCheckBox(QStringLiteral("box"));
        box->setChecked(true);
        auto* const choice = new QComboBox;
        choice->addItems({QStringLiteral("one"), QStringLiteral("two")});
        auto* const table = new QTableWidget(2, 2);
        auto* const tabs = new QTabWidget;
        tabs->addTab(table, QStringLiteral("first"));
        tabs->addTab(new QPlainTextEdit(QStringLiteral("text")), QStringLiteral("second"));
        for (QWidget* const part : {static_cast<QWidget*>(card), static_cast<QWidget*>(box),
                 static_cast<QWidget*>(choice), static_cast<QWidget*>(new QLineEdit(QStringLiteral("line"))),
                 static_cast<QWidget*>(new QSpinBox), static_cast<QWidget*>(tabs)})
            column->addWidget(part);
        for (QWidget* const part : findChildren<QWidget*>())
            part->setFocusPolicy(Qt::NoFocus); // only one window has it
        resize(500, 800);
        setVisible(isShown);
    }

    QImage picture()
    {
        QCoreApplication::processEvents();
        auto* const tabs = findChild<QTabWidget*>();
        tabs->setCurrentIndex(1 - tabs->currentIndex());
        QCoreApplication::processEvents();
        return grab().toImage();
    }
};

} // namespace

void TestTheme::aSwitchedWindowLooksLikeANewOne()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    Showcase switched;
    const QImage light = switched.picture();
    for (const Appearance appearance : {Appearance::Dark, Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        theme.finish();
    }
    const QImage dark = switched.picture();
    Showcase fresh;
    const QImage freshPage = fresh.picture();
    QCOMPARE(switched.picture(), freshPage);
    QCOMPARE(dark, fresh.picture());
    theme.setAppearance(Appearance::Light);
    theme.finish();
    switched.picture();
    QCOMPARE(switched.picture(), light);
}

void TestTheme::aWindowBuiltBareLooksTheSame()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Dark);
    Showcase usual;
    const auto bare = theme.whileBare([] { return std::make_unique<Showcase>(false); });
    bare->show();
    QCOMPARE(bare->picture(), usual.picture());
    QCOMPARE(bare->picture(), usual.picture());
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
