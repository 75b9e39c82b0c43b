#include "core/profile/profileJson.h"

#include "core/profile/AddressMap.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

using std::chrono::milliseconds;

constexpr QLatin1String kSchemaName("quorate.profile");
constexpr int kVersion = 1;

Error malformed(const QString& detail)
{
    return {ErrorCode::Storage, {}, detail, ErrorReason::Malformed};
}

/// The same complaint, as one about a file.
Error inFile(const Error& error)
{
    return malformed(error.detail);
}

/// Reads typed values and remembers the first key whose value has the wrong type; an absent key is its
/// default.
class Reader {
public:
    explicit Reader(const QJsonObject& json)
        : m_json(json)
    {
    }

    QString text(QLatin1String key, const QString& otherwise = {})
    {
        return has(key, &QJsonValue::isString) ? m_json[key].toString() : otherwise;
    }
    bool flag(QLatin1String key) { return has(key, &QJsonValue::isBool) && m_json[key].toBool(); }
    QJsonObject object(QLatin1String key)
    {
        return has(key, &QJsonValue::isObject) ? m_json[key].toObject() : QJsonObject();
    }
    QJsonArray array(QLatin1String key)
    {
        return has(key, &QJsonValue::isArray) ? m_json[key].toArray() : QJsonArray();
    }
    milliseconds duration(QLatin1String key, milliseconds otherwise)
    {
        if (!has(key, &QJsonValue::isDouble))
            return otherwise;
        const double value = m_json[key].toDouble();
        if (value < 0 || value > 1e9 || std::trunc(value) != value) {
            complain(key);
            return otherwise;
        }
        return milliseconds(static_cast<qint64>(value));
    }

    Status status() const
    {
        return m_wrong.isEmpty() ? Status() : malformed(m_wrong + QStringLiteral(": wrong type or value"));
    }

private:
    bool has(QLatin1String key, bool (QJsonValue::*isType)() const)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() || value.isNull())
            return false;
        if (!(value.*isType)())
            complain(key);
        return (value.*isType)();
    }
    void complain(QLatin1String key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }

    const QJsonObject& m_json;
    QString m_wrong;
};

const QSet<QString>& knownKeys()
{
    static const QSet<QString> keys{QStringLiteral("schema"), QStringLiteral("name"),
        QStringLiteral("colour"), QStringLiteral("environment"), QStringLiteral("readOnly"),
        QStringLiteral("pollIntervalMs"), QStringLiteral("sandbox"), QStringLiteral("target"),
        QStringLiteral("datacenters"), QStringLiteral("primary")};
    return keys;
}

/// Only plain values under a harmless name are carried along: what we do not understand must not smuggle a
/// password.
bool mayCarry(const QString& key, const QJsonValue& value)
{
    static const QStringList suspicious{QStringLiteral("pass"), QStringLiteral("secret"),
        QStringLiteral("token"), QStringLiteral("credential"), QStringLiteral("auth"), QStringLiteral("key"),
        QStringLiteral("url")};
    const auto isNamed = [&](const QString& word) {
        return key.contains(word, Qt::CaseInsensitive);
    };
    const bool isPlain =
        value.isBool() || value.isDouble() || (value.isString() && value.toString().size() <= 200);
    return isPlain && !knownKeys().contains(key)
        && std::none_of(suspicious.cbegin(), suspicious.cend(), isNamed);
}

QJsonObject carried(const QJsonObject& json)
{
    QJsonObject extra;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (mayCarry(it.key(), it.value()))
            extra.insert(it.key(), it.value());
    }
    return extra;
}

QJsonObject tlsToJson(const TlsSettings& tls)
{
    QJsonObject json;
    const auto put = [&](QLatin1String key, const QString& value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    put(QLatin1String("caFile"), tls.caFile);
    put(QLatin1String("certificateFile"), tls.certificateFile);
    put(QLatin1String("keyFile"), tls.keyFile);
    put(QLatin1String("serverName"), tls.serverName);
    return json;
}

QJsonObject targetToJson(const Target& target)
{
    QJsonObject json{
        {QStringLiteral("url"), targetUrl(target)},
        {QStringLiteral("timeoutMs"), static_cast<qint64>(target.settings.timeout.count())},
        {QStringLiteral("clientName"), target.settings.clientName},
    };
    if (const QJsonObject tls = tlsToJson(target.settings.tls); !tls.isEmpty())
        json.insert(QStringLiteral("tls"), tls);
    QJsonObject map;
    const auto& addresses = target.settings.addressMap;
    for (auto it = addresses.cbegin(); it != addresses.cend(); ++it)
        map.insert(it.key(), addressMapTarget(it.value()));
    if (!map.isEmpty())
        json.insert(QStringLiteral("addressMap"), map);
    return json;
}

Status readTls(const QJsonObject& json, TlsSettings& tls)
{
    Reader read(json);
    tls.caFile = read.text(QLatin1String("caFile"));
    tls.certificateFile = read.text(QLatin1String("certificateFile"));
    tls.keyFile = read.text(QLatin1String("keyFile"));
    tls.serverName = read.text(QLatin1String("serverName"));
    return read.status();
}

Status readAddressMap(const QJsonObject& json, QHash<QString, Endpoint>& map)
{
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const auto mapping = addressMapping(it.key(), it.value().toString());
        if (!mapping)
            return inFile(mapping.error());
        map.insert(mapping->first, mapping->second);
    }
    return {};
}

