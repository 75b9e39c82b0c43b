#include "core/profile/profileJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

Target targetOf(const char* url)
{
    auto target = parseTargetUrl(QString::fromLatin1(url));
    return target ? *target : Target();
}

Profile fullProfile()
{
    Profile profile;
    profile.name = QString::fromUtf8("orders · \xe7\x94\x9f\xe4\xba\xa7");
    profile.colour = QStringLiteral("#C0392b");
    profile.environment = Environment::Production;
    profile.target = targetOf("rediss+sentinel://ops:@s1:1,[::1]:2/orders?sentinel-user=watch&db=2");
    profile.target.settings.readOnly = true;
    profile.target.settings.tls.caFile = QStringLiteral("/etc/ca.pem");
    profile.target.settings.tls.certificateFile = QStringLiteral("/etc/client.pem");
    profile.target.settings.tls.keyFile = QStringLiteral("/etc/client.key");
    profile.target.settings.tls.serverName = QStringLiteral("redis.internal");
    profile.target.settings.timeout = 2500ms;
    profile.target.settings.clientName = QStringLiteral("quorate-ops");
    profile.target.settings.addressMap = {
        {QStringLiteral("10.0.0.1:6379"), Endpoint{QStringLiteral("127.0.0.1"), 7000, {}}},
        {QStringLiteral("10.0.0.2"), Endpoint{QStringLiteral("bastion"), 0, {}}},
        {QStringLiteral("[fd00::1]:6379"), Endpoint{QStringLiteral("::1"), 7001, {}}},
    };
    profile.pollInterval = 750ms;
    profile.sandbox = QStringLiteral("demo");
    return profile;
}

Profile spanningProfile()
{
    Profile profile;
    profile.name = QStringLiteral("two centres");
    profile.datacenters = {{QStringLiteral("east"), targetOf("redis://e1:1,e2:2?kind=cluster")},
        {QStringLiteral("west"), targetOf("unix://ops:@/run/west.sock?db=1")}};
    profile.primary = QStringLiteral("east");
    return profile;
}

QJsonObject minimal()
{
    return {{QStringLiteral("schema"), QStringLiteral("quorate.profile/1")},
        {QStringLiteral("name"), QStringLiteral("p")},
        {QStringLiteral("target"), QJsonObject{{QStringLiteral("url"), QStringLiteral("redis://h:1")}}}};
}

QJsonObject parsed(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestProfileJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProfileSurvivesTheWayThroughJson_data();
    void aProfileSurvivesTheWayThroughJson();
    void aMinimalProfileHasTheDefaults();
    void noSecretIsWritten();
    void passwordsInAFileAreDropped();
    void unknownKeysAreKeptUnlessTheyLookLikeASecret();
    void aNewerSchemaIsToldApart();
    void hostileJsonIsRefusedByName_data();
    void hostileJsonIsRefusedByName();
    void aProfileOutsideTheLimitsIsInvalid_data();
    void aProfileOutsideTheLimitsIsInvalid();
};

void TestProfileJson::aProfileSurvivesTheWayThroughJson_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("sentinel with everything") << 0;
    QTest::newRow("data centres") << 1;
}

void TestProfileJson::aProfileSurvivesTheWayThroughJson()
{
    QFETCH(int, which);
    const Profile profile = which == 0 ? fullProfile() : spanningProfile();
    const QByteArray bytes = QJsonDocument(toJson(profile)).toJson();
    const auto again = profileFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY2(*again == profile, QJsonDocument(toJson(*again)).toJson().constData());
    QVERIFY(validate(profile));
}

void TestProfileJson::aMinimalProfileHasTheDefaults()
{
    const auto profile = profileFromJson(minimal());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->environment, Environment::Development);
    QCOMPARE(profile->pollInterval, 2000ms);
    QCOMPARE(profile->target.settings.timeout, 1000ms);
    QVERIFY(!profile->isReadOnly());
    QVERIFY(profile->target.settings == targetOf("redis://h:1").settings);
}

void TestProfileJson::noSecretIsWritten()
{
    Profile profile = fullProfile();
    profile.target.settings.credentials.password = SecretString(QStringLiteral("hunter2"));
    profile.target.settings.sentinelCredentials.password = SecretString(QStringLiteral("hunter2"));
    profile.extra = {{QStringLiteral("password"), QStringLiteral("hunter2")}};
    QVERIFY(!QJsonDocument(toJson(profile)).toJson().contains("hunter2"));

    profile = spanningProfile();
    profile.datacenters[0].target.settings.credentials.password = SecretString(QStringLiteral("hunter2"));
    QVERIFY(!QJsonDocument(toJson(profile)).toJson().contains("hunter2"));
}

void TestProfileJson::passwordsInAFileAreDropped()
{
    QJsonObject json = minimal();
    json[QStringLiteral("target")] = QJsonObject{
        {QStringLiteral("url"), QStringLiteral("redis+sentinel://u:hunter2@h/m?sentinel-password=hunter2")}};
    const auto profile = profileFromJson(json);
    QVERIFY(profile);
    QCOMPARE(profile->target.settings.credentials.user, QStringLiteral("u"));
    QVERIFY(profile->target.settings.credentials.password.isEmpty());
    QVERIFY(profile->target.settings.sentinelCredentials.password.isEmpty());
}

