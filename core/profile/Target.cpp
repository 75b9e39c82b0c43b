#include "core/profile/Target.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>

namespace quorate {

namespace {

constexpr qsizetype kMaxUrlLength = 8192;
constexpr qsizetype kMaxSeeds = 256;
constexpr quint16 kRedisPort = 6379;
constexpr quint16 kSentinelPort = 26379;

struct Scheme {
    const char* prefix;
    bool tls;
    bool sentinel;
    bool unixSocket;
};

constexpr std::array kSchemes{
    Scheme{"redis://", false, false, false},
    Scheme{"rediss://", true, false, false},
    Scheme{"redis+sentinel://", false, true, false},
    Scheme{"rediss+sentinel://", true, true, false},
    Scheme{"unix://", false, false, true},
};

/// The raw pieces between the separators, nothing decoded yet.
struct UrlParts {
    Scheme scheme;
    std::optional<QString> userInfo;
    QString hosts;
    QString path; ///< with its leading slash, or empty
    QString query;
};

using Parameters = QHash<QString, QByteArray>;

Error usage(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail, ErrorReason::Malformed};
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.isSpace();
}

Result<Scheme> readScheme(const QString& url)
{
    for (const Scheme& scheme : kSchemes) {
        if (url.startsWith(QLatin1String(scheme.prefix), Qt::CaseInsensitive))
            return scheme;
    }
    return usage(QStringLiteral("scheme: the URL must begin with redis://, rediss://, redis+sentinel://, "
                                "rediss+sentinel:// or unix://"));
}

/// Errors: `part` has a % that two hexadecimal digits do not follow.
Result<QByteArray> percentDecoded(const QString& text, const QString& part)
{
    const QByteArray raw = text.toUtf8();
    const auto isHex = [&](qsizetype at) {
        return at < raw.size() && std::isxdigit(static_cast<unsigned char>(raw[at]));
    };
    for (qsizetype at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', at + 1)) {
        if (!isHex(at + 1) || !isHex(at + 2))
            return usage(part
                + QStringLiteral(
                    ": a % must be followed by two hexadecimal digits; write %25 for a % itself"));
    }
    return QByteArray::fromPercentEncoding(raw);
}

/// Decoded text of one line. Errors: bad percent-encoding, not UTF-8, control characters.
Result<QString> decodedText(const QString& text, const QString& part)
{
    const auto bytes = percentDecoded(text, part);
    if (!bytes)
        return bytes.error();
    QString decoded = QString::fromUtf8(*bytes);
    if (decoded.toUtf8() != *bytes)
        return usage(part + QStringLiteral(": not valid UTF-8"));
    if (std::any_of(
            decoded.cbegin(), decoded.cend(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return usage(part + QStringLiteral(": control characters are not allowed"));
    return decoded;
}

/// Parts "user:password@" from what follows it. A unix URL's hosts are empty: its path starts right after the
/// @.
Result<UrlParts> splitUrl(const QString& url, const Scheme& scheme)
{
    UrlParts parts;
    parts.scheme = scheme;
    QString rest = url.mid(static_cast<qsizetype>(qstrlen(scheme.prefix)));
    if (rest.contains(QLatin1Char('#')))
        return usage(QStringLiteral("a # is not allowed; write it as %23"));
    if (const qsizetype mark = rest.indexOf(QLatin1Char('?')); mark >= 0) {
        parts.query = rest.mid(mark + 1);
        rest.truncate(mark);
    }
    const qsizetype slash = rest.indexOf(QLatin1Char('/'));
    QString authority = slash < 0 ? rest : rest.left(slash);
    if (slash >= 0)
        parts.path = rest.mid(slash);
    if (const qsizetype at = authority.lastIndexOf(QLatin1Char('@')); at >= 0) {
        parts.userInfo = authority.left(at);
        authority = authority.mid(at + 1);
    } else if (parts.path.contains(QLatin1Char('@')) && !scheme.unixSocket) {
        return usage(
            QStringLiteral("user and password: a / or ? in them must be percent-encoded (%2F, %3F)"));
    }
    parts.hosts = authority;
    return parts;
}

/// Errors: the part is not "user:password"; see parseTargetUrl() for why the colon must be there.
Result<Credentials> readUserInfo(const QString& userInfo)
{
    const qsizetype colon = userInfo.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return usage(QStringLiteral(
            "user and password: write user:password@ or :password@, or user:@ when the password "
            "comes from elsewhere"));
    const auto user = decodedText(userInfo.left(colon), QStringLiteral("user"));
    if (!user)
        return user.error();
    auto password = percentDecoded(userInfo.mid(colon + 1), QStringLiteral("password"));
    if (!password)
        return password.error();
    return Credentials{*user, SecretString(std::move(*password))};
}

/// A name, an IPv4 or a bracketed IPv6 address in its normal form (lower case, ASCII); null when it is none.
std::optional<QString> normalHost(const QString& text)
{
    QUrl judge;
    if (!text.startsWith(QLatin1Char('['))) {
        if (text.contains(QLatin1Char(':')) || text.contains(QLatin1Char('%')))
            return {};
        judge.setHost(text, QUrl::StrictMode);
        const QString host = judge.host(QUrl::FullyEncoded);
        // QUrl reads "6379" as 0.0.24.235, as inet_aton would; here that is a slip of the pen.
        const bool isAscii =
            std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 128; });
        if (host.isEmpty() || (isAscii && host != text.toLower()))
            return {};
        return host;
    }
    QString address = text;
    if (!address.contains(QLatin1String("%25"))) // the zone of fe80::1%eth0, as RFC 6874 writes it
        address.replace(QLatin1Char('%'), QLatin1String("%25"));
    judge.setHost(address, QUrl::StrictMode);
    const QString host = judge.host(QUrl::FullyDecoded);
    if (!host.contains(QLatin1Char(':')))
        return {};
    return host;
}

Result<Endpoint> readHost(const QString& text, quint16 defaultPort, qsizetype index)
{
    const QString which = QStringLiteral("address %1: ").arg(index + 1);
    QString host = text;
    quint16 port = defaultPort;
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon > text.lastIndexOf(QLatin1Char(']'))) {
        bool isNumber = false;
        const QString digits = text.mid(colon + 1);
        const uint number = digits.toUInt(&isNumber);
        if (!isNumber || number < 1 || number > 65535 || !digits.front().isDigit())
            return usage(which + QStringLiteral("the port is not a number from 1 to 65535"));
        port = static_cast<quint16>(number);
        host = text.left(colon);
    }
    if (host.isEmpty())
        return usage(which + QStringLiteral("the host is missing"));
    const auto normal = normalHost(host);
    if (!normal)
        return usage(which
            + QStringLiteral(
                "the host is neither a name nor an address; IPv6 stands in brackets: [::1]:6379"));
    return Endpoint{*normal, port, {}};
}

Result<QList<Endpoint>> readHosts(const QString& hosts, quint16 defaultPort)
{
    const QStringList texts = hosts.split(QLatin1Char(','));
    if (texts.size() > kMaxSeeds)
        return usage(QStringLiteral("addresses: at most %1").arg(kMaxSeeds));
    QList<Endpoint> seeds;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto seed = readHost(texts[i], defaultPort, i);
        if (!seed)
            return seed.error();
        if (!seeds.contains(*seed))
            seeds.append(*seed);
    }
    return seeds;
}

