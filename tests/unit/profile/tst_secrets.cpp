#include "core/profile/secrets.h"

#include <QSet>
#include <QTest>

using namespace quorate;

namespace {

SecretString secret(const char* text)
{
    return SecretString(QByteArray(text));
}

Profile spanning()
{
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.target.settings.readOnly = true;
    for (const char* name : {"east", "west"}) {
        const auto target = parseTargetUrl(QStringLiteral("redis://ops:@h:1"));
        profile.datacenters.append({QLatin1String(name), *target});
    }
    profile.primary = QStringLiteral("east");
    return profile;
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySecretHasANameOfItsOwn();
    void namesThatLookLikeOthersStayApart();
    void aTargetIsResolvedWithItsSecrets();
    void aDatacenterTakesItsOwnSecretBeforeTheSharedOne();
};

void TestSecrets::everySecretHasANameOfItsOwn()
{
    QStringList names;
    const QList<SecretKey> keys = secretKeys(spanning());
    for (const SecretKey& key : keys)
        names += key.toString();
    QCOMPARE(names.join(u' '),
        QStringLiteral(
            "orders/password orders/sentinel-password orders/dc/east/password "
            "orders/dc/east/sentinel-password orders/dc/west/password orders/dc/west/sentinel-password"));
}

void TestSecrets::namesThatLookLikeOthersStayApart()
{
    QSet<QString> names;
    for (const SecretKey& key :
        QList<SecretKey>{{QStringLiteral("a"), {}}, {QStringLiteral("a"), QStringLiteral("b")},
            {QStringLiteral("a/dc/b"), {}}, {QStringLiteral("a/dc"), QStringLiteral("b")},
            {QStringLiteral("a%2Fdc%2Fb"), {}}, {QString::fromUtf8("\xe7\x94\x9f"), {}}})
        names.insert(key.toString());
    QCOMPARE(names.size(), 6);
}

void TestSecrets::aTargetIsResolvedWithItsSecrets()
{
    Profile profile;
    profile.target = *parseTargetUrl(QStringLiteral("redis+sentinel://ops:@h/m?sentinel-user=watch"));
    profile.target.settings.readOnly = true;
    const Target target = resolve(profile, {secret("a"), secret("b")});
    QCOMPARE(target.settings.credentials.user, QStringLiteral("ops"));
    QCOMPARE(target.settings.credentials.password.reveal(), QByteArray("a"));
    QCOMPARE(target.settings.sentinelCredentials.user, QStringLiteral("watch"));
    QCOMPARE(target.settings.sentinelCredentials.password.reveal(), QByteArray("b"));
    QVERIFY(target.settings.readOnly);
}

void TestSecrets::aDatacenterTakesItsOwnSecretBeforeTheSharedOne()
{
    const ProfileSecrets secrets{
        {QString(), {secret("shared"), secret("s")}}, {QStringLiteral("west"), {secret("own"), {}}}};
    const QList<ProfileDatacenter> datacenters = resolveDatacenters(spanning(), secrets);
    QCOMPARE(datacenters.size(), 2);
    QCOMPARE(datacenters[0].target.settings.credentials.password.reveal(), QByteArray("shared"));
    QCOMPARE(datacenters[1].target.settings.credentials.password.reveal(), QByteArray("own"));
    QCOMPARE(datacenters[1].target.settings.sentinelCredentials.password.reveal(), QByteArray("s"));
    QVERIFY(datacenters[0].target.settings.readOnly && datacenters[1].target.settings.readOnly);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