void TestProfileJson::unknownKeysAreKeptUnlessTheyLookLikeASecret()
{
    QJsonObject json = minimal();
    json[QStringLiteral("folder")] = QStringLiteral("team a");
    json[QStringLiteral("order")] = 3;
    json[QStringLiteral("adminPassword")] = QStringLiteral("hunter2");
    json[QStringLiteral("nested")] = QJsonObject{{QStringLiteral("password"), QStringLiteral("hunter2")}};
    const auto profile = profileFromJson(json);
    QVERIFY(profile);
    const QJsonObject again = toJson(*profile);
    QCOMPARE(again[QStringLiteral("folder")].toString(), QStringLiteral("team a"));
    QCOMPARE(again[QStringLiteral("order")].toInt(), 3);
    QVERIFY(!QJsonDocument(again).toJson().contains("hunter2"));
}

void TestProfileJson::aNewerSchemaIsToldApart()
{
    QJsonObject json = minimal();
    json[QStringLiteral("schema")] = QStringLiteral("quorate.profile/2");
    const auto profile = profileFromJson(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Storage);
    QCOMPARE(profile.error().reason, ErrorReason::NewerSchema);
}

void TestProfileJson::hostileJsonIsRefusedByName_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* key, const QJsonValue& value, const char* part) {
        QJsonObject json = minimal();
        json[QLatin1String(key)] = value;
        const QByteArray shown =
            QJsonDocument(QJsonObject{{QLatin1String(key), value}}).toJson(QJsonDocument::Compact);
        QTest::newRow(shown.left(80).constData()) << json << QString::fromLatin1(part);
    };
    const auto target = [&](const char* json, const char* part) {
        row("target", parsed(json), part);
    };
    row("schema", QStringLiteral("quorate.profiles/1"), "schema");
    row("schema", QStringLiteral("quorate.profile/"), "schema");
    row("schema", QStringLiteral("quorate.profile/0"), "schema");
    row("schema", QJsonValue(), "schema");
    row("name", QString(), "name");
    row("name", QString(101, u'x'), "name");
    row("name", QStringLiteral(" p"), "name");
    row("name", QStringLiteral("a\nb"), "name");
    row("name", QStringLiteral("a\u202Eb"), "name");
    row("name", 7, "name");
    row("colour", QStringLiteral("red"), "colour");
    row("colour", QStringLiteral("#12345g"), "colour");
    row("colour", QStringLiteral("#1234567"), "colour");
    row("environment", QStringLiteral("prod"), "environment");
    row("environment", 1, "environment");
    row("readOnly", QStringLiteral("false"), "readOnly");
    row("pollIntervalMs", 249, "poll interval");
    row("pollIntervalMs", 3'600'001, "poll interval");
    row("pollIntervalMs", -1, "pollIntervalMs");
    row("pollIntervalMs", 1e300, "pollIntervalMs");
    row("pollIntervalMs", 1000.5, "pollIntervalMs");
    row("pollIntervalMs", QStringLiteral("1000"), "pollIntervalMs");
    row("sandbox",
        QStringLiteral("a\x1b"
                       "b"),
        "sandbox");
    row("target", QJsonValue(), "scheme");
    row("target", QJsonArray(), "target");
    target(R"({"url": 1})", "url");
    target(R"({"url": "http://x"})", "scheme");
    target(R"({"url": "redis://h:99999"})", "port");
    target(R"({"url": "redis://h", "timeoutMs": 0})", "timeout");
    target(R"({"url": "redis://h", "clientName": "a b"})", "client name");
    target(R"({"url": "redis://h", "tls": []})", "tls");
    target(R"({"url": "redis://h", "tls": {"caFile": 1}})", "caFile");
    target(R"({"url": "redis://h", "tls": {"caFile": "/a\u0000b"}})", "TLS");
    target(R"({"url": "redis://h", "addressMap": {"a:1": 2}})", "address map");
    target(R"({"url": "redis://h", "addressMap": {"a:99999": "b:1"}})", "not an address");
    row("datacenters", QJsonObject(), "datacenters");
    row("datacenters", QJsonArray{1}, "scheme");
    row("datacenters",
        parsed(R"({"x": [{"name": "e", "target": {"url": "redis://h"}}]})")[QStringLiteral("x")], "primary");
}

void TestProfileJson::hostileJsonIsRefusedByName()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, part);
    const auto profile = profileFromJson(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Storage);
    QCOMPARE(profile.error().reason, ErrorReason::Malformed);
    QVERIFY2(profile.error().detail.contains(part), qPrintable(profile.error().detail));
}

void TestProfileJson::aProfileOutsideTheLimitsIsInvalid_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("no address") << QStringLiteral("target: no address");
    QTest::newRow("a host that is none") << QStringLiteral("normal form");
    QTest::newRow("the same data centre twice") << QStringLiteral("same name");
    QTest::newRow("too many data centres") << QStringLiteral("at most 32");
}

void TestProfileJson::aProfileOutsideTheLimitsIsInvalid()
{
    QFETCH(QString, part);
    Profile profile = spanningProfile();
    const QLatin1String row(QTest::currentDataTag());
    if (row == QLatin1String("no address"))
        profile.datacenters[0].target.seeds.clear();
    else if (row == QLatin1String("a host that is none"))
        profile.datacenters[0].target.seeds[0].host = QStringLiteral("a,b");
    else if (row == QLatin1String("the same data centre twice"))
        profile.datacenters[1].name = profile.datacenters[0].name;
    else
        profile.datacenters = QList<ProfileDatacenter>(33, profile.datacenters[0]);
    const Status valid = validate(profile);
    QVERIFY(!valid);
    QCOMPARE(valid.error().code, ErrorCode::Usage);
    QVERIFY2(valid.error().detail.contains(part), qPrintable(valid.error().detail));
}

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profileJson.moc"
