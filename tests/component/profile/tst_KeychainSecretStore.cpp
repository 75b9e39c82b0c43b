#include "core/profile/FallbackSecretStore.h"
#include "core/profile/KeychainSecretStore.h"

#include <QDir>
#include <QLocalServer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

const SecretKey kKey{QStringLiteral("orders"), QStringLiteral("east"), SecretKind::SentinelPassword};

using Answer = Result<std::optional<SecretString>>;

Answer readNow(SecretStore& store, const SecretKey& key = kKey)
{
    std::optional<Answer> answer;
    store.read(key, [&](const Answer& value) { answer = value; });
    const bool answered = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answered ? *answer
                    : Answer(Error{ErrorCode::Protocol, {}, QStringLiteral("the callback did not run")});
}

Result<SecretLifetime> writeNow(SecretStore& store, const QByteArray& secret)
{
    std::optional<Result<SecretLifetime>> answer;
    store.write(kKey, SecretString(secret), [&](const Result<SecretLifetime>& written) { answer = written; });
    const bool answered = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answered ? *answer : Error{ErrorCode::Protocol, {}, QStringLiteral("the callback did not run")};
}

std::optional<SecretLifetime> availabilityOf(SecretStore& store)
{
    std::optional<SecretLifetime> answer;
    store.availability([&](SecretLifetime lifetime) { answer = lifetime; });
    const bool answered = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answered ? answer : std::nullopt;
}

} // namespace

/// Runs in a process without a session bus.
class WithoutKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeychainSaysThatItIsNotThere();
    void theSessionServesInstead();
};

void WithoutKeychain::theKeychainSaysThatItIsNotThere()
{
    KeychainSecretStore store;
    QCOMPARE(availabilityOf(store), SecretLifetime::ThisRun);
    const Answer answer = readNow(store);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Storage);
    QCOMPARE(answer.error().reason, ErrorReason::KeychainUnavailable);
    QVERIFY(!answer.error().detail.isEmpty());
    const auto written = writeNow(store, "hunter2");
    QVERIFY(!written);
    QCOMPARE(written.error().reason, ErrorReason::KeychainUnavailable);
    QVERIFY(!written.error().detail.contains(QStringLiteral("hunter2")));
}

void WithoutKeychain::theSessionServesInstead()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    const Answer none = readNow(store);
    QVERIFY(none && !*none);
    QVERIFY(store.keychainError());
    const auto written = writeNow(store, "hunter2");
    QVERIFY(written);
    QCOMPARE(*written, SecretLifetime::ThisRun);
    const Answer kept = readNow(store);
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->reveal(), QByteArray("hunter2"));
}

/// Runs in a process whose session bus takes connections and never says a word.
class WithSilentBus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeychainThatHangsIsGivenUp();
};

void WithSilentBus::aKeychainThatHangsIsGivenUp()
{
    KeychainSecretStore store(200ms);
    const Answer answer = readNow(store);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Timeout);
    QCOMPARE(answer.error().reason, ErrorReason::KeychainUnavailable);
}

/// Runs in a process on a bus of its own with an unlocked keyring.
class WithKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsWrittenReadReplacedAndRemoved_data();
    void aSecretIsWrittenReadReplacedAndRemoved();
    void aStoreThatGoesEarlyIsSafe();
};

void WithKeyring::aSecretIsWrittenReadReplacedAndRemoved_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << QByteArray("hunter2");
    QTest::newRow("any bytes") << QByteArray("a\0b\xff\n", 5);
    QTest::newRow("long") << QByteArray(60'000, 'x');
}

