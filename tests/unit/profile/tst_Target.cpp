#include "core/profile/Target.h"

#include <QTest>

using namespace quorate;

namespace {

QString drawn(const Credentials& credentials)
{
    return credentials.user + QLatin1Char('|') + QString::fromUtf8(credentials.password.reveal());
}

/// The target as one line: addresses; kind; what is not the default.
QString drawn(const Target& target)
{
    QStringList seeds;
    for (const Endpoint& seed : target.seeds)
        seeds += seed.toString();
    QString text = seeds.join(QLatin1Char(' ')) + QStringLiteral("; ") + kindName(target.kind);
    if (!target.service.isEmpty())
        text += QStringLiteral("; service ") + QString::fromUtf8(target.service);
    if (target.settings.tls.enabled)
        text += QStringLiteral("; tls");
    if (target.settings.database != 0)
        text += QStringLiteral("; db %1").arg(target.settings.database);
    if (target.settings.credentials != Credentials())
        text += QStringLiteral("; ") + drawn(target.settings.credentials);
    if (target.settings.sentinelCredentials != Credentials())
        text += QStringLiteral("; sentinel ") + drawn(target.settings.sentinelCredentials);
    return text;
}

Target withoutSecrets(Target target)
{
    target.settings.credentials.password = SecretString();
    target.settings.sentinelCredentials.password = SecretString();
    return target;
}

void row(const char* url, const char* expected)
{
    QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected);
}

} // namespace

class TestTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aUrlIsReadIntoATarget_data();
    void aUrlIsReadIntoATarget();
    void theUrlOfATargetReadsBackWithoutPassword_data();
    void theUrlOfATargetReadsBackWithoutPassword();
    void aWrongUrlNamesTheWrongPart_data();
    void aWrongUrlNamesTheWrongPart();
    void noErrorRepeatsThePassword();
    void aPasswordMayBeAnyBytes();
    void aTargetWithoutAddressHasNoUrl();
};

void TestTarget::aUrlIsReadIntoATarget_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");

    row("redis://127.0.0.1:7000", "127.0.0.1:7000; unknown");
    row("redis://redis.example", "redis.example:6379; unknown");
    row("REDIS://Redis.Example:6380", "redis.example:6380; unknown");
    row("  redis://h:1\n", "h:1; unknown");
    row("redis://h:1/", "h:1; unknown");
    row("redis://h:1/2", "h:1; unknown; db 2");
    row("redis://h:1?db=2", "h:1; unknown; db 2");
    row("redis://h:1/2?db=2", "h:1; unknown; db 2");
    row("redis://h:1?", "h:1; unknown");
    row("redis://h:65535", "h:65535; unknown");
    row("redis://redis_1:6379", "redis_1:6379; unknown");
    row("redis://b\xc3\xbc"
        "cher.example:1",
        "xn--bcher-kva.example:1; unknown");
    row("redis://[::1]", "[::1]:6379; unknown");
    row("redis://[2001:DB8::1]:7000/1", "[2001:db8::1]:7000; unknown; db 1");
    row("redis://[fe80::1%25eth0]:7000", "[fe80::1%eth0]:7000; unknown");
    row("redis://[fe80::1%eth0]:7000", "[fe80::1%eth0]:7000; unknown");
    row("redis://h1:1,h2,[::1]:3", "h1:1 h2:6379 [::1]:3; unknown");
    row("redis://h:1,h:1,H:1", "h:1; unknown");
    row("rediss://h", "h:6379; unknown; tls");
    row("rediss://h:6380?kind=cluster", "h:6380; cluster; tls");
    row("redis://h?kind=standalone", "h:6379; standalone");
    row("redis://h?kind=replication", "h:6379; replication");
    row("redis://h?kind=sentinel", "h:26379; sentinel");
    row("redis://h/0?kind=cluster", "h:6379; cluster");
    row("redis://:hunter2@h:1", "h:1; unknown; |hunter2");
    row("redis://alice:hunter2@h:1", "h:1; unknown; alice|hunter2");
    row("redis://alice:@h:1", "h:1; unknown; alice|");
    row("redis://:@h:1", "h:1; unknown");
    row("redis://:a:b@h:1", "h:1; unknown; |a:b");
    row("redis://:a@b@h:1", "h:1; unknown; |a@b");
    row("redis://:a%2Fb%3Fc%23d%25e%20f@h:1", "h:1; unknown; |a/b?c#d%e f");
    row("redis://al%3Aice%40x:p+w@h:1", "h:1; unknown; al:ice@x|p+w");
    row("unix:///run/redis.sock", "/run/redis.sock; unknown");
    row("unix:///run/redis.sock?db=3&kind=replication", "/run/redis.sock; replication; db 3");
    row("unix:///run/my%20redis%3F.sock", "/run/my redis?.sock; unknown");
    row("unix://alice:hunter2@/run/r@1.sock", "/run/r@1.sock; unknown; alice|hunter2");
    row("redis+sentinel://h1:1,h2:2/mymaster", "h1:1 h2:2; sentinel; service mymaster");
    row("redis+sentinel://h1,[::1]/mymaster", "h1:26379 [::1]:26379; sentinel; service mymaster");
    row("redis+sentinel://h1", "h1:26379; sentinel");
    row("redis+sentinel://h1/?kind=sentinel&db=4", "h1:26379; sentinel; db 4");
    row("redis+sentinel://h1/my%25master", "h1:26379; sentinel; service my%master");
    row("rediss+sentinel://h1/m", "h1:26379; sentinel; service m; tls");
    row("redis+sentinel://alice:a@h1/m?sentinel-user=bob&sentinel-password=b%26c",
        "h1:26379; sentinel; service m; alice|a; sentinel bob|b&c");
    row("redis://h?sentinel-password=a=b", "h:6379; unknown; sentinel |a=b");
    row("redis://h?sentinel-password=a@b", "h:6379; unknown; sentinel |a@b");
}

