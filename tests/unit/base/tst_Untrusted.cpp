#include "core/base/Untrusted.h"

#include <QTest>

using namespace quorate;

class TestUntrusted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlAndBidiCharactersCannotReachATerminal();
    void longTextIsCutWithAnEllipsis();
    void csvQuotesAndNeutralisesFormulas_data();
    void csvQuotesAndNeutralisesFormulas();
    void htmlIsEscaped();
};

void TestUntrusted::controlAndBidiCharactersCannotReachATerminal()
{
    const QString shown = plainLine(QByteArray("a\x1b[31mred\r\nb\xe2\x80\xae"
                                               "c"));
    QCOMPARE(shown,
        QString::fromUtf8("a\xef\xbf\xbd[31mred\xef\xbf\xbd\xef\xbf\xbd"
                          "b\xef\xbf\xbd"
                          "c"));
}

void TestUntrusted::longTextIsCutWithAnEllipsis()
{
    const QString shown = plainLine(QByteArray(100'000, 'x'));
    QCOMPARE(shown.size(), 301);
    QVERIFY(shown.endsWith(QChar(0x2026)));
}

void TestUntrusted::csvQuotesAndNeutralisesFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("master") << QStringLiteral("master");
    QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("at") << QStringLiteral("@SUM") << QStringLiteral("'@SUM");
    QTest::newRow("number") << QStringLiteral("-12.5") << QStringLiteral("-12.5");
}

void TestUntrusted::csvQuotesAndNeutralisesFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestUntrusted::htmlIsEscaped()
{
    QCOMPARE(
        htmlText(QStringLiteral("<img src=\"x\">&")), QStringLiteral("&lt;img src=&quot;x&quot;&gt;&amp;"));
}

QTEST_GUILESS_MAIN(TestUntrusted)
#include "tst_Untrusted.moc"
