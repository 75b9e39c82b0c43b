#include "core/net/handshake.h"

#include <QTest>

using namespace quorate;

class TestHandshake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsNeededIsSent_data();
    void onlyWhatIsNeededIsSent();
    void answersDecideWhetherTheConnectionIsOfUse_data();
    void answersDecideWhetherTheConnectionIsOfUse();
};

void TestHandshake::onlyWhatIsNeededIsSent_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("database");
    QTest::addColumn<QList<QByteArray>>("sent");
    const QByteArray name = "CLIENT SETNAME quorate";
    QTest::newRow("nothing") << QString() << QString() << 0 << QList<QByteArray>{name};
    QTest::newRow("password") << QString() << u"p w"_qs << 0 << QList<QByteArray>{"AUTH p w", name};
    QTest::newRow("ACL user") << u"bob"_qs << u"pw"_qs << 0 << QList<QByteArray>{"AUTH bob pw", name};
    QTest::newRow("a user without a password") << u"bob"_qs << QString() << 0 << QList<QByteArray>{name};
    QTest::newRow("database") << QString() << QString() << 7 << QList<QByteArray>{"SELECT 7", name};
    QTest::newRow("all") << u"bob"_qs << QString::fromUtf8("p\xc3\xa4ssword") << 2
                         << QList<QByteArray>{"AUTH bob p\xc3\xa4ssword", "SELECT 2", name};
}

void TestHandshake::onlyWhatIsNeededIsSent()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(int, database);
    QFETCH(QList<QByteArray>, sent);
    ConnectionSettings settings;
    settings.database = database;
    QList<QByteArray> commands;
    for (const Command& command : handshakeCommands(settings, {user, SecretString(password)}))
        commands += QByteArrayList(command.arguments()).join(' ');
    QCOMPARE(commands, sent);
}

void TestHandshake::answersDecideWhetherTheConnectionIsOfUse_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<std::optional<ErrorReason>>("obstacle");
    const auto row = [](const char* name, const char* command, const char* error,
                         std::optional<ErrorReason> reason) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(error) << reason;
    };
    row("wrong password", "AUTH", "WRONGPASS invalid username-password pair or user is disabled.",
        ErrorReason::WrongPass);
    row("wrong password before 6.0", "AUTH", "ERR invalid password", ErrorReason::WrongPass);
    row("a password where none is wanted", "AUTH",
        "ERR AUTH <password> called without any password configured for the default user. Are you sure your "
        "configuration is correct?",
        {});
    row("the same before 6.0", "AUTH", "ERR Client sent AUTH, but no password is set", {});
    row("a user before 6.0", "AUTH", "ERR wrong number of arguments for 'auth' command", ErrorReason::None);
    row("full", "AUTH", "ERR max number of clients reached", ErrorReason::MaxClients);
    row("full, without a password", "CLIENT", "ERR max number of clients reached", ErrorReason::MaxClients);
    row("protected", "CLIENT", "DENIED Redis is running in protected mode", ErrorReason::ProtectedMode);
    row("a password is wanted", "CLIENT", "NOAUTH Authentication required.", ErrorReason::NoAuth);
    row("may not set a name", "CLIENT",
        "NOPERM this user has no permissions to run the 'client|setname' command", {});
    row("knows no names", "CLIENT", "ERR unknown command 'CLIENT'", {});
    row("may not select", "SELECT", "NOPERM this user has no permissions to run the 'select' command",
        ErrorReason::NoPerm);
    row("a database too many", "SELECT", "ERR DB index is out of range", ErrorReason::None);
}

void TestHandshake::answersDecideWhetherTheConnectionIsOfUse()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, error);
    QFETCH(std::optional<ErrorReason>, obstacle);
    const auto found = handshakeObstacle(Command{command}, Reply::error(error), u"h:1"_qs);
    QCOMPARE(found.has_value(), obstacle.has_value());
    if (found) {
        QCOMPARE(found->reason, *obstacle);
        QCOMPARE(found->node, u"h:1"_qs);
        QCOMPARE(found->detail, QString::fromUtf8(error));
    }
    QVERIFY(!handshakeObstacle(Command{command}, Reply::status("OK"), u"h:1"_qs));
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