void TestTarget::aUrlIsReadIntoATarget()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    const auto target = parseTargetUrl(url);
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(drawn(*target), expected);
}

void TestTarget::theUrlOfATargetReadsBackWithoutPassword_data()
{
    aUrlIsReadIntoATarget_data();
}

void TestTarget::theUrlOfATargetReadsBackWithoutPassword()
{
    QFETCH(QString, url);
    const auto target = parseTargetUrl(url);
    QVERIFY(target);
    const QString again = targetUrl(*target);
    QVERIFY2(!again.contains(QStringLiteral("hunter2")), qPrintable(again));
    const auto reread = parseTargetUrl(again);
    QVERIFY2(reread, qPrintable(again));
    QCOMPARE(drawn(*reread), drawn(withoutSecrets(*target)));
    QVERIFY(*reread == withoutSecrets(*target));
    QCOMPARE(targetUrl(*reread), again);
}

void TestTarget::aWrongUrlNamesTheWrongPart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("part");

    row("", "scheme");
    row("h:6379", "scheme");
    row("http://h", "scheme");
    row("redis:/h", "scheme");
    row("redis+unix:///x", "scheme");
    row("redis://", "address 1: the host");
    row("redis://:6379", "address 1: the host");
    row("redis:///2", "address 1: the host");
    row("redis://h:1,", "address 2: the host");
    row("redis://h:", "address 1: the port");
    row("redis://h:0", "address 1: the port");
    row("redis://h:65536", "address 1: the port");
    row("redis://h:-1", "address 1: the port");
    row("redis://h:+1", "address 1: the port");
    row("redis://h:1x", "address 1: the port");
    row("redis://h1:1,h2:x", "address 2: the port");
    row("redis://::1:6379", "address 1: the host");
    row("redis://[::1:6379", "address 1: the host");
    row("redis://[::g]:6379", "address 1: the host");
    row("redis://[h]:6379", "address 1: the host");
    row("redis://[::1]x:6379", "address 1: the host");
    row("redis://6379", "address 1: the host");
    row("redis://a..b", "address 1: the host");
    row("redis://h%2e", "address 1: the host");
    row("redis://<img>", "address 1: the host");
    row("redis://a b", "spaces");
    row("redis://a\x1b[31m", "spaces");
    row("redis://h#x", "#");
    row("redis://:a#b@h", "#");
    row("redis://:a/b@h:1", "user and password");
    row("redis://u:a/b@h:1", "user and password");
    row("redis://alice@h", "user and password");
    row("redis://a%zz:b@h", "user: a %");
    row("redis://a:b%4@h", "password: a %");
    row("redis://a:b%@h", "password: a %");
    row("redis://a%00:b@h", "user: control");
    row("redis://a%ff:b@h", "user: not valid UTF-8");
    row("redis://h/x", "database");
    row("redis://h/-1", "database");
    row("redis://h/+1", "database");
    row("redis://h/1/", "database");
    row("redis://h/99999999999", "database");
    row("redis://h?db=", "database");
    row("redis://h/1?db=2", "database");
    row("redis://h/1?kind=cluster", "database");
    row("redis://h?kind=galaxy", "kind");
    row("redis://h?kind=", "kind");
    row("redis://h?kind=datacenters", "kind");
    row("redis+sentinel://h/m?kind=cluster", "kind");
    row("redis://h?kind=cluster&kind=cluster", "kind: given twice");
    row("redis://h?verify=no", "parameters");
    row("redis://h?kind", "parameters");
    row("redis://h?sentinel-user=a%0db", "sentinel-user");
    row("redis://h?sentinel-password=%x", "sentinel-password");
    row("redis+sentinel://h/a/b", "service");
    row("redis+sentinel://h/a%20b", "service");
    row("redis+sentinel://h/a%0ab", "service");
    row("unix://", "path");
    row("unix:///", "path");
    row("unix://run/redis.sock", "path");
    row("unix:///run/%00", "path");
    QTest::newRow("too long") << (QStringLiteral("redis://h/") + QString(9000, u'1'))
                              << QStringLiteral("longer");
    QTest::newRow("too many hosts") << (QStringLiteral("redis://") + QStringLiteral("h,").repeated(1000)
        + u'h') << QStringLiteral("addresses");
}

