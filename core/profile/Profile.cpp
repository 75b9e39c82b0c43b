#include "core/profile/Profile.h"

#include "core/base/Untrusted.h"

#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kMaxName = 100;
constexpr qsizetype kMaxDatacenters = 32;
constexpr qsizetype kMaxAddressMap = 1000;
constexpr qsizetype kMaxPath = 4096;

using std::chrono::milliseconds;

Error invalid(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail, ErrorReason::Malformed};
}

bool isColour(const QString& text)
{
    const auto isHex = [](QChar c) {
        const char16_t u = c.toLower().unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f');
    };
    return text.isEmpty()
        || (text.size() == 7 && text.front() == QLatin1Char('#')
            && std::all_of(text.cbegin() + 1, text.cend(), isHex));
}

bool isFilePath(const QString& path)
{
    return path.size() <= kMaxPath && plainLine(path, kMaxPath) == path;
}

/// networking.c: validateClientAttr takes '!' to '~' only.
bool isClientName(const QString& name)
{
    return name.size() <= kMaxName && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() >= u'!' && c.unicode() <= u'~';
    });
}

Status validateSettings(const ConnectionSettings& settings)
{
    const TlsSettings& tls = settings.tls;
    for (const QString& path : {tls.caFile, tls.certificateFile, tls.keyFile, tls.serverName}) {
        if (!isFilePath(path))
            return invalid(
                QStringLiteral("TLS: a file or server name is too long or has control characters"));
    }
    if (!isClientName(settings.clientName))
        return invalid(QStringLiteral("client name: at most 100 printable ASCII characters without spaces"));
    if (settings.timeout < milliseconds(10) || settings.timeout > milliseconds(600'000))
        return invalid(QStringLiteral("timeout: from 10 ms to 10 minutes"));
    if (settings.addressMap.size() > kMaxAddressMap)
        return invalid(QStringLiteral("address map: at most 1000 lines"));
    return {};
}

/// Whether the URL says just what the target does: a host "a/2" or "a,b" would read back as something else.
bool isSameWithoutSecrets(const Target& read, const Target& target)
{
    const auto sameSeed = [](const Endpoint& a, const Endpoint& b) {
        return a.host.compare(b.host, Qt::CaseInsensitive) == 0 && a.port == b.port && a.path == b.path;
    };
    return std::equal(
               read.seeds.cbegin(), read.seeds.cend(), target.seeds.cbegin(), target.seeds.cend(), sameSeed)
        && read.kind == target.kind && read.service == target.service
        && read.settings.database == target.settings.database
        && read.settings.credentials.user == target.settings.credentials.user
        && read.settings.sentinelCredentials.user == target.settings.sentinelCredentials.user;
}

/// Whatever a person or a file put in passes the rules of the URL, for as a URL it is stored.
Status validateTarget(const Target& target)
{
    if (target.seeds.isEmpty())
        return invalid(QStringLiteral("target: no address"));
    const auto read = parseTargetUrl(targetUrl(target));
    if (!read)
        return read.error();
    if (!isSameWithoutSecrets(*read, target))
        return invalid(
            QStringLiteral("target: an address or the service is not in its normal form, or is given twice"));
    return validateSettings(target.settings);
}

Status validateDatacenters(const Profile& profile)
{
    if (profile.datacenters.size() > kMaxDatacenters)
        return invalid(QStringLiteral("data centres: at most 32"));
    QSet<QString> names;
    for (const ProfileDatacenter& datacenter : profile.datacenters) {
        if (!isProfileName(datacenter.name))
            return invalid(QStringLiteral(
                "data centre: the name must have 1 to 100 characters and no control characters"));
        if (names.contains(datacenter.name))
            return invalid(QStringLiteral("data centres: two have the same name"));
        names.insert(datacenter.name);
        if (auto valid = validateTarget(datacenter.target); !valid)
            return valid;
    }
    if (!names.contains(profile.primary))
        return invalid(QStringLiteral("primary: must be the name of one of the data centres"));
    return {};
}

} // namespace

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return QStringLiteral("development");
    case Environment::Staging:
        return QStringLiteral("staging");
    case Environment::Production:
        return QStringLiteral("production");
    }
    return QStringLiteral("development");
}

std::optional<Environment> environmentFromName(const QString& name)
{
    for (const Environment environment :
        {Environment::Development, Environment::Staging, Environment::Production}) {
        if (name == environmentName(environment))
            return environment;
    }
    return {};
}

bool isProfileName(const QString& name)
{
    return !name.isEmpty() && name.size() <= kMaxName && plainLine(name, kMaxName) == name
        && name.trimmed() == name;
}

Status validate(const Profile& profile)
{
    if (!isProfileName(profile.name))
        return invalid(
            QStringLiteral("name: 1 to 100 characters, no control characters, no spaces at the ends"));
    if (!isColour(profile.colour))
        return invalid(QStringLiteral("colour: must be #RRGGBB or empty"));
    if (profile.pollInterval < milliseconds(250) || profile.pollInterval > std::chrono::hours(1))
        return invalid(QStringLiteral("poll interval: from 250 ms to 1 h"));
    if (!profile.sandbox.isEmpty() && !isProfileName(profile.sandbox))
        return invalid(QStringLiteral("sandbox: not a name"));
    return profile.datacenters.isEmpty() ? validateTarget(profile.target) : validateDatacenters(profile);
}

} // namespace quorate