void WithKeyring::aSecretIsWrittenReadReplacedAndRemoved()
{
    QFETCH(QByteArray, secret);
    KeychainSecretStore store(20s);
    QCOMPARE(availabilityOf(store), SecretLifetime::Lasting);
    const Answer before = readNow(store);
    QVERIFY2(before, before ? "" : qPrintable(before.error().detail));
    QVERIFY(!*before);
    for (const QByteArray& value : {QByteArray("first"), secret}) {
        const auto written = writeNow(store, value);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(*written, SecretLifetime::Lasting);
    }
    KeychainSecretStore another;
    const Answer read = readNow(another);
    QVERIFY(read && *read);
    QCOMPARE((*read)->reveal(), secret);
    const Answer other = readNow(another, {QStringLiteral("orders"), {}, SecretKind::Password});
    QVERIFY(other && !*other);

    for (int i = 0; i < 2; ++i) { // removing what is not there is done too
        std::optional<bool> removed;
        store.remove(kKey, [&](const Status& status) { removed = status.ok(); });
        QTRY_VERIFY(removed.has_value());
        QVERIFY(*removed);
    }
    const Answer after = readNow(store);
    QVERIFY(after && !*after);
}

void WithKeyring::aStoreThatGoesEarlyIsSafe()
{
    bool called = false;
    {
        KeychainSecretStore gone;
        gone.read(kKey, [&](const Answer&) { called = true; });
    }
    KeychainSecretStore store; // its answer comes after the one that nobody waits for any more
    QVERIFY(readNow(store));
    QVERIFY(!called);
}

/// The parent: the session bus is a thing of the whole process, so each case has one of its own.
class TestKeychainSecretStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAKeychainNothingIsLostButTheMemory();
    void aSilentBusIsGivenUp();
    void aKeyringKeepsSecrets();

private:
    /// Runs the program with the environment until it ends; its output when it fails.
    QByteArray failureOf(
        const QProcessEnvironment& environment, const QString& program, const QStringList& arguments);
    QProcessEnvironment environmentIn(const QTemporaryDir& home) const;
};

QProcessEnvironment TestKeychainSecretStore::environmentIn(const QTemporaryDir& home) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"})
        environment.remove(QLatin1String(name));
    for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), home.path());
    return environment;
}

QByteArray TestKeychainSecretStore::failureOf(
    const QProcessEnvironment& environment, const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const bool good = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return good ? QByteArray() : QByteArray("failed: ") + process.readAll();
}

void TestKeychainSecretStore::withoutAKeychainNothingIsLostButTheMemory()
{
    const QTemporaryDir home;
    QProcessEnvironment environment = environmentIn(home);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
        QStringLiteral("unix:path=") + home.filePath(QStringLiteral("none")));
    const QByteArray failure =
        failureOf(environment, QCoreApplication::applicationFilePath(), {QStringLiteral("--without")});
    QVERIFY2(failure.isEmpty(), failure.constData());
    QVERIFY(QDir(home.path())
                .entryList(QDir::Files | QDir::Hidden)
                .isEmpty()); // nor was anything written in plain
}

void TestKeychainSecretStore::aSilentBusIsGivenUp()
{
    const QTemporaryDir home;
    QLocalServer bus;
    QVERIFY(bus.listen(home.filePath(QStringLiteral("bus"))));
    QProcessEnvironment environment = environmentIn(home);
    environment.insert(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=") + bus.fullServerName());
    const QByteArray failure =
        failureOf(environment, QCoreApplication::applicationFilePath(), {QStringLiteral("--silent")});
    QVERIFY2(failure.isEmpty(), failure.constData());
}

void TestKeychainSecretStore::aKeyringKeepsSecrets()
{
    for (const char* program : {"dbus-run-session", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP(qPrintable(QLatin1String(program) + QStringLiteral(" is not installed")));
    }
    const QTemporaryDir home;
    const QString script = QStringLiteral(
        "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" --keyring");
    const QByteArray failure = failureOf(environmentIn(home), QStringLiteral("dbus-run-session"),
        {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script,
            QCoreApplication::applicationFilePath()});
    QVERIFY2(failure.isEmpty(), failure.constData());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    WithoutKeychain without;
    WithSilentBus silent;
    WithKeyring keyring;
    TestKeychainSecretStore all;
    if (mode == QLatin1String("--without"))
        return QTest::qExec(&without);
    if (mode == QLatin1String("--silent"))
        return QTest::qExec(&silent);
    if (mode == QLatin1String("--keyring"))
        return QTest::qExec(&keyring);
    return QTest::qExec(&all, argc, argv);
}

#include "tst_KeychainSecretStore.moc"
