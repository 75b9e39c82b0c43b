#include "ui/operation/InputPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace quorate;

namespace {

InputField nameField()
{
    return {.name = QStringLiteral("name"),
        .label = QStringLiteral("Name"),
        .problem = [](const InputAnswers& answers) {
            return answers.value(QStringLiteral("name")).toString().isEmpty() ? QStringLiteral("Give a name.")
                                                                              : QString();
        }};
}

} // namespace

/// Questions are answered by keyboard, and what is wrong is said below each.
class TestInputPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyTouchedIsNotBlamedButNotComplete();
    void answersAreOfTheirKind();
    void aProblemMayDependOnAnotherAnswer();
    void aSecretIsNotAmongTheValues();
    void returnSubmitsOnlyWhatIsComplete();
};

void TestInputPage::whatNobodyTouchedIsNotBlamedButNotComplete()
{
    InputPage page;
    page.setFields({}, {nameField()});
    page.show();
    auto* const line = page.findChild<QLineEdit*>(QStringLiteral("name"));
    auto* const problem = page.findChild<QLabel*>(QStringLiteral("nameProblem"));
    QVERIFY(!page.isComplete());
    QVERIFY(!problem->isVisible());
    QCOMPARE(line->accessibleName(), QStringLiteral("Name"));
    QTest::keyClicks(line, QStringLiteral("a"));
    QVERIFY(page.isComplete());
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(!page.isComplete());
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QStringLiteral("Give a name."));
}

void TestInputPage::answersAreOfTheirKind()
{
    InputPage page;
    page.setFields(QStringLiteral("Why"),
        {{.name = QStringLiteral("number"), .kind = InputField::Kind::Number, .start = 7, .most = 9},
            {.name = QStringLiteral("choice"),
                .kind = InputField::Kind::Choice,
                .start = QStringLiteral("b"),
                .choices = {{QStringLiteral("First"), QStringLiteral("a")},
                    {QStringLiteral("Second"), QStringLiteral("b")}}},
            {.name = QStringLiteral("check"),
                .kind = InputField::Kind::Check,
                .label = QStringLiteral("Really")}});
    page.show();
    QCOMPARE(page.answers().value(QStringLiteral("number")).toInt(), 7);
    QCOMPARE(page.answers().value(QStringLiteral("choice")).toString(), QStringLiteral("b"));
    QTest::keyClick(page.findChild<QSpinBox*>(QStringLiteral("number")), Qt::Key_Up);
    QTest::keyClick(page.findChild<QComboBox*>(QStringLiteral("choice")), Qt::Key_Up);
    QTest::keyClick(page.findChild<QCheckBox*>(QStringLiteral("check")), Qt::Key_Space);
    QCOMPARE(page.answers().value(QStringLiteral("number")).toInt(), 8);
    QCOMPARE(page.answers().value(QStringLiteral("choice")).toString(), QStringLiteral("a"));
    QCOMPARE(page.answers().value(QStringLiteral("check")).toBool(), true);
}

void TestInputPage::aProblemMayDependOnAnotherAnswer()
{
    InputField number{.name = QStringLiteral("number"),
        .kind = InputField::Kind::Number,
        .problem = [](const InputAnswers& answers) {
            return answers.value(QStringLiteral("name")) == QStringLiteral("x")
                ? QStringLiteral("Not with x.")
                : QString();
        }};
    InputPage page;
    page.setFields({}, {nameField(), number});
    page.show();
    QTest::keyClicks(page.findChild<QLineEdit*>(QStringLiteral("name")), QStringLiteral("x"));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("numberProblem"))->text(), QStringLiteral("Not with x."));
    QVERIFY(!page.isComplete());
}

void TestInputPage::aSecretIsNotAmongTheValues()
{
    InputPage page;
    page.setFields({}, {{.name = QStringLiteral("password"), .kind = InputField::Kind::Secret}});
    page.show();
    auto* const line = page.findChild<QLineEdit*>(QStringLiteral("password"));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QTest::keyClicks(line, QStringLiteral("geheim"));
    QCOMPARE(page.answers().secret(QStringLiteral("password")).reveal(), QByteArray("geheim"));
    QVERIFY(!page.answers().contains(QStringLiteral("password")));
}

void TestInputPage::returnSubmitsOnlyWhatIsComplete()
{
    InputPage page;
    page.setFields({}, {nameField()});
    page.show();
    QSignalSpy submitted(&page, &InputPage::submitted);
    auto* const line = page.findChild<QLineEdit*>(QStringLiteral("name"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(submitted.isEmpty());
    QTest::keyClicks(line, QStringLiteral("a"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

QTEST_MAIN(TestInputPage)
#include "tst_InputPage.moc"
