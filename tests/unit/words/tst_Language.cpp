#include "ui/words/Language.h"

#include "ui/words/Names.h"
#include "ui/words/Quantities.h"
#include "ui/words/SpeakingIn.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quorate;

namespace {

constexpr auto kSources = QUORATE_SOURCE_DIR;

QStringList translationFiles()
{
    return {QStringLiteral("quorate_zh_CN.ts"), QStringLiteral("quorate_en.ts")};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchingChangesTheWordsAtOnce();
    void anUnknownLanguageChangesNothing();
    void theBestLanguageSuitsTheLocale();
    void aThreadMaySpeakALanguageOfItsOwn();
    void noTranslationIsUnfinished();
    void noTextIsMissingFromTheTranslations();
};

void TestLanguage::switchingChangesTheWordsAtOnce()
{
    Language language;
    QVERIFY(language.use(QStringLiteral("zh_CN")));
    QCOMPARE(language.current(), QStringLiteral("zh_CN"));
    QCOMPARE(roleWord(NodeRole::Master), QString::fromUtf8("主节点"));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QVERIFY(language.use(QStringLiteral("en")));
    QCOMPARE(roleWord(NodeRole::Master), QStringLiteral("master"));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestLanguage::anUnknownLanguageChangesNothing()
{
    Language language;
    QVERIFY(language.use(QStringLiteral("zh_CN")));
    QVERIFY(!language.use(QStringLiteral("../../etc/passwd")));
    QCOMPARE(language.current(), QStringLiteral("zh_CN"));
    QCOMPARE(roleWord(NodeRole::Master), QString::fromUtf8("主节点"));
}

void TestLanguage::theBestLanguageSuitsTheLocale()
{
    QCOMPARE(Language::best(QLocale(QStringLiteral("zh_SG"))), QStringLiteral("zh_CN"));
    QCOMPARE(Language::best(QLocale(QStringLiteral("de_DE"))), QStringLiteral("en"));
}

void TestLanguage::aThreadMaySpeakALanguageOfItsOwn()
{
    Language language;
    QVERIFY(language.use(QStringLiteral("zh_CN")));
    QString role, seconds;
    std::thread thread([&] {
        const SpeakingIn english(QStringLiteral("en"));
        role = roleWord(NodeRole::Master);
        seconds = durationText(3);
        const SpeakingIn inner(QStringLiteral("zh_CN"));
        role += roleWord(NodeRole::Master);
    });
    thread.join();
    QCOMPARE(role, QString::fromUtf8("master主节点"));
    QCOMPARE(seconds, QStringLiteral("3 s"));
    QCOMPARE(roleWord(NodeRole::Master), QString::fromUtf8("主节点"));
    {
        const SpeakingIn english(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("quorate::SlotDrawing", "%Ln slot(s)", nullptr, 1),
            QStringLiteral("1 slot"));
        QCOMPARE(QCoreApplication::translate("quorate::SlotDrawing", "%Ln slot(s)", nullptr, 16384),
            QStringLiteral("16,384 slots"));
        QCOMPARE(spokenLocale().language(), QLocale::English);
    }
    QCOMPARE(spokenLocale().language(), QLocale::Chinese);
    const SpeakingIn unknown(QStringLiteral("../../etc/passwd"));
    QCOMPARE(roleWord(NodeRole::Master), QStringLiteral("master"));
    QCOMPARE(spokenLocale().language(), QLocale::English);
}

void TestLanguage::noTranslationIsUnfinished()
{
    for (const QString& name : translationFiles()) {
        const QByteArray text =
            contentOf(QStringLiteral("%1/translations/%2").arg(QString::fromUtf8(kSources), name));
        QVERIFY2(text.contains("<message"), qPrintable(name));
        QVERIFY2(!text.contains("type=\"unfinished\""), qPrintable(name));
        QVERIFY2(!text.contains("<translation></translation>"), qPrintable(name));
    }
}

/// Should this fail: build the target update_translations, translate what is marked unfinished, commit
/// translations/.
void TestLanguage::noTextIsMissingFromTheTranslations()
{
    QTemporaryDir folder;
    const QString sources = QString::fromUtf8(kSources);
    for (const QString& name : translationFiles()) {
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral("%1/translations/%2").arg(sources, name), copy));
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-recursive"),
            QStringLiteral("-extensions"), QStringLiteral("cpp,h"), QStringLiteral("-locations"),
            QStringLiteral("none"), QStringLiteral("-no-obsolete"), QStringLiteral("-I"), sources,
            sources + QStringLiteral("/ui"), sources + QStringLiteral("/app"), QStringLiteral("-ts"), copy};
        if (name == QLatin1String("quorate_en.ts"))
            arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(QUORATE_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        // Not compared as a whole: another lupdate may order contexts in another way.
        const QByteArray text = contentOf(copy);
        const auto at = text.indexOf("type=\"unfinished\"");
        QVERIFY2(at < 0, text.mid(qMax<qsizetype>(0, at - 300), 330).constData());
        QCOMPARE(text.count("<message"),
            contentOf(QStringLiteral("%1/translations/%2").arg(sources, name)).count("<message"));
    }
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_Language.moc"
