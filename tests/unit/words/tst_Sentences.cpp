#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include "tests/support/sampleTopologies.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace quorate;
using namespace quorate::test;

namespace {

/// Plausible facts of every key, numbers and text mixed: a sentence must not trust their types.
QJsonObject factsOf(FindingCode code)
{
    static const QStringList lists{QStringLiteral("masters"), QStringLiteral("nodes"),
        QStringLiteral("claimants"), QStringLiteral("sayFail"), QStringLiteral("names"),
        QStringLiteral("versions"), QStringLiteral("flags")};
    static const QStringList texts{QStringLiteral("role"), QStringLiteral("candidate"),
        QStringLiteral("master"), QStringLiteral("slots"), QStringLiteral("service"), QStringLiteral("name"),
        QStringLiteral("setting"), QStringLiteral("detail"), QStringLiteral("peer"), QStringLiteral("host"),
        QStringLiteral("id"), QStringLiteral("reason"), QStringLiteral("about"), QStringLiteral("state"),
        QStringLiteral("kind")};
    QJsonObject facts;
    for (const QString& key : findingFactKeys(code)) {
        if (lists.contains(key))
            facts.insert(key, QJsonArray{QStringLiteral("one"), QStringLiteral("two")});
        else if (texts.contains(key))
            facts.insert(key, QStringLiteral("some-") + key);
        else
            facts.insert(key, 7);
    }
    return facts;
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFindingSaysWhatWhyAndWhatToDo_data();
    void everyFindingSaysWhatWhyAndWhatToDo();
    void aFindingOfADataCentreSaysWhich();
    void everyErrorHasAClearSentenceAndAHint_data();
    void everyErrorHasAClearSentenceAndAHint();
    void theMissingRightIsNamed_data();
    void theMissingRightIsNamed();
    void whatAMasterTakesWithItGoesByItsSlots();
    void hostileFactsStayOneShortPlainLine();
    void pluralsAreRight();

private:
    Language m_language;
    TranslatedWording m_wording;
};

void TestSentences::init()
{
    QVERIFY(m_language.use(QStringLiteral("en")));
}

void TestSentences::everyFindingSaysWhatWhyAndWhatToDo_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("known");
    for (const QString& locale : Language::available()) {
        QTest::addRow("%s, all facts", qPrintable(locale)) << locale << true;
        QTest::addRow("%s, no facts", qPrintable(locale)) << locale << false;
    }
}

void TestSentences::everyFindingSaysWhatWhyAndWhatToDo()
{
    QFETCH(QString, locale);
    QFETCH(bool, known);
    QVERIFY(m_language.use(locale));
    static const QRegularExpression end(QStringLiteral("[.\\x{3002}]$"));
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]"));
    for (FindingCode code : allFindingCodes()) {
        const QString node = QStringLiteral("10.0.0.3:6379");
        const Finding finding{code, Severity::Warning, node, known ? factsOf(code) : QJsonObject()};
        const Recommendation advice{code, node, {}, finding.facts};
        for (const QString& sentence :
            {m_wording.finding(finding), m_wording.why(finding), m_wording.recommendation(advice)}) {
            const QString where = findingCodeName(code) + QStringLiteral(": ") + sentence;
            QVERIFY2(sentence.size() > 5, qPrintable(where));
            QVERIFY2(!sentence.contains(placeholder), qPrintable(where));
            QVERIFY2(!sentence.contains(QStringLiteral("  ")) && !sentence.contains(QStringLiteral(": .")),
                qPrintable(where));
            QVERIFY2(end.match(sentence).hasMatch() || sentence.endsWith(QLatin1String("some-detail")),
                qPrintable(where));
        }
    }
}

void TestSentences::aFindingOfADataCentreSaysWhich()
{
    const Finding finding{FindingCode::NoReplica, Severity::Warning, QStringLiteral("10.0.0.3:6379"),
        {{QStringLiteral("datacenter"), QStringLiteral("west")}}};
    QCOMPARE(m_wording.finding(finding), QStringLiteral("west: 10.0.0.3:6379 has no replica."));
}

void TestSentences::everyErrorHasAClearSentenceAndAHint_data()
{
    QTest::addColumn<QString>("locale");
    for (const QString& locale : Language::available())
        QTest::addRow("%s", qPrintable(locale)) << locale;
}