Result<Parameters> readQuery(const QString& query)
{
    static const QStringList known{QStringLiteral("kind"), QStringLiteral("db"),
        QStringLiteral("sentinel-user"), QStringLiteral("sentinel-password")};
    Parameters parameters;
    const QStringList pairs = query.split(QLatin1Char('&'), Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString name = pair.left(equals);
        const qsizetype which = known.indexOf(name);
        if (equals < 0 || which < 0)
            return usage(QStringLiteral("parameters: only ") + known.join(QStringLiteral(", "))
                + QStringLiteral(" are known"));
        if (parameters.contains(name))
            return usage(known[which] + QStringLiteral(": given twice"));
        auto value = percentDecoded(pair.mid(equals + 1), known[which]);
        if (!value)
            return value.error();
        parameters.insert(name, *value);
    }
    return parameters;
}

Result<DeploymentKind> readKind(const Parameters& parameters, const Scheme& scheme)
{
    const auto given = parameters.constFind(QStringLiteral("kind"));
    if (given == parameters.cend())
        return scheme.sentinel ? DeploymentKind::Sentinel : DeploymentKind::Unknown;
    for (const DeploymentKind kind : {DeploymentKind::Standalone, DeploymentKind::Replication,
             DeploymentKind::Sentinel, DeploymentKind::Cluster}) {
        if (*given != kindName(kind).toLatin1())
            continue;
        if (scheme.sentinel && kind != DeploymentKind::Sentinel)
            return usage(QStringLiteral("kind: a redis+sentinel URL has the kind sentinel"));
        return kind;
    }
    return usage(QStringLiteral("kind: must be standalone, replication, sentinel or cluster"));
}

Result<int> databaseNumber(const QByteArray& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0
        || !std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return usage(QStringLiteral("database: must be a number from 0, as in /2 or ?db=2"));
    return number;
}

