#include "core/profile/ProfileDraft.h"

#include <QTest>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

Target target(const QString& url)
{
    Target made = *parseTargetUrl(url);
    made.settings.tls.caFile = u"/etc/ca.pem"_qs;
    made.settings.tls.serverName = u"redis.example.com"_qs;
    made.settings.addressMap = {{u"10.0.0.1"_qs, Endpoint{u"127.0.0.1"_qs, 0, {}}}};
    made.settings.clientName = u"console"_qs;
    made.settings.timeout = 700ms;
    made.settings.readOnly = true;
    return made;
}

Profile simple(const QString& url)
{
    Profile profile;
    profile.name = u"orders"_qs;
    profile.colour = u"#0072B2"_qs;
    profile.environment = Environment::Production;
    profile.target = target(url);
    profile.pollInterval = 5s;
    profile.extra = {{u"later"_qs, 1}};
    return profile;
}

Profile centres()
{
    Profile profile = simple(u"redis://10.0.0.1:6379"_qs);
    profile.datacenters = {{u"east"_qs, target(u"rediss://10.0.0.1:6379,10.0.0.2:6379?kind=cluster"_qs)},
        {u"west"_qs, target(u"redis+sentinel://watch:@10.1.0.1:26379/main?sentinel-user=s"_qs)}};
    profile.datacenters[1].target.settings.timeout = 2s;
    profile.primary = u"west"_qs;
    return profile;
}

SecretString secret(const char* text)
{
    return SecretString(QByteArray(text));
}

} // namespace

/// What a person does to a profile, and that nothing else happens to it.
class TestProfileDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotTouchedStays_data();
    void whatIsNotTouchedStays();
    void anEditChangesWhatItNamesOnly();
    void anAddressGivesItsPasswordAway_data();
    void anAddressGivesItsPasswordAway();
    void aSchemeIsAddedWhereNoneWasTyped_data();
    void aSchemeIsAddedWhereNoneWasTyped();
    void aTimeLimitThatIsLeftAloneStaysThatOfEachCentre();
    void oneTargetBecomesTwoCentresAndOneAgain();
    void removingTheCentreBeforeThePrimaryKeepsThePrimary();
    void passwordsFollowARenamedCentre();
    void theOnlyTargetsPasswordIsNotHandedToAnotherCentre();
    void aDroppedPasswordGoesUnlessAnotherIsTyped();
};

void TestProfileDraft::whatIsNotTouchedStays_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("new") << Profile();
    QTest::newRow("one node") << simple(u"redis://10.0.0.1:6380/3"_qs);
    QTest::newRow("TLS, user, kind") << simple(u"rediss://ops:@10.0.0.1:6379?kind=replication"_qs);
    QTest::newRow("Sentinel") << simple(
        u"redis+sentinel://ops:@10.0.0.1:26379,10.0.0.2:26379/shop?sentinel-user=watch"_qs);
    QTest::newRow("unix socket") << simple(u"unix://ops:@/run/redis%20a.sock?db=2"_qs);
    QTest::newRow("data centres") << centres();
}

void TestProfileDraft::whatIsNotTouchedStays()
{
    QFETCH(Profile, profile);
    const ProfileDraft draft = draftOf(profile);
    QVERIFY(profileOf(draft) == profile);
    for (const TargetDraft& each : draft.targets)
        QVERIFY2(!each.address.contains(u'@'), "the user has a field of its own");
}

void TestProfileDraft::anEditChangesWhatItNamesOnly()
{
    const Profile before = simple(u"rediss://ops:@10.0.0.1:6379"_qs);
    ProfileDraft draft = draftOf(before);
    draft.targets[0].address = u"redis://10.0.0.9:7000"_qs;
    draft.targets[0].user = u"watch"_qs;
    draft.readOnly = false;
    draft.timeout = 900ms;
    Profile wanted = before;
    wanted.target.seeds = {{u"10.0.0.9"_qs, 7000, {}}};
    wanted.target.settings.tls.enabled = false;
    wanted.target.settings.credentials.user = u"watch"_qs;
    wanted.target.settings.readOnly = false;
    wanted.target.settings.timeout = 900ms;
    QVERIFY(profileOf(draft) == wanted);
    draft.targets[0].address = u"nonsense"_qs;
    QCOMPARE(profileOf(draft).target.seeds, before.target.seeds);
}

void TestProfileDraft::anAddressGivesItsPasswordAway_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("user");
    QTest::addColumn<SecretString>("password");
    QTest::newRow("none") << u" redis://h "_qs << u"redis://h"_qs << u"before"_qs << SecretString();
    QTest::newRow("password") << u"redis://:s3cret@h:1"_qs << u"redis://h:1"_qs << u"before"_qs
                              << secret("s3cret");
    QTest::newRow("both") << u"rediss://ops:a%40b@h/2"_qs << u"rediss://h:6379/2"_qs << u"ops"_qs
                          << secret("a@b");
    QTest::newRow("user only") << u"redis://ops:@h"_qs << u"redis://h:6379"_qs << u"ops"_qs << SecretString();
    QTest::newRow("not encoded") << u"redis://ops:p/a?s#s@w@h:1"_qs << u"redis://h:1"_qs << u"ops"_qs
                                 << secret("p/a?s#s@w");
    QTest::newRow("a wrong host") << u"redis://:a%40b@h_!:x"_qs << u"redis://h_!:x"_qs << u"before"_qs
                                  << secret("a@b");
}