void TestSentences::everyErrorHasAClearSentenceAndAHint()
{
    QFETCH(QString, locale);
    QVERIFY(m_language.use(locale));
    std::set<QString> sentences;
    for (int reason = 1; reason <= int(ErrorReason::IdentityChanged); ++reason) {
        // Malformed is said of the protocol; as a reason of others the code speaks.
        const Error error{ErrorCode::Protocol, QStringLiteral("10.0.0.3:6379"), QStringLiteral("why"),
            static_cast<ErrorReason>(reason)};
        QVERIFY2(!m_wording.hint(error).isEmpty(), qPrintable(QString::number(reason)));
        QVERIFY2(sentences.insert(m_wording.error(error)).second, qPrintable(m_wording.error(error)));
    }
    for (int code = 1; code <= int(ErrorCode::Usage); ++code) {
        const Error error{static_cast<ErrorCode>(code), {}, {}, ErrorReason::None};
        QVERIFY2(!m_wording.hint(error).isEmpty(), qPrintable(errorCodeName(error.code)));
        QVERIFY2(sentences.insert(m_wording.error(error)).second, qPrintable(m_wording.error(error)));
    }
}

void TestSentences::theMissingRightIsNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("7.0") << QByteArray("NOPERM this user has no permissions to run the 'info' command")
                         << QStringLiteral("The user lacks the right +info on h:1.");
    QTest::newRow("7.2") << QByteArray(
        "NOPERM User quorate has no permissions to run the 'cluster|nodes' command")
                         << QStringLiteral("The user lacks the right +cluster|nodes on h:1.");
    QTest::newRow("keys") << QByteArray(
        "NOPERM this user has no permissions to access one of the keys used as arguments")
                          << QStringLiteral("The user lacks the right ~* on h:1.");
    QTest::newRow("channels") << QByteArray(
        "NOPERM this user has no permissions to access one of the channels used as arguments")
                              << QStringLiteral("The user lacks the right &* on h:1.");
}

void TestSentences::theMissingRightIsNamed()
{
    QFETCH(QByteArray, line);
    QTEST(m_wording.error(errorFromReply(QStringLiteral("h:1"), line)), "sentence");
}

void TestSentences::whatAMasterTakesWithItGoesByItsSlots()
{
    const auto why = [this](QJsonObject facts) {
        facts.insert(QStringLiteral("role"), QStringLiteral("master"));
        return m_wording.why({FindingCode::NodeFailed, Severity::Warning, {}, facts});
    };
    QVERIFY(why({}).startsWith(QStringLiteral("Nobody accepts writes")));
    QVERIFY(why({{QStringLiteral("slotCount"), 5462}}).contains(QStringLiteral("5,462 slots")));
    QVERIFY(why({{QStringLiteral("slotCount"), 0}}).startsWith(QStringLiteral("It owns no slots")));
}

void TestSentences::hostileFactsStayOneShortPlainLine()
{
    const TopologyPtr hostile = hostileTopology();
    for (const Finding& finding : hostile->findings) {
        const Recommendation advice{finding.code, finding.node, {}, finding.facts};
        for (const QString& sentence :
            {m_wording.finding(finding), m_wording.why(finding), m_wording.recommendation(advice)}) {
            QVERIFY2(sentence.size() < 1'000, qPrintable(findingCodeName(finding.code)));
            for (const QChar c : sentence)
                QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
            // %1 of a server's string was not taken for one of ours.
            QVERIFY2(
                !sentence.contains(QLatin1String("<img")) || sentence.contains(QLatin1String("=1+1 %1 %2")),
                qPrintable(sentence));
        }
    }
}

void TestSentences::pluralsAreRight()
{
    const auto uncovered = [](int count) {
        return Finding{FindingCode::SlotsUncovered, Severity::Critical, {},
            {{QStringLiteral("slots"), QStringLiteral("7")}, {QStringLiteral("count"), count}}};
    };
    QCOMPARE(m_wording.finding(uncovered(1)), QStringLiteral("1 slot has no owner: 7."));
    QCOMPARE(m_wording.finding(uncovered(84)), QStringLiteral("84 slots have no owner: 7."));
    QCOMPARE(m_wording.summary(makeReport(healthyCluster(), {}, sampleTime())),
        QStringLiteral("All 6 nodes are ok. Nothing needs attention."));
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_Sentences.moc"
