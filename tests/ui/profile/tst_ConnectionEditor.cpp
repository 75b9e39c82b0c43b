#include "tests/support/FakeServer.h"
#include "tests/support/RedisProcess.h"
#include "tests/ui/ContextWorld.h"
#include "ui/profile/ConnectionEditor.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace quorate;
using namespace quorate::test;

/// The editor as a person uses it: fields, tabs, data centres and the test, the last on real servers.
class TestConnectionEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProfileThatIsNotTouchedStays_data();
    void aProfileThatIsNotTouchedStays();
    void nothingIsBlamedBeforeItWasTouched();
    void whatIsWrongIsSaidBesideItsFieldAndOnItsTab();
    void aNameThatIsTakenIsRefused();
    void aPastedPasswordIsNeverShown();
    void kindAndTlsArePartsOfTheAddress();
    void aSentinelHasAServiceAndCredentialsOfItsOwn();
    void aFileThatIsMissingIsSaidWhileTlsIsOn();
    void aColourIsChosenByItsName();
    void oneTargetBecomesSeveralDataCentres();
    void theTestTicksItsStepsOff();
    void theTestNamesTheStepThatFailed();
    void theTestUsesTheSavedPassword();
    void everyAddressIsTested();
    void closingStopsTheTest();
    void aSavedPasswordCanBeRemoved();
    void itsWordsFollowTheLanguageWhileItIsOpen_data();
    void itsWordsFollowTheLanguageWhileItIsOpen();
    void theStepsOfATestFollowTheLanguage();

private:
    void open(const Profile& profile = {})
    {
        m_editor = std::make_unique<ConnectionEditor>(m_world->context, profile);
        m_editor->show();
    }
    template <typename Part> Part* part(const char* name) const
    {
        return m_editor->findChild<Part*>(QString::fromLatin1(name));
    }
    void type(const char* field, const QString& text)
    {
        auto* const edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        Q_EMIT edit->editingFinished();
    }
    QString problem(const char* field) const
    {
        const auto* const label = part<QLabel>(field);
        return label->isHidden() ? QString() : label->text();
    }
    QPushButton* save() const { return part<QPushButton>("saveConnection"); }
    void runTest() { part<QPushButton>("testConnection")->click(); }
    bool isTested() const { return part<QPushButton>("testConnection")->text().contains(u"connection"); }
    QString step(const char* name) const
    {
        const auto* const label = part<QLabel>(name);
        return label ? label->text() : QString();
    }

    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<ConnectionEditor> m_editor;
};

namespace {

Profile named(const QString& name, const QString& url)
{
    Profile profile;
    profile.name = name;
    profile.target = *parseTargetUrl(url);
    return profile;
}

Profile twoCentres()
{
    Profile profile = named(u"shop"_qs, u"redis://h"_qs);
    profile.target = {};
    profile.datacenters = {{u"east"_qs, *parseTargetUrl(u"rediss://10.0.0.1:6379?kind=cluster"_qs)},
        {u"west"_qs, *parseTargetUrl(u"redis+sentinel://10.1.0.1:26379/main"_qs)}};
    profile.datacenters[0].target.settings.addressMap = {{u"10.0.0.1"_qs, {u"127.0.0.1"_qs, 0, {}}}};
    profile.datacenters[1].target.settings.timeout = std::chrono::seconds(3);
    profile.primary = u"west"_qs;
    profile.colour = u"#123456"_qs;
    profile.extra = {{u"later"_qs, 1}};
    return profile;
}

} // namespace

void TestConnectionEditor::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
    m_world = std::make_unique<ContextWorld>();
}

void TestConnectionEditor::cleanup()
{
    m_editor.reset();
    m_world.reset();
}

void TestConnectionEditor::aProfileThatIsNotTouchedStays_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("one node") << named(u"orders"_qs, u"redis://ops:@10.0.0.1:6380/3"_qs);
    QTest::newRow("Sentinel") << named(
        u"orders"_qs, u"rediss+sentinel://ops:@h1:26379,h2:26379/main?sentinel-user=watch"_qs);
    QTest::newRow("data centres") << twoCentres();
}

void TestConnectionEditor::aProfileThatIsNotTouchedStays()
{
    QFETCH(Profile, profile);
    open(profile);
    QVERIFY(m_editor->profile() == profile);
    // Looking at every page and every data centre changes nothing either.
    auto* const centres = part<QListWidget>("centres");
    for (int centre = 0; centre < centres->count(); ++centre) {
        centres->setCurrentRow(centre);
        for (int tab = 0; tab < 5; ++tab)
            part<QTabWidget>("editorTabs")->setCurrentIndex(tab);
    }
    QVERIFY(m_editor->profile() == profile);
    QVERIFY(save()->isEnabled());
}

