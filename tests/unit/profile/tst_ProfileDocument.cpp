#include "core/profile/ProfileDocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quorate;

namespace {

QByteArray fileWith(const QByteArray& entries)
{
    return "{\"schema\":\"quorate.profiles/1\",\"comment\":\"kept\",\"profiles\":[" + entries + "]}";
}

QByteArray entry(const QByteArray& name, const QByteArray& more = {})
{
    return "{\"schema\":\"quorate.profile/1\",\"name\":\"" + name + "\",\"target\":{\"url\":\"redis://h:1\"}"
        + more + "}";
}

QString names(const ProfileDocument& document)
{
    QStringList all;
    for (const Profile& profile : document.profiles())
        all += profile.name;
    return all.join(u' ');
}

} // namespace

class TestProfileDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoFileOfProfilesIsRefused_data();
    void whatIsNoFileOfProfilesIsRefused();
    void aBadEntryHidesNoOtherAndIsKept();
    void anEntryOfALaterVersionIsKept();
    void hostileTextInAProblemIsHarmless();
    void changesKeepTheOrderAndTheOtherKeys();
    void aSingleProfileCanBeImported();
};

void TestProfileDocument::whatIsNoFileOfProfilesIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorReason>("reason");
    const auto row = [](const char* name, const QByteArray& bytes,
                         ErrorReason reason = ErrorReason::Malformed) {
        QTest::newRow(name) << bytes << reason;
    };
    row("empty", "");
    row("zero bytes", QByteArray(4096, '\0'));
    row("half", fileWith(entry("a")).left(60));
    row("list", "[]");
    row("no schema", "{\"profiles\":[]}");
    row("another schema", "{\"schema\":\"quorate.topology/1\",\"profiles\":[]}");
    row("schema of one profile", entry("a"));
    row("no profiles", "{\"schema\":\"quorate.profiles/1\"}");
    row("profiles is no list", "{\"schema\":\"quorate.profiles/1\",\"profiles\":{}}");
    row("not UTF-8", "{\"schema\":\"quorate.profiles/1\",\"profiles\":[\"\xff\"]}");
    row("nested without end", QByteArray(100'000, '['));
    row("later version", "{\"schema\":\"quorate.profiles/2\",\"profiles\":[]}", ErrorReason::NewerSchema);
    row("later version in another shape", "{\"schema\":\"quorate.profiles/12\"}", ErrorReason::NewerSchema);
}

void TestProfileDocument::whatIsNoFileOfProfilesIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorReason, reason);
    const auto document = ProfileDocument::parse(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Storage);
    QCOMPARE(document.error().reason, reason);
}

void TestProfileDocument::aBadEntryHidesNoOtherAndIsKept()
{
    const QByteArray bad = entry("b", ",\"pollIntervalMs\":1,\"mine\":{\"x\":[1]}");
    auto document =
        ProfileDocument::parse(fileWith(entry("a") + ',' + bad + ",7," + entry("c") + ',' + entry("a")));
    QVERIFY(document);
    QCOMPARE(names(*document), QStringLiteral("a c"));
    QCOMPARE(document->problems(),
        QStringList({QStringLiteral("profile 2 (b): poll interval: from 250 ms to 1 h"),
            QStringLiteral("profile 3 (): schema: not a profile of Quorate"),
            QStringLiteral("profile 5 (a): the name is taken by an earlier one")}));
    QVERIFY(document->hasName(QStringLiteral("b")));
    QVERIFY(!document->find(QStringLiteral("b")));
    QVERIFY(!document->remove(QStringLiteral("b")));

    QVERIFY(document->remove(QStringLiteral("c")));
    const QJsonObject root = QJsonDocument::fromJson(document->toJson()).object();
    const QJsonArray entries = root[QStringLiteral("profiles")].toArray();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[1].toObject(), QJsonDocument::fromJson(bad).object());
    QCOMPARE(entries[2].toInt(), 7);
}

void TestProfileDocument::anEntryOfALaterVersionIsKept()
{
    const QByteArray later = "{\"schema\":\"quorate.profile/2\",\"name\":\"l\",\"where\":\"there\"}";
    const auto document = ProfileDocument::parse(fileWith(later));
    QVERIFY(document);
    QCOMPARE(document->problems().size(), 1);
    QVERIFY(document->problems().front().contains(QStringLiteral("later version")));
    const QJsonObject root = QJsonDocument::fromJson(document->toJson()).object();
    QCOMPARE(
        root[QStringLiteral("profiles")].toArray()[0].toObject(), QJsonDocument::fromJson(later).object());
}

void TestProfileDocument::hostileTextInAProblemIsHarmless()
{
    const auto document = ProfileDocument::parse(fileWith(entry("a\\u001b[31m\\u202eb")));
    QVERIFY(document);
    QCOMPARE(document->problems().size(), 1);
    const QString problem = document->problems().front();
    QVERIFY(!problem.contains(QChar(0x1b)) && !problem.contains(QChar(0x202e)));
}

void TestProfileDocument::changesKeepTheOrderAndTheOtherKeys()
{
    auto document = ProfileDocument::parse(
        fileWith(entry("a") + ',' + entry("b", ",\"shelf\":\"top\"") + ',' + entry("c")));
    QVERIFY(document);
    Profile changed = *document->find(QStringLiteral("a"));
    changed.name = QStringLiteral("z");
    QVERIFY(document->replace(QStringLiteral("a"), changed));
    QVERIFY(!document->replace(QStringLiteral("a"), changed));
    changed.name = QStringLiteral("d");
    document->append(changed);

    const auto again = ProfileDocument::parse(document->toJson());
    QVERIFY(again);
    QCOMPARE(names(*again), QStringLiteral("z b c d"));
    const QJsonObject root = QJsonDocument::fromJson(again->toJson()).object();
    QCOMPARE(root[QStringLiteral("comment")].toString(), QStringLiteral("kept"));
    QCOMPARE(root[QStringLiteral("profiles")].toArray()[1].toObject()[QStringLiteral("shelf")].toString(),
        QStringLiteral("top"));
}

void TestProfileDocument::aSingleProfileCanBeImported()
{
    const auto single = ProfileDocument::parseImported(entry("a"));
    QVERIFY(single);
    QCOMPARE(names(*single), QStringLiteral("a"));
    const auto several = ProfileDocument::parseImported(fileWith(entry("a") + ',' + entry("b")));
    QVERIFY(several);
    QCOMPARE(names(*several), QStringLiteral("a b"));
    QVERIFY(!ProfileDocument::parseImported(entry("a\\n")));
}

QTEST_GUILESS_MAIN(TestProfileDocument)
#include "tst_ProfileDocument.moc"