/// From the path (where the scheme has the database there) or from ?db=; both only when they agree.
Result<int> readDatabase(const UrlParts& parts, const Parameters& parameters)
{
    const QString db = QStringLiteral("db");
    const bool inPath = !parts.scheme.sentinel && !parts.scheme.unixSocket && parts.path.size() > 1;
    if (!inPath)
        return parameters.contains(db) ? databaseNumber(parameters[db]) : Result<int>(0);
    auto fromPath = databaseNumber(parts.path.mid(1).toUtf8());
    if (!fromPath || !parameters.contains(db))
        return fromPath;
    auto fromQuery = databaseNumber(parameters[db]);
    if (fromQuery && *fromQuery != *fromPath)
        return usage(QStringLiteral("database: the path and ?db= differ"));
    return fromQuery;
}

/// sentinel.c: sentinelTryConnectionAuth sends the user to a Sentinel only together with a password; it may
/// come later.
Result<Credentials> readSentinelCredentials(const Parameters& parameters)
{
    Credentials credentials;
    credentials.password = SecretString(parameters.value(QStringLiteral("sentinel-password")));
    const QByteArray user = parameters.value(QStringLiteral("sentinel-user"));
    credentials.user = QString::fromUtf8(user);
    const bool hasControl = std::any_of(credentials.user.cbegin(), credentials.user.cend(), isControl);
    if (hasControl || credentials.user.toUtf8() != user)
        return usage(QStringLiteral("sentinel-user: must be UTF-8 without spaces and control characters"));
    return credentials;
}

Status readUnixPath(const UrlParts& parts, Target& target)
{
    if (!parts.hosts.isEmpty())
        return usage(QStringLiteral("path: a unix URL has three slashes: unix:///run/redis.sock"));
    const auto path = decodedText(parts.path, QStringLiteral("path"));
    if (!path)
        return path.error();
    if (path->size() < 2)
        return usage(QStringLiteral("path: the path of the socket is missing"));
    target.seeds = {Endpoint{{}, 0, *path}};
    return {};
}

Status readAddresses(const UrlParts& parts, Target& target)
{
    if (parts.scheme.unixSocket)
        return readUnixPath(parts, target);
    const bool sentinels = target.kind == DeploymentKind::Sentinel;
    auto seeds = readHosts(parts.hosts, sentinels ? kSentinelPort : kRedisPort);
    if (!seeds)
        return seeds.error();
    target.seeds = std::move(*seeds);
    if (!parts.scheme.sentinel)
        return {};
    const auto service = decodedText(parts.path.mid(1), QStringLiteral("service"));
    if (!service)
        return service.error();
    if (std::any_of(service->cbegin(), service->cend(), isControl) || service->contains(QLatin1Char('/')))
        return usage(QStringLiteral("service: a name without spaces and slashes"));
    target.service = service->toUtf8();
    return {};
}

Result<Target> readTarget(const UrlParts& parts, const Parameters& parameters)
{
    Target target;
    const auto kind = readKind(parameters, parts.scheme);
    if (!kind)
        return kind.error();
    target.kind = *kind;
    if (auto addresses = readAddresses(parts, target); !addresses)
        return addresses.error();
    const auto database = readDatabase(parts, parameters);
    if (!database)
        return database.error();
    if (*database != 0 && target.kind == DeploymentKind::Cluster)
        return usage(QStringLiteral("database: a cluster has only database 0"));
    const auto sentinelCredentials = readSentinelCredentials(parameters);
    if (!sentinelCredentials)
        return sentinelCredentials.error();
    target.settings.database = *database;
    target.settings.sentinelCredentials = *sentinelCredentials;
    target.settings.tls.enabled = parts.scheme.tls;
    return target;
}

} // namespace

Result<Target> parseTargetUrl(const QString& url)
{
    const QString text = url.trimmed();
    if (text.size() > kMaxUrlLength)
        return usage(QStringLiteral("the URL is longer than %1 characters").arg(kMaxUrlLength));
    if (std::any_of(text.cbegin(), text.cend(), isControl))
        return usage(QStringLiteral("spaces and control characters must be percent-encoded"));
    const auto scheme = readScheme(text);
    if (!scheme)
        return scheme.error();
    const auto parts = splitUrl(text, *scheme);
    if (!parts)
        return parts.error();
    Credentials credentials;
    if (parts->userInfo) {
        auto read = readUserInfo(*parts->userInfo);
        if (!read)
            return read.error();
        credentials = std::move(*read);
    }
    const auto parameters = readQuery(parts->query);
    if (!parameters)
        return parameters.error();
    auto target = readTarget(*parts, *parameters);
    if (target)
        target->settings.credentials = std::move(credentials);
    return target;
}

} // namespace quorate