void TestConnectionEditor::nothingIsBlamedBeforeItWasTouched()
{
    open();
    QCOMPARE(problem("editNameProblem"), QString());
    QCOMPARE(problem("editUrlProblem"), QString());
    QVERIFY(part<QTabWidget>("editorTabs")->tabIcon(0).isNull());
    QVERIFY(!save()->isEnabled());
    QCOMPARE(save()->text(), u"Save connection"_qs);
    QVERIFY2(!save()->toolTip().isEmpty(), "why it cannot be pressed");
}

void TestConnectionEditor::whatIsWrongIsSaidBesideItsFieldAndOnItsTab()
{
    open();
    type("editName", u"shop"_qs);
    type("editUrl", u"http://x"_qs);
    auto* const url = part<QLineEdit>("editUrl");
    QVERIFY(problem("editUrlProblem").contains(u"redis://"));
    QCOMPARE(url->property("invalid").toString(), u"true"_qs);
    QVERIFY(!part<QTabWidget>("editorTabs")->tabIcon(0).isNull());
    QVERIFY(save()->toolTip().contains(problem("editUrlProblem")));
    type("editUrl", u"10.0.0.1"_qs);
    QCOMPARE(url->text(), u"redis://10.0.0.1"_qs);
    QCOMPARE(problem("editUrlProblem"), QString());
    QVERIFY(part<QTabWidget>("editorTabs")->tabIcon(0).isNull());
    QVERIFY(save()->isEnabled());
    QVERIFY(save()->toolTip().isEmpty());
}

void TestConnectionEditor::aNameThatIsTakenIsRefused()
{
    QVERIFY(m_world->profiles.add(named(u"shop"_qs, u"redis://h"_qs)).ok());
    open();
    type("editUrl", u"h"_qs);
    type("editName", u"shop"_qs);
    QVERIFY(problem("editNameProblem").contains(u"already"));
    QVERIFY(!save()->isEnabled());
    open(named(u"shop"_qs, u"redis://h"_qs)); // its own name is no other's
    QVERIFY(save()->isEnabled());
}

void TestConnectionEditor::aPastedPasswordIsNeverShown()
{
    open();
    auto* const url = part<QLineEdit>("editUrl");
    QGuiApplication::clipboard()->setText(u"rediss://ops:ses@me@10.0.0.1:6380/2"_qs);
    url->setFocus();
    url->paste();
    QCOMPARE(url->text(), u"rediss://10.0.0.1:6380/2"_qs);
    QCOMPARE(part<QLineEdit>("editUser")->text(), u"ops"_qs);
    QCOMPARE(part<QLineEdit>("editPassword")->text(), u"ses@me"_qs);
    QCOMPARE(part<QLineEdit>("editPassword")->echoMode(), QLineEdit::Password);
    url->undo();
    QVERIFY2(!url->text().contains(u"ses"), "undo does not bring it back");
    QCOMPARE(m_editor->secrets().typed.value({}).password, SecretString(QByteArray("ses@me")));
    QVERIFY(m_editor->profile().target.settings.credentials.password.isEmpty());
}