void TestTarget::aWrongUrlNamesTheWrongPart()
{
    QFETCH(QString, url);
    QFETCH(QString, part);
    const auto target = parseTargetUrl(url);
    QVERIFY2(!target, target ? qPrintable(drawn(*target)) : "");
    QCOMPARE(target.error().code, ErrorCode::Usage);
    QVERIFY2(target.error().detail.startsWith(part) || target.error().detail.contains(part),
        qPrintable(target.error().detail));
}

/// A password with every separator inside, in every place, in URLs broken in every way: whatever goes wrong,
/// the complaint repeats neither the password nor a piece of it.
void TestTarget::noErrorRepeatsThePassword()
{
    const QString left = QStringLiteral("s3cr");
    const QString right = QStringLiteral("3tpw");
    QStringList passwords{left + right};
    for (const QChar inside : QStringLiteral("/?#@:%&=,[] \\\"<>\t"))
        passwords += left + inside + right;
    const QStringList shapes{
        QStringLiteral("redis://user:%1@host:7000"),
        QStringLiteral("redis://:%1@host:x"),
        QStringLiteral("redis://%1@host"),
        QStringLiteral("redis://user:%1"),
        QStringLiteral("redis://host:%1"),
        QStringLiteral("redis://:%1@ho st"),
        QStringLiteral("redis://:%1@[::g]:1"),
        QStringLiteral("redis://:%1@h/db"),
        QStringLiteral("redis://:%1@h?x=1"),
        QStringLiteral("redis://:%1@h?kind=%1"),
        QStringLiteral("redis://h?password=%1"),
        QStringLiteral("redis://h?%1"),
        QStringLiteral("redis://h?sentinel-password=%1&x"),
        QStringLiteral("redis://h?db=%1"),
        QStringLiteral("redis://h/%1"),
        QStringLiteral("redis+sentinel://:%1@h/a/b?sentinel-password=%1"),
        QStringLiteral("redis+sentinel://h/m/%1"),
        QStringLiteral("unix://:%1@run/x"),
        QStringLiteral("unix://%1@/run/x"),
        QStringLiteral("%1@host:6379"),
        QStringLiteral("http://user:%1@host"),
        QStringLiteral("redis://%1:%1@%1:%1/%1?%1=%1"),
        QStringLiteral("%1"),
    };
    int refused = 0;
    for (const QString& shape : shapes) {
        for (const QString& password : passwords) {
            const auto target = parseTargetUrl(QString(shape).replace(QStringLiteral("%1"), password));
            if (target)
                continue;
            ++refused;
            QVERIFY2(!target.error().detail.contains(left) && !target.error().detail.contains(right),
                qPrintable(target.error().detail));
            QVERIFY(target.error().node.isEmpty());
        }
    }
    QVERIFY2(refused > 250, qPrintable(QString::number(refused)));
}

void TestTarget::aPasswordMayBeAnyBytes()
{
    QByteArray bytes;
    QString encoded;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
        encoded += QStringLiteral("%%1").arg(byte, 2, 16, QLatin1Char('0'));
    }
    const auto target = parseTargetUrl(QStringLiteral("redis://:") + encoded + QStringLiteral("@h:1"));
    QVERIFY(target);
    QCOMPARE(target->settings.credentials.password.reveal(), bytes);
}

void TestTarget::aTargetWithoutAddressHasNoUrl()
{
    QCOMPARE(targetUrl(Target()), QString());
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_Target.moc"