Result<Target> targetFromJson(const QJsonObject& json, bool readOnly)
{
    Reader read(json);
    const QString url = read.text(QLatin1String("url"));
    const QJsonObject tls = read.object(QLatin1String("tls"));
    const QJsonObject map = read.object(QLatin1String("addressMap"));
    const ConnectionSettings defaults;
    const milliseconds timeout = read.duration(QLatin1String("timeoutMs"), defaults.timeout);
    const QString clientName = read.text(QLatin1String("clientName"), defaults.clientName);
    if (auto types = read.status(); !types)
        return types.error();
    auto target = parseTargetUrl(url);
    if (!target)
        return inFile(target.error());
    ConnectionSettings& settings = target->settings;
    settings.credentials.password = SecretString();
    settings.sentinelCredentials.password = SecretString();
    settings.readOnly = readOnly;
    settings.timeout = timeout;
    settings.clientName = clientName;
    if (auto done = readTls(tls, settings.tls); !done)
        return done.error();
    if (auto done = readAddressMap(map, settings.addressMap); !done)
        return done.error();
    return target;
}

Status readDatacenters(const QJsonArray& array, Profile& profile)
{
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        Reader read(json);
        const QString name = read.text(QLatin1String("name"));
        const QJsonObject targetJson = read.object(QLatin1String("target"));
        if (auto types = read.status(); !types)
            return types;
        auto target = targetFromJson(targetJson, profile.isReadOnly());
        if (!target)
            return target.error();
        profile.datacenters.append({name, std::move(*target)});
    }
    return {};
}

Status checkSchema(const QJsonObject& json)
{
    const auto version = schemaVersion(json, kSchemaName);
    if (!version)
        return malformed(QStringLiteral("schema: not a profile of Quorate"));
    if (*version > kVersion) {
        return Error{ErrorCode::Storage, {},
            QStringLiteral("the profile was written by a later version of Quorate"),
            ErrorReason::NewerSchema};
    }
    return {};
}

/// All but the targets.
Status readFields(const QJsonObject& json, Profile& profile)
{
    Reader read(json);
    profile.name = read.text(QLatin1String("name"));
    profile.colour = read.text(QLatin1String("colour"));
    profile.target.settings.readOnly = read.flag(QLatin1String("readOnly"));
    profile.pollInterval = read.duration(QLatin1String("pollIntervalMs"), profile.pollInterval);
    profile.sandbox = read.text(QLatin1String("sandbox"));
    profile.primary = read.text(QLatin1String("primary"));
    const auto environment = environmentFromName(
        read.text(QLatin1String("environment"), environmentName(Environment::Development)));
    if (auto types = read.status(); !types)
        return types;
    // Taking an unknown word for "development" would lift the guards of a production profile.
    if (!environment)
        return malformed(QStringLiteral("environment: must be development, staging or production"));
    profile.environment = *environment;
    profile.extra = carried(json);
    return {};
}

Status readTargets(const QJsonObject& json, Profile& profile)
{
    Reader read(json);
    const QJsonArray datacenters = read.array(QLatin1String("datacenters"));
    const QJsonObject targetJson = read.object(QLatin1String("target"));
    if (auto types = read.status(); !types)
        return types;
    if (!datacenters.isEmpty())
        return readDatacenters(datacenters, profile);
    auto target = targetFromJson(targetJson, profile.isReadOnly());
    if (!target)
        return target.error();
    profile.target = std::move(*target);
    return {};
}

} // namespace

std::optional<int> schemaVersion(const QJsonObject& json, QLatin1String name)
{
    const QString schema = json.value(QLatin1String("schema")).toString();
    if (!schema.startsWith(name) || schema.mid(name.size(), 1) != QLatin1String("/"))
        return {};
    bool isNumber = false;
    const int version = schema.mid(name.size() + 1).toInt(&isNumber);
    if (!isNumber || version < 1)
        return {};
    return version;
}

QJsonObject toJson(const Profile& profile)
{
    QJsonObject json = carried(profile.extra);
    json.insert(QStringLiteral("schema"), QStringLiteral("quorate.profile/%1").arg(kVersion));
    json.insert(QStringLiteral("name"), profile.name);
    json.insert(QStringLiteral("colour"), profile.colour);
    json.insert(QStringLiteral("environment"), environmentName(profile.environment));
    json.insert(QStringLiteral("readOnly"), profile.isReadOnly());
    json.insert(QStringLiteral("pollIntervalMs"), static_cast<qint64>(profile.pollInterval.count()));
    if (!profile.sandbox.isEmpty())
        json.insert(QStringLiteral("sandbox"), profile.sandbox);
    if (profile.datacenters.isEmpty()) {
        json.insert(QStringLiteral("target"), targetToJson(profile.target));
        return json;
    }
    QJsonArray datacenters;
    for (const ProfileDatacenter& datacenter : profile.datacenters) {
        datacenters.append(QJsonObject{{QStringLiteral("name"), datacenter.name},
            {QStringLiteral("target"), targetToJson(datacenter.target)}});
    }
    json.insert(QStringLiteral("datacenters"), datacenters);
    json.insert(QStringLiteral("primary"), profile.primary);
    return json;
}

Result<Profile> profileFromJson(const QJsonObject& json)
{
    if (auto schema = checkSchema(json); !schema)
        return schema.error();
    Profile profile;
    if (auto fields = readFields(json, profile); !fields)
        return fields.error();
    if (auto targets = readTargets(json, profile); !targets)
        return targets.error();
    if (auto valid = validate(profile); !valid)
        return inFile(valid.error());
    return profile;
}

} // namespace quorate