void TestConnectionEditor::kindAndTlsArePartsOfTheAddress()
{
    open();
    type("editUrl", u"redis://h:7000/3"_qs);
    QCOMPARE(part<QSpinBox>("editDatabase")->value(), 3);
    part<QCheckBox>("editTls")->click();
    QCOMPARE(part<QLineEdit>("editUrl")->text(), u"rediss://h:7000/3"_qs);
    auto* const kind = part<QComboBox>("editKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(DeploymentKind::Cluster)));
    Q_EMIT kind->activated(kind->currentIndex());
    QCOMPARE(part<QLineEdit>("editUrl")->text(), u"rediss://h:7000?kind=cluster"_qs);
    QCOMPARE(m_editor->profile().target.kind, DeploymentKind::Cluster);
}

void TestConnectionEditor::aSentinelHasAServiceAndCredentialsOfItsOwn()
{
    open();
    QVERIFY(part<QLineEdit>("editService")->isHidden() || !part<QLineEdit>("editService")->isVisible());
    type("editUrl", u"redis+sentinel://s1,s2/main"_qs);
    QVERIFY(part<QLineEdit>("editService")->isVisible());
    QCOMPARE(part<QLineEdit>("editService")->text(), u"main"_qs);
    type("editService", u"other"_qs);
    QCOMPARE(part<QLineEdit>("editUrl")->text(), u"redis+sentinel://s1:26379,s2:26379/other"_qs);
    part<QTabWidget>("editorTabs")->setCurrentIndex(1);
    type("editSentinelUser", u"watch"_qs);
    type("editSentinelPassword", u"w"_qs);
    QCOMPARE(m_editor->profile().target.settings.sentinelCredentials.user, u"watch"_qs);
    QCOMPARE(m_editor->secrets().typed.value({}).sentinelPassword, SecretString(QByteArray("w")));
}

void TestConnectionEditor::aFileThatIsMissingIsSaidWhileTlsIsOn()
{
    Profile profile = named(u"shop"_qs, u"rediss://h:6379"_qs);
    profile.target.settings.tls.caFile = u"/nowhere/ca.pem"_qs;
    open(profile);
    QVERIFY(!problem("editCaFileProblem").isEmpty());
    QVERIFY(!part<QTabWidget>("editorTabs")->tabIcon(2).isNull());
    QVERIFY(!save()->isEnabled());
    part<QCheckBox>("editTls")->click();
    QVERIFY(problem("editCaFileProblem").isEmpty());
    QVERIFY(save()->isEnabled());
    QCOMPARE(m_editor->profile().target.settings.tls.caFile, u"/nowhere/ca.pem"_qs);
}

void TestConnectionEditor::aColourIsChosenByItsName()
{
    open(named(u"shop"_qs, u"redis://h:6379"_qs));
    auto* const none = part<QToolButton>("colourNone");
    auto* const blue = part<QToolButton>("colour0072B2");
    QVERIFY(none->isChecked());
    QCOMPARE(blue->text(), u"Blue"_qs);
    blue->click();
    QCOMPARE(m_editor->profile().colour, u"#0072B2"_qs);
    none->click();
    QCOMPARE(m_editor->profile().colour, QString());
}

void TestConnectionEditor::oneTargetBecomesSeveralDataCentres()
{
    open(named(u"shop"_qs, u"redis://10.0.0.1:6379"_qs));
    auto* const centres = part<QListWidget>("centres");
    QVERIFY(!centres->isVisible());
    part<QPushButton>("severalCentres")->click();
    QVERIFY(centres->isVisible());
    QCOMPARE(centres->count(), 2);
    QCOMPARE(centres->currentRow(), 1);
    QVERIFY2(problem("editUrlProblem").isEmpty(), "nobody has been there yet");
    QVERIFY(!save()->isEnabled());
    type("editCentre", u"west"_qs);
    type("editUrl", u"rediss://10.1.0.1:6379"_qs);
    type("editPassword", u"w"_qs);
    part<QPushButton>("makePrimary")->click();
    centres->setCurrentRow(0);
    type("editCentre", u"east"_qs);
    QVERIFY(save()->isEnabled());
    const Profile edited = m_editor->profile();
    QCOMPARE(edited.primary, u"west"_qs);
    QCOMPARE(edited.datacenters.value(0).name, u"east"_qs);
    QVERIFY(!edited.datacenters.value(0).target.settings.tls.enabled);
    QVERIFY(edited.datacenters.value(1).target.settings.tls.enabled);
    QCOMPARE(m_editor->secrets().typed.value(u"west"_qs).password, SecretString(QByteArray("w")));
    QVERIFY(m_editor->secrets().typed.value(u"east"_qs).password.isEmpty());
    QVERIFY(centres->item(1)->text().contains(u"primary"));
    part<QPushButton>("removeCentre")->click();
    part<QPushButton>("removeCentre")->click();
    QVERIFY(!centres->isVisible());
    QVERIFY(m_editor->profile().datacenters.isEmpty());
    QVERIFY(m_editor->profile().target.settings.tls.enabled);
}

void TestConnectionEditor::theTestTicksItsStepsOff()
{
    const RedisProcess server({u"requirepass s3cret"_qs});
    open();
    type("editUrl", server.endpoint().toString());
    type("editPassword", u"s3cret"_qs);
    runTest();
    QTRY_VERIFY_WITH_TIMEOUT(isTested(), 20'000);
    QCOMPARE(step("step0-resolve"), u"skipped"_qs);
    QCOMPARE(step("step0-connect"), u"passed"_qs);
    QCOMPARE(step("step0-tls"), u"skipped"_qs);
    QCOMPARE(step("step0-signIn"), u"passed"_qs);
    QCOMPARE(step("step0-identify"), u"passed"_qs);
    QVERIFY(part<QLabel>("step0-identify")->accessibleName().contains(u"Master, Redis "));
    QVERIFY(part<QLabel>("step0-connect")->accessibleName().contains(u"ms"));
    QVERIFY(part<QLabel>("testSummary")->text().contains(u"1 node"));
}

void TestConnectionEditor::theTestNamesTheStepThatFailed()
{
    const RedisProcess server({u"requirepass s3cret"_qs});
    open();
    type("editUrl", server.endpoint().toString());
    type("editPassword", u"guess"_qs);
    runTest();
    QTRY_VERIFY_WITH_TIMEOUT(isTested(), 20'000);
    QCOMPARE(step("step0-connect"), u"passed"_qs);
    QCOMPARE(step("step0-signIn"), u"failed"_qs);
    QCOMPARE(step("step0-identify"), u"waiting"_qs);
    QVERIFY(part<QLabel>("testSentence0")->isVisible());
    QVERIFY(part<QLabel>("testSentence0")->text().contains(u"does not accept the user and password"));
    QVERIFY(!part<QLabel>("testHint0")->text().isEmpty());
    // Again, after it was mended: nothing of the first test is left.
    type("editPassword", u"s3cret"_qs);
    runTest();
    QTRY_COMPARE_WITH_TIMEOUT(step("step0-identify"), u"passed"_qs, 20'000);
    QVERIFY(!part<QLabel>("testSentence0")->isVisible());
}

void TestConnectionEditor::theTestUsesTheSavedPassword()
{
    const RedisProcess server({u"requirepass s3cret"_qs});
    const Profile profile = named(u"shop"_qs, u"redis://"_qs + server.endpoint().toString());
    m_world->secrets.keepForThisRun(
        {profile.name, {}, SecretKind::Password}, SecretString(QByteArray("s3cret")));
    open(profile);
    QVERIFY(part<QLineEdit>("editPassword")->text().isEmpty());
    runTest();
    QTRY_VERIFY_WITH_TIMEOUT(isTested(), 20'000);
    QCOMPARE(step("step0-signIn"), u"passed"_qs);
}

void TestConnectionEditor::everyAddressIsTested()
{
    const RedisProcess server;
    open();
    type("editUrl", u"redis://127.0.0.1:1,"_qs + server.endpoint().toString());
    runTest();
    QTRY_VERIFY_WITH_TIMEOUT(isTested(), 20'000);
    QCOMPARE(step("step0-connect"), u"failed"_qs);
    QVERIFY(part<QLabel>("step0-connect")->isVisible());
    QCOMPARE(step("step1-identify"), u"passed"_qs);
    QVERIFY2(!part<QLabel>("step1-identify")->isVisible(), "what passed is folded into a line");
}

void TestConnectionEditor::closingStopsTheTest()
{
    FakeServer server({Script::deaf()});
    Profile profile = named(u"shop"_qs, u"redis://"_qs + server.endpoint().toString());
    profile.target.settings.timeout = std::chrono::minutes(5);
    open(profile);
    runTest();
    QTRY_COMPARE(step("step0-signIn"), u"running"_qs);
    QVERIFY(server.waitUntil([](const FakeServer& seen) { return !seen.receivedBytes().isEmpty(); }));
    m_editor->reject();
    QVERIFY(server.waitUntil([](const FakeServer& seen) { return seen.open() == 0; }));
}

void TestConnectionEditor::aSavedPasswordCanBeRemoved()
{
    open();
    QVERIFY2(part<QPushButton>("removePassword")->isHidden(), "nothing is saved of a new connection");
    open(named(u"orders"_qs, u"redis://10.0.0.1:6379"_qs));
    auto* const remove = part<QPushButton>("removePassword");
    const auto* const field = part<QLineEdit>("editPassword");
    part<QTabWidget>("editorTabs")->setCurrentIndex(1);
    QVERIFY(remove->isVisible() && !remove->accessibleName().isEmpty());
    QCOMPARE(field->placeholderText(), u"as saved"_qs);
    QVERIFY(m_editor->secrets().droppedPasswords.isEmpty());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(m_editor->secrets().droppedPasswords, QSet<QString>{QString()});
    QVERIFY(m_editor->secrets().droppedSentinelPasswords.isEmpty());
    QCOMPARE(field->placeholderText(), u"removed when you save"_qs);
    QTest::keyClick(remove, Qt::Key_Space);
    QVERIFY(m_editor->secrets().droppedPasswords.isEmpty());
    QTest::mouseClick(remove, Qt::LeftButton);
    type("editPassword", u"new"_qs);
    QVERIFY2(m_editor->secrets().droppedPasswords.isEmpty(), "what is typed replaces the saved one");
    QVERIFY(remove->isHidden());
    // Of each data centre its own.
    open(twoCentres());
    part<QListWidget>("centres")->setCurrentRow(1);
    part<QPushButton>("removeSentinelPassword")->click();
    part<QListWidget>("centres")->setCurrentRow(0);
    QCOMPARE(m_editor->secrets().droppedSentinelPasswords, QSet<QString>{u"west"_qs});
    QVERIFY(m_editor->secrets().droppedPasswords.isEmpty());
}

namespace {

/// Everything that the editor says, hidden pages too.
QStringList wordsOf(const QWidget& editor)
{
    QStringList words{editor.windowTitle()};
    for (const QWidget* const part : editor.findChildren<QWidget*>()) {
        if (qobject_cast<const QTabBar*>(part->parentWidget()))
            continue; // Qt's own buttons to scroll it with
        words << part->objectName() << part->accessibleName() << part->accessibleDescription()
              << part->toolTip();
        if (const auto* const label = qobject_cast<const QLabel*>(part))
            words << label->text();
        if (const auto* const button = qobject_cast<const QAbstractButton*>(part))
            words << button->text();
        if (const auto* const edit = qobject_cast<const QLineEdit*>(part))
            words << edit->placeholderText();
        if (const auto* const list = qobject_cast<const QListWidget*>(part)) {
            for (int at = 0; at < list->count(); ++at)
                words << list->item(at)->text();
        }
        if (const auto* const box = qobject_cast<const QComboBox*>(part)) {
            for (int at = 0; at < box->count(); ++at)
                words << box->itemText(at);
        }
        if (const auto* const tabs = qobject_cast<const QTabWidget*>(part)) {
            for (int at = 0; at < tabs->count(); ++at)
                words << tabs->tabText(at) << tabs->tabToolTip(at);
        }
    }
    words.removeAll(QString());
    return words;
}

} // namespace

void TestConnectionEditor::itsWordsFollowTheLanguageWhileItIsOpen_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("new") << Profile();
    QTest::newRow("one node") << named(u"orders"_qs, u"rediss://10.0.0.1:6380/3"_qs);
    QTest::newRow("Sentinel") << named(u"orders"_qs, u"redis+sentinel://h1:26379/main"_qs);
    QTest::newRow("data centres") << twoCentres();
    Profile wrong = twoCentres();
    wrong.datacenters[1].name = wrong.datacenters[0].name;
    QTest::newRow("something is wrong") << wrong;
}

void TestConnectionEditor::itsWordsFollowTheLanguageWhileItIsOpen()
{
    QFETCH(Profile, profile);
    m_world->language.use(u"zh_CN"_qs);
    open(profile);
    const QStringList chinese = wordsOf(*m_editor);
    m_world->language.use(u"en"_qs);
    open(profile);
    const QStringList english = wordsOf(*m_editor);
    QVERIFY(english != chinese);
    m_world->language.use(u"zh_CN"_qs);
    QTRY_COMPARE(wordsOf(*m_editor), chinese);
    m_world->language.use(u"en"_qs);
    QTRY_COMPARE(wordsOf(*m_editor), english);
    if (!profile.name.isEmpty())
        QVERIFY2(m_editor->profile().name == profile.name, "what was there stays");
}

void TestConnectionEditor::theStepsOfATestFollowTheLanguage()
{
    open(named(u"orders"_qs, u"redis://127.0.0.1:1"_qs));
    runTest();
    QTRY_VERIFY_WITH_TIMEOUT(isTested(), 10'000);
    const QString state = step("step0-connect");
    const QString sentence = step("testSentence0");
    QVERIFY(!state.isEmpty() && !sentence.isEmpty());
    m_world->language.use(u"zh_CN"_qs);
    QTRY_VERIFY(step("step0-connect") != state && step("testSentence0") != sentence);
    m_world->language.use(u"en"_qs);
    QTRY_COMPARE(step("step0-connect"), state);
    QCOMPARE(step("testSentence0"), sentence);
}

QTEST_MAIN(TestConnectionEditor)
#include "tst_ConnectionEditor.moc"
