#include "ui/shell/EnvironmentEdge.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace quorate;

/// The red edge of production, as it is seen.
class TestEnvironmentEdge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyProductionHasAnEdge_data();
    void onlyProductionHasAnEdge();
    void itSaysWhatItMeans();
};

void TestEnvironmentEdge::onlyProductionHasAnEdge_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("red");
    QTest::newRow("light, production") << Appearance::Light << Environment::Production << true;
    QTest::newRow("dark, production") << Appearance::Dark << Environment::Production << true;
    QTest::newRow("light, staging") << Appearance::Light << Environment::Staging << false;
    QTest::newRow("dark, development") << Appearance::Dark << Environment::Development << false;
}

void TestEnvironmentEdge::onlyProductionHasAnEdge()
{
    QFETCH(Appearance, appearance);
    QFETCH(Environment, environment);
    QFETCH(bool, red);
    Theme theme(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    theme.setAppearance(appearance);
    QWidget window;
    auto* const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const edge = new EnvironmentEdge;
    column->addWidget(edge);
    column->addWidget(new QWidget, 1);
    window.resize(200, 100);
    edge->setEnvironment(environment);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage seen = window.grab().toImage();
    for (const int x : {0, 100, 199}) {
        for (int y = 0; y < EnvironmentEdge::kHeight; ++y)
            QCOMPARE(seen.pixelColor(x, y) == currentTokens().critical, red);
        QVERIFY(seen.pixelColor(x, EnvironmentEdge::kHeight) != currentTokens().critical);
    }
}

void TestEnvironmentEdge::itSaysWhatItMeans()
{
    const EnvironmentEdge edge;
    QVERIFY(edge.accessibleName().contains(QStringLiteral("production")));
}

QTEST_MAIN(TestEnvironmentEdge)
#include "tst_EnvironmentEdge.moc"
