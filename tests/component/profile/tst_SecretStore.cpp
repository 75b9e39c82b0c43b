#include "core/profile/FallbackSecretStore.h"
#include "core/profile/SessionSecretStore.h"

#include <QTest>

using namespace quorate;

namespace {

SecretKey key(const char* profile, SecretKind kind = SecretKind::Password)
{
    return {QLatin1String(profile), {}, kind};
}

SecretString secret(const char* text)
{
    return SecretString(QByteArray(text));
}

/// A keychain that can be made to fail, and counts how often it is asked.
class FakeKeychain final : public SecretStore {
public:
    struct State {
        std::optional<Error> failure;
        int asked = 0;
        SessionSecretStore memory;
    };
    explicit FakeKeychain(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    void read(const SecretKey& which, ReadCallback callback) override
    {
        ++m_state->asked;
        m_state->memory.read(which, [state = m_state, callback](const auto& value) {
            callback(state->failure ? Result<std::optional<SecretString>>(*state->failure) : value);
        });
    }
    void write(const SecretKey& which, const SecretString& value, WriteCallback callback) override
    {
        ++m_state->asked;
        if (!m_state->failure)
            m_state->memory.insert(which, value);
        m_state->memory.availability([state = m_state, callback](SecretLifetime) {
            callback(state->failure ? Result<SecretLifetime>(*state->failure) : SecretLifetime::Lasting);
        });
    }
    void remove(const SecretKey& which, StatusCallback callback) override
    {
        ++m_state->asked;
        m_state->memory.remove(which, [state = m_state, callback](const Status& status) {
            callback(state->failure ? Status(*state->failure) : status);
        });
    }
    void availability(AvailabilityCallback callback) override
    {
        m_state->memory.availability([state = m_state, callback](SecretLifetime) {
            callback(state->failure ? SecretLifetime::ThisRun : SecretLifetime::Lasting);
        });
    }

private:
    std::shared_ptr<State> m_state;
};

/// The secret, "" for none, or "error".
QByteArray readNow(SecretStore& store, const SecretKey& which)
{
    std::optional<QByteArray> answer;
    store.read(which, [&](const Result<std::optional<SecretString>>& value) {
        answer = !value ? QByteArray("error") : *value ? (*value)->reveal() : QByteArray();
    });
    if (answer)
        return "answered before the call returned";
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : QByteArray("no answer");
}

std::optional<SecretLifetime> writeNow(SecretStore& store, const SecretKey& which, const SecretString& value)
{
    std::optional<SecretLifetime> lifetime;
    store.write(which, value, [&](const Result<SecretLifetime>& written) { lifetime = *written; });
    return QTest::qWaitFor([&] { return lifetime.has_value(); }) ? lifetime : std::nullopt;
}

template <typename Ask> std::optional<bool> statusOf(Ask ask)
{
    std::optional<bool> done;
    ask([&](const auto& status) { done = status.ok(); });
    return QTest::qWaitFor([&] { return done.has_value(); }) ? done : std::nullopt;
}

const Error kNoKeychain{ErrorCode::Storage, {}, QStringLiteral("no bus"), ErrorReason::KeychainUnavailable};

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasswordForThisRunStaysSoWhenItsProfileIsRenamed();
    void aDroppedPasswordLeavesTheKeychain();
    void anEditedProfilesSecretsGoWhereTheyBelong();
    void init();
    void theMemoryOfARunKeepsReplacesAndForgets();
    void aStoreThatGoesTakesItsCallsAlong();
    void aWorkingKeychainIsUsed();
    void withoutAKeychainSecretsLastForThisRun();
    void aKeychainThatFailedIsNotAskedAgain();
    void aSecretForThisRunNeverReachesTheKeychain();
    void allSecretsOfAProfileAreReadRemovedAndMoved();
    void readingStopsAtTheFirstRefusal();

private:
    std::shared_ptr<FakeKeychain::State> m_keychain;
    std::unique_ptr<FallbackSecretStore> m_store;
};

void TestSecretStore::init()
{
    m_keychain = std::make_shared<FakeKeychain::State>();
    m_store = std::make_unique<FallbackSecretStore>(std::make_unique<FakeKeychain>(m_keychain));
}

void TestSecretStore::theMemoryOfARunKeepsReplacesAndForgets()
{
    SessionSecretStore store;
    QCOMPARE(readNow(store, key("a")), QByteArray());
    QCOMPARE(writeNow(store, key("a"), secret("one")), SecretLifetime::ThisRun);
    QCOMPARE(writeNow(store, key("a"), secret("two")), SecretLifetime::ThisRun);
    QCOMPARE(readNow(store, key("a")), QByteArray("two"));
    QCOMPARE(readNow(store, key("a", SecretKind::SentinelPassword)), QByteArray());
    QCOMPARE(statusOf([&](auto done) { store.remove(key("a"), done); }), true);
    QCOMPARE(readNow(store, key("a")), QByteArray());
    QCOMPARE(statusOf([&](auto done) { store.remove(key("a"), done); }), true);
}

void TestSecretStore::aStoreThatGoesTakesItsCallsAlong()
{
    bool called = false;
    {
        SessionSecretStore store;
        store.read(key("a"), [&](const auto&) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestSecretStore::aWorkingKeychainIsUsed()
{
    QCOMPARE(writeNow(*m_store, key("a"), secret("one")), SecretLifetime::Lasting);
    QCOMPARE(m_keychain->memory.value(key("a"))->reveal(), QByteArray("one"));
    m_keychain->memory.insert(key("a"), secret("changed elsewhere"));
    QCOMPARE(readNow(*m_store, key("a")), QByteArray("changed elsewhere"));
    QCOMPARE(statusOf([&](auto done) { m_store->remove(key("a"), done); }), true);
    QCOMPARE(readNow(*m_store, key("a")), QByteArray());
    QVERIFY(!m_keychain->memory.value(key("a")));
    QVERIFY(!m_store->keychainError());
}

void TestSecretStore::withoutAKeychainSecretsLastForThisRun()
{
    m_keychain->failure = kNoKeychain;
    std::optional<SecretLifetime> lifetime;
    m_store->availability([&](SecretLifetime answer) { lifetime = answer; });
    QTRY_VERIFY(lifetime.has_value());
    QCOMPARE(*lifetime, SecretLifetime::ThisRun);
    QCOMPARE(readNow(*m_store, key("a")), QByteArray());
    QCOMPARE(m_store->keychainError(), kNoKeychain);
    QCOMPARE(writeNow(*m_store, key("a"), secret("one")), SecretLifetime::ThisRun);
    QCOMPARE(readNow(*m_store, key("a")), QByteArray("one"));
}

void TestSecretStore::aKeychainThatFailedIsNotAskedAgain()
{
    m_keychain->failure = Error{ErrorCode::Permission, {}, QStringLiteral("refused"), ErrorReason::None};
    QCOMPARE(writeNow(*m_store, key("a"), secret("one")), SecretLifetime::ThisRun);
    QCOMPARE(m_keychain->asked, 1);
    QCOMPARE(readNow(*m_store, key("a")), QByteArray("one"));
    QCOMPARE(readNow(*m_store, key("b")), QByteArray());
    QCOMPARE(writeNow(*m_store, key("b"), secret("two")), SecretLifetime::ThisRun);
    QCOMPARE(statusOf([&](auto done) { m_store->remove(key("b"), done); }), true);
    QCOMPARE(readNow(*m_store, key("b")), QByteArray());
    QCOMPARE(m_keychain->asked, 1);
}

void TestSecretStore::aSecretForThisRunNeverReachesTheKeychain()
{
    m_store->keepForThisRun(key("a"), secret("one"));
    QCOMPARE(readNow(*m_store, key("a")), QByteArray("one"));
    QCOMPARE(m_keychain->asked, 0);
    QCOMPARE(writeNow(*m_store, key("a"), secret("two")), SecretLifetime::Lasting);
    m_keychain->memory.erase(key("a"));
    QCOMPARE(readNow(*m_store, key("a")), QByteArray());
}

void TestSecretStore::allSecretsOfAProfileAreReadRemovedAndMoved()
{
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.datacenters = {{QStringLiteral("east"), {}}};
    const SecretKey shared = key("orders");
    const SecretKey ofEast{QStringLiteral("orders"), QStringLiteral("east"), SecretKind::SentinelPassword};
    QCOMPARE(writeNow(*m_store, shared, secret("one")), SecretLifetime::Lasting);
    QCOMPARE(writeNow(*m_store, ofEast, secret("two")), SecretLifetime::Lasting);

    QCOMPARE(
        statusOf([&](auto done) { moveSecrets(*m_store, profile, QStringLiteral("sales"), done); }), true);
    QVERIFY(!m_keychain->memory.value(shared));
    profile.name = QStringLiteral("sales");
    std::optional<ProfileSecrets> secrets;
    readSecrets(*m_store, profile, [&](const Result<ProfileSecrets>& read) { secrets = *read; });
    QTRY_VERIFY(secrets.has_value());
    QVERIFY(*secrets
        == (ProfileSecrets{{QString(), {secret("one"), {}}}, {QStringLiteral("east"), {{}, secret("two")}}}));

    QCOMPARE(statusOf([&](auto done) { removeSecrets(*m_store, profile, done); }), true);
    QCOMPARE(readNow(*m_store, key("sales")), QByteArray());
}

void TestSecretStore::readingStopsAtTheFirstRefusal()
{
    m_keychain->failure = kNoKeychain;
    FakeKeychain store(m_keychain);
    Profile profile;
    profile.name = QStringLiteral("orders");
    QCOMPARE(statusOf([&](auto done) { readSecrets(store, profile, done); }), false);
    QCOMPARE(m_keychain->asked, 1);
}

void TestSecretStore::anEditedProfilesSecretsGoWhereTheyBelong()
{
    const auto state = std::make_shared<FakeKeychain::State>();
    FakeKeychain store(state);
    Profile before;
    before.name = QStringLiteral("orders");
    before.datacenters = {{QStringLiteral("east"), {}}, {QStringLiteral("west"), {}}};
    const auto place = [](const QString& profile, const QString& centre) {
        return SecretKey{profile, centre, SecretKind::Password};
    };
    state->memory.insert(place(before.name, QStringLiteral("east")), secret("e"));
    state->memory.insert(place(before.name, QStringLiteral("west")), secret("w"));
    Profile after = before;
    after.name = QStringLiteral("shop");
    after.datacenters = {{QStringLiteral("north"), {}}, {QStringLiteral("south"), {}}};
    EditedSecrets edited;
    edited.savedAs.insert(QStringLiteral("north"), QStringLiteral("east"));
    edited.typed.insert(QStringLiteral("south"), {secret("s"), {}});
    std::optional<SecretLifetime> lifetime;
    updateSecrets(store, before, after, edited,
        [&](const Result<SecretLifetime>& kept) { lifetime = kept ? std::optional(*kept) : std::nullopt; });
    QTRY_VERIFY(lifetime);
    QCOMPARE(*lifetime, SecretLifetime::Lasting);
    QCOMPARE(state->memory.value(place(after.name, QStringLiteral("north"))), secret("e"));
    QCOMPARE(state->memory.value(place(after.name, QStringLiteral("south"))), secret("s"));
    QVERIFY(!state->memory.value(place(before.name, QStringLiteral("east"))));
    QVERIFY(!state->memory.value(place(before.name, QStringLiteral("west"))));
}

void TestSecretStore::aPasswordForThisRunStaysSoWhenItsProfileIsRenamed()
{
    const auto state = std::make_shared<FakeKeychain::State>();
    FallbackSecretStore store(std::make_unique<FakeKeychain>(state));
    store.keepForThisRun(key("orders"), secret("typed on the page"));
    Profile before;
    before.name = QStringLiteral("orders");
    Profile after;
    after.name = QStringLiteral("shop");
    EditedSecrets edited;
    edited.savedAs.insert(QString(), QString());
    bool done = false;
    updateSecrets(store, before, after, edited, [&](const Result<SecretLifetime>&) { done = true; });
    QTRY_VERIFY(done);
    std::optional<SecretString> read;
    store.read(key("shop"), [&](const Result<std::optional<SecretString>>& found) { read = *found; });
    QTRY_VERIFY(read == secret("typed on the page"));
    QVERIFY2(!state->memory.value(key("shop")), "the keychain does not get it");
}

void TestSecretStore::aDroppedPasswordLeavesTheKeychain()
{
    const auto state = std::make_shared<FakeKeychain::State>();
    FallbackSecretStore store(std::make_unique<FakeKeychain>(state));
    Profile profile;
    profile.name = QStringLiteral("orders");
    const SecretKey sentinels{profile.name, {}, SecretKind::SentinelPassword};
    state->memory.insert(key("orders"), secret("kept until now"));
    state->memory.insert(sentinels, secret("of the Sentinels"));
    EditedSecrets edited;
    edited.savedAs.insert(QString(), QString());
    edited.typed.insert(QString(), {});
    edited.droppedPasswords.insert(QString());
    bool done = false;
    updateSecrets(
        store, profile, profile, edited, [&](const Result<SecretLifetime>& kept) { done = kept.ok(); });
    QTRY_VERIFY(done);
    QVERIFY(!state->memory.value(key("orders")));
    QCOMPARE(state->memory.value(sentinels), secret("of the Sentinels"));
    // One for this run only goes, too.
    store.keepForThisRun(key("orders"), secret("typed on the page"));
    done = false;
    updateSecrets(
        store, profile, profile, edited, [&](const Result<SecretLifetime>& kept) { done = kept.ok(); });
    QTRY_VERIFY(done);
    std::optional<Result<std::optional<SecretString>>> read;
    store.read(key("orders"), [&](const Result<std::optional<SecretString>>& found) { read = found; });
    QTRY_VERIFY(read);
    QVERIFY(read->ok() && !**read);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_SecretStore.moc"