void TestProfileDraft::anAddressGivesItsPasswordAway()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(QString, user);
    QFETCH(SecretString, password);
    TargetDraft draft;
    draft.user = u"before"_qs;
    takeAddress(draft, typed);
    QCOMPARE(draft.address, address);
    QCOMPARE(draft.user, user);
    QVERIFY(draft.password == password);
}

void TestProfileDraft::aSchemeIsAddedWhereNoneWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("completed");
    QTest::newRow("nothing") << u" "_qs << QString();
    QTest::newRow("host") << u"10.0.0.1:6379"_qs << u"redis://10.0.0.1:6379"_qs;
    QTest::newRow("path") << u"/run/redis.sock"_qs << u"unix:///run/redis.sock"_qs;
    QTest::newRow("a URL") << u"rediss://h"_qs << u"rediss://h"_qs;
}

void TestProfileDraft::aSchemeIsAddedWhereNoneWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, completed);
    QCOMPARE(completeAddress(typed), completed);
}

void TestProfileDraft::aTimeLimitThatIsLeftAloneStaysThatOfEachCentre()
{
    ProfileDraft draft = draftOf(centres());
    draft.pollInterval = 1s;
    QCOMPARE(profileOf(draft).datacenters[0].target.settings.timeout, 700ms);
    QCOMPARE(profileOf(draft).datacenters[1].target.settings.timeout, 2000ms);
    draft.timeout = 300ms;
    QCOMPARE(profileOf(draft).datacenters[0].target.settings.timeout, 300ms);
    QCOMPARE(profileOf(draft).datacenters[1].target.settings.timeout, 300ms);
}

void TestProfileDraft::oneTargetBecomesTwoCentresAndOneAgain()
{
    const Profile before = simple(u"rediss://10.0.0.1:6379"_qs);
    ProfileDraft draft = draftOf(before);
    addCentre(draft, u"east"_qs);
    QCOMPARE(draft.targets.size(), 1);
    addCentre(draft, u"west"_qs);
    draft.targets[1].address = u"redis://10.1.0.1"_qs;
    draft.primary = 1;
    const Profile both = profileOf(draft);
    QVERIFY(validate(both).ok());
    QCOMPARE(both.datacenters.size(), 2);
    QVERIFY(both.datacenters[0].target == before.target);
    QVERIFY(both.datacenters[1].target.settings.readOnly);
    QCOMPARE(both.primary, u"west"_qs);
    QVERIFY(both.isReadOnly());
    QVERIFY(both.target.seeds.isEmpty());
    removeCentre(draft, 1);
    removeCentre(draft, 0);
    QVERIFY(profileOf(draft) == before);
}

void TestProfileDraft::removingTheCentreBeforeThePrimaryKeepsThePrimary()
{
    ProfileDraft draft = draftOf(centres());
    QCOMPARE(draft.primary, 1);
    removeCentre(draft, 0);
    QCOMPARE(profileOf(draft).primary, u"west"_qs);
}

void TestProfileDraft::passwordsFollowARenamedCentre()
{
    ProfileDraft draft = draftOf(centres());
    draft.targets[0].centre = u"north"_qs;
    draft.targets[1].password = secret("new");
    const ProfileSecrets saved{{QString(), {secret("shared"), {}}}, {u"east"_qs, {secret("e"), secret("es")}},
        {u"west"_qs, {secret("w"), secret("ws")}}};
    const ProfileSecrets wanted{{QString(), {secret("shared"), {}}},
        {u"north"_qs, {secret("e"), secret("es")}}, {u"west"_qs, {secret("new"), secret("ws")}}};
    QVERIFY(mergedSecrets(saved, secretsOf(draft)) == wanted);
}

void TestProfileDraft::theOnlyTargetsPasswordIsNotHandedToAnotherCentre()
{
    ProfileDraft draft = draftOf(simple(u"redis://10.0.0.1:6379"_qs));
    addCentre(draft, u"east"_qs);
    addCentre(draft, u"west"_qs);
    const ProfileSecrets saved{{QString(), {secret("only"), {}}}};
    const ProfileSecrets wanted{{u"east"_qs, {secret("only"), {}}}};
    QVERIFY(mergedSecrets(saved, secretsOf(draft)) == wanted);
}

void TestProfileDraft::aDroppedPasswordGoesUnlessAnotherIsTyped()
{
    ProfileDraft draft = draftOf(centres());
    draft.targets[0].centre = u"north"_qs;
    draft.targets[0].dropsPassword = true;
    draft.targets[1].dropsPassword = true;
    draft.targets[1].password = secret("new");
    draft.targets[1].dropsSentinelPassword = true;
    const ProfileSecrets saved{
        {u"east"_qs, {secret("e"), secret("es")}}, {u"west"_qs, {secret("w"), secret("ws")}}};
    const ProfileSecrets wanted{{u"north"_qs, {{}, secret("es")}}, {u"west"_qs, {secret("new"), {}}}};
    QVERIFY(mergedSecrets(saved, secretsOf(draft)) == wanted);
}

QTEST_GUILESS_MAIN(TestProfileDraft)
#include "tst_ProfileDraft.moc"
