#include "core/base/Error.h"

#include <QSet>
#include <QTest>

using namespace quorate;

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorWordOfRedisIsClassified_data();
    void everyErrorWordOfRedisIsClassified();
    void everyCodeHasAStableNameOfItsOwn();
};

void TestError::everyErrorWordOfRedisIsClassified_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ErrorReason>("reason");
    const auto row = [](const char* line, ErrorCode code, ErrorReason reason) {
        QTest::newRow(line) << QByteArray(line) << code << reason;
    };
    row("NOAUTH Authentication required.", ErrorCode::Auth, ErrorReason::NoAuth);
    row("WRONGPASS invalid username-password pair or user is disabled.", ErrorCode::Auth,
        ErrorReason::WrongPass);
    row("ERR invalid password", ErrorCode::Auth, ErrorReason::WrongPass);
    row("ERR AUTH <password> called without any password configured for the default user.", ErrorCode::Auth,
        ErrorReason::WrongPass);
    row("NOPERM this user has no permissions to run the 'info' command", ErrorCode::Permission,
        ErrorReason::NoPerm);
    row("DENIED Redis is running in protected mode because protected mode is enabled", ErrorCode::Permission,
        ErrorReason::ProtectedMode);
    const auto says = [&](const char* line, ErrorReason reason) {
        row(line, ErrorCode::ServerReply, reason);
    };
    says("LOADING Redis is loading the dataset in memory", ErrorReason::Loading);
    says("MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
        ErrorReason::MasterDown);
    says("CLUSTERDOWN The cluster is down", ErrorReason::ClusterDown);
    says("CLUSTERDOWN Hash slot not served", ErrorReason::ClusterDown);
    says("MOVED 3999 127.0.0.1:6381", ErrorReason::Moved);
    says("ASK 3999 127.0.0.1:6381", ErrorReason::Ask);
    says("TRYAGAIN Multiple keys request during rehashing of slot", ErrorReason::TryAgain);
    says("CROSSSLOT Keys in request don't hash to the same slot", ErrorReason::CrossSlot);
    says("READONLY You can't write against a read only replica.", ErrorReason::ReadOnlyReplica);
    says("NOREPLICAS Not enough good replicas to write.", ErrorReason::NoReplicas);
    says("BUSY Redis is busy running a script.", ErrorReason::ServerBusy);
    says("MISCONF Redis is configured to save RDB snapshots", ErrorReason::MisConf);
    says("OOM command not allowed when used memory > 'maxmemory'.", ErrorReason::OutOfMemory);
    says("EXECABORT Transaction discarded because of previous errors.", ErrorReason::ExecAbort);
    says("ERR unknown command 'FOO', with args beginning with:", ErrorReason::UnknownCommand);
    says("ERR unknown subcommand 'FOO'. Try CLUSTER HELP.", ErrorReason::UnknownCommand);
    says("ERR Unknown subcommand or wrong number of arguments for 'FOO'. Try CONFIG HELP.",
        ErrorReason::UnknownCommand);
    says("ERR max number of clients reached", ErrorReason::MaxClients);
    says("ERR max number of clients + cluster connections reached", ErrorReason::MaxClients);
    // A word only counts whole, in upper case and in front; anything may come behind it.
    says("LOADING", ErrorReason::Loading);
    says("LOADINGS of hay", ErrorReason::None);
    says("loading", ErrorReason::None);
    says("ERR LOADING", ErrorReason::None);
    says("BUSYKEY Target key name already exists.", ErrorReason::None);
    says("", ErrorReason::None);
    says(" NOAUTH", ErrorReason::None);
}

void TestError::everyErrorWordOfRedisIsClassified()
{
    QFETCH(QByteArray, line);
    QFETCH(ErrorCode, code);
    QFETCH(ErrorReason, reason);
    QCOMPARE(errorFromReply(u"h:1"_qs, line), (Error{code, u"h:1"_qs, QString::fromUtf8(line), reason}));
}

void TestError::everyCodeHasAStableNameOfItsOwn()
{
    QSet<QString> names;
    for (int code = 0; code <= int(ErrorCode::Usage); ++code)
        names += errorCodeName(static_cast<ErrorCode>(code));
    QCOMPARE(names.size(), int(ErrorCode::Usage) + 1);
    QCOMPARE(errorCodeName(ErrorCode::OutcomeUnknown), u"OutcomeUnknown"_qs);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_Error.moc"
