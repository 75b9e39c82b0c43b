#include "core/resp/Command.h"

#include <QTest>

using namespace quorate;

class TestCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreNeverShown_data();
    void secretsAreNeverShown();
    void subcommandsBelongToTheName();
};

void TestCommand::secretsAreNeverShown_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, QList<QByteArray> arguments, const char* shown) {
        QTest::newRow(name) << arguments << QString::fromLatin1(shown);
    };
    row("AUTH password", {"AUTH", "s3cret"}, "AUTH ***");
    row("AUTH user password", {"auth", "bob", "s3cret"}, "auth bob ***");
    row("HELLO", {"HELLO", "2", "AUTH", "bob", "s3cret"}, "HELLO 2 AUTH bob ***");
    row("CONFIG SET", {"CONFIG", "SET", "maxmemory", "1", "requirepass", "s3cret"},
        "CONFIG SET maxmemory 1 requirepass ***");
    row("masterauth", {"config", "set", "MasterAuth", "s3cret"}, "config set MasterAuth ***");
    row("no masterauth", {"CONFIG", "SET", "masterauth", ""}, "CONFIG SET masterauth \"\"");
    row("ACL SETUSER", {"ACL", "SETUSER", "bob", "on", ">s3cret"}, "ACL SETUSER bob *** ***");
    row("SENTINEL SET", {"SENTINEL", "SET", "m", "auth-pass", "s3cret"}, "SENTINEL SET m auth-pass ***");
    row("MIGRATE AUTH2", {"MIGRATE", "h", "1", "", "0", "5", "AUTH2", "bob", "s3cret", "KEYS", "k"},
        "MIGRATE h 1 \"\" 0 5 AUTH2 bob *** KEYS k");
    row("MIGRATE AUTH", {"MIGRATE", "h", "1", "k", "0", "5", "AUTH", "s3cret"}, "MIGRATE h 1 k 0 5 AUTH ***");
    row("nothing secret", {"SET", "a b", "\r\n"}, "SET \"a b\" \"\\x0d\\x0a\"");
}

void TestCommand::secretsAreNeverShown()
{
    QFETCH(QList<QByteArray>, arguments);
    QFETCH(QString, shown);
    QCOMPARE(Command(arguments).redacted(), shown);
}

void TestCommand::subcommandsBelongToTheName()
{
    QCOMPARE(Command({"cluster", "nodes"}).fullName(), QByteArray("CLUSTER NODES"));
    QCOMPARE(Command({"get", "key"}).fullName(), QByteArray("GET"));
    QCOMPARE(Command({"cluster"}).fullName(), QByteArray("CLUSTER"));
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_Command.moc"
