#include "core/profile/ProfileDocument.h"

#include "core/base/Untrusted.h"
#include "core/profile/profileJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quorate {

namespace {

constexpr QLatin1String kSchemaName("quorate.profiles");
constexpr QLatin1String kSingleSchemaName("quorate.profile");
constexpr QLatin1String kSchemaKey("schema");
constexpr QLatin1String kProfilesKey("profiles");
constexpr int kVersion = 1;

Error malformed(const QString& detail)
{
    return {ErrorCode::Storage, {}, detail, ErrorReason::Malformed};
}

Result<QJsonObject> readObject(const QByteArray& bytes)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(QStringLiteral("not JSON at byte %1: %2")
                             .arg(QString::number(error.offset), error.errorString()));
    if (!json.isObject())
        return malformed(QStringLiteral("not a JSON object"));
    return json.object();
}

} // namespace

Result<ProfileDocument> ProfileDocument::parse(const QByteArray& bytes)
{
    const auto root = readObject(bytes);
    if (!root)
        return root.error();
    const auto version = schemaVersion(*root, kSchemaName);
    if (!version)
        return malformed(QStringLiteral("schema: not a file of Quorate's profiles"));
    if (*version > kVersion) {
        return Error{ErrorCode::Storage, {},
            QStringLiteral("the file was written by a later version of Quorate"), ErrorReason::NewerSchema};
    }
    if (!root->value(kProfilesKey).isArray())
        return malformed(QStringLiteral("profiles: not a list"));
    ProfileDocument document;
    document.m_root = *root;
    document.m_root.remove(kProfilesKey);
    const QJsonArray entries = root->value(kProfilesKey).toArray();
    for (const QJsonValue& entry : entries)
        document.read(entry);
    return document;
}

Result<ProfileDocument> ProfileDocument::parseImported(const QByteArray& bytes)
{
    const auto root = readObject(bytes);
    if (!root)
        return root.error();
    if (!schemaVersion(*root, kSingleSchemaName))
        return parse(bytes);
    const auto profile = profileFromJson(*root);
    if (!profile)
        return profile.error();
    ProfileDocument document;
    document.append(*profile);
    return document;
}

void ProfileDocument::read(const QJsonValue& value)
{
    const QString name = value.toObject().value(QLatin1String("name")).toString();
    auto profile = profileFromJson(value.toObject());
    if (!profile)
        return addUnread(value, name, profile.error().detail);
    if (find(name))
        return addUnread(value, name, QStringLiteral("the name is taken by an earlier one"));
    m_entries.append({name, {}, std::move(*profile)});
}

void ProfileDocument::addUnread(const QJsonValue& value, const QString& name, const QString& why)
{
    m_entries.append({name, value, {}});
    m_problems += QStringLiteral("profile %1 (%2): %3")
                      .arg(QString::number(m_entries.size()), plainLine(name, 100), plainLine(why));
}

QByteArray ProfileDocument::toJson() const
{
    QJsonArray entries;
    for (const Entry& entry : m_entries)
        entries.append(entry.profile ? QJsonValue(quorate::toJson(*entry.profile)) : entry.raw);
    QJsonObject root = m_root;
    root.insert(kSchemaKey, kSchemaName + QLatin1Char('/') + QString::number(kVersion));
    root.insert(kProfilesKey, entries);
    return QJsonDocument(root).toJson();
}

QList<Profile> ProfileDocument::profiles() const
{
    QList<Profile> profiles;
    for (const Entry& entry : m_entries) {
        if (entry.profile)
            profiles += *entry.profile;
    }
    return profiles;
}

const Profile* ProfileDocument::find(const QString& name) const
{
    for (const Entry& entry : m_entries) {
        if (entry.profile && entry.name == name)
            return &*entry.profile;
    }
    return nullptr;
}

bool ProfileDocument::hasName(const QString& name) const
{
    return std::any_of(
        m_entries.cbegin(), m_entries.cend(), [&](const Entry& entry) { return entry.name == name; });
}

void ProfileDocument::append(const Profile& profile)
{
    m_entries.append({profile.name, {}, profile});
}

bool ProfileDocument::replace(const QString& name, const Profile& profile)
{
    const auto found = understood(name);
    if (found == m_entries.end())
        return false;
    *found = {profile.name, {}, profile};
    return true;
}

bool ProfileDocument::remove(const QString& name)
{
    const auto found = understood(name);
    if (found == m_entries.end())
        return false;
    m_entries.erase(found);
    return true;
}

QList<ProfileDocument::Entry>::iterator ProfileDocument::understood(const QString& name)
{
    return std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry& entry) { return entry.profile && entry.name == name; });
}

} // namespace quorate
