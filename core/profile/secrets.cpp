#include "core/profile/secrets.h"

#include <QUrl>

namespace quorate {

namespace {

QString kindWord(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return QStringLiteral("password");
    case SecretKind::SentinelPassword:
        return QStringLiteral("sentinel-password");
    }
    return QStringLiteral("password");
}

QString encoded(const QString& name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

Target resolved(Target target, const TargetSecrets& secrets, bool readOnly)
{
    target.settings.credentials.password = secrets.password;
    target.settings.sentinelCredentials.password = secrets.sentinelPassword;
    target.settings.readOnly = target.settings.readOnly || readOnly;
    return target;
}

const SecretString& firstOf(const SecretString& own, const SecretString& shared)
{
    return own.isEmpty() ? shared : own;
}

} // namespace

QString SecretKey::toString() const
{
    QString text = encoded(profile) + QLatin1Char('/');
    if (!datacenter.isEmpty())
        text += QStringLiteral("dc/") + encoded(datacenter) + QLatin1Char('/');
    return text + kindWord(kind);
}

ProfileSecrets mergedSecrets(const ProfileSecrets& saved, const EditedSecrets& edited)
{
    ProfileSecrets merged;
    for (auto it = edited.savedAs.cbegin(); it != edited.savedAs.cend(); ++it) {
        TargetSecrets stays = saved.value(it.value());
        if (edited.droppedPasswords.contains(it.key()))
            stays.password = {};
        if (edited.droppedSentinelPasswords.contains(it.key()))
            stays.sentinelPassword = {};
        if (stays != TargetSecrets())
            merged.insert(it.key(), stays);
    }
    for (auto it = edited.typed.cbegin(); it != edited.typed.cend(); ++it) {
        const TargetSecrets before = merged.value(it.key());
        const TargetSecrets now{
            firstOf(it->password, before.password), firstOf(it->sentinelPassword, before.sentinelPassword)};
        if (now != TargetSecrets())
            merged.insert(it.key(), now);
    }
    return merged;
}

QList<SecretKey> secretKeys(const Profile& profile)
{
    QStringList places{QString()};
    for (const ProfileDatacenter& datacenter : profile.datacenters)
        places += datacenter.name;
    QList<SecretKey> keys;
    for (const QString& place : places) {
        keys.append({profile.name, place, SecretKind::Password});
        keys.append({profile.name, place, SecretKind::SentinelPassword});
    }
    return keys;
}

Target resolve(const Profile& profile, const TargetSecrets& secrets)
{
    return resolved(profile.target, secrets, profile.isReadOnly());
}

QList<ProfileDatacenter> resolveDatacenters(const Profile& profile, const ProfileSecrets& secrets)
{
    const TargetSecrets shared = secrets.value(QString());
    QList<ProfileDatacenter> datacenters = profile.datacenters;
    for (ProfileDatacenter& datacenter : datacenters) {
        const TargetSecrets own = secrets.value(datacenter.name);
        const TargetSecrets both{
            firstOf(own.password, shared.password), firstOf(own.sentinelPassword, shared.sentinelPassword)};
        datacenter.target = resolved(std::move(datacenter.target), both, profile.isReadOnly());
    }
    return datacenters;
}

} // namespace quorate
