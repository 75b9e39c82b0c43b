#pragma once

#include "core/profile/Target.h"

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace quorate {

enum class Environment { Development, Staging, Production };

/// One data centre of a profile.
struct ProfileDatacenter {
    QString name;
    Target target; ///< without secrets

    bool operator==(const ProfileDatacenter&) const = default;
};

/// A saved connection. Holds no secret: passwords live in the SecretStore under secretKey().
struct Profile {
    QString name; ///< unique; 1 to 100 characters, no control characters
    QString colour; ///< "#RRGGBB" or empty
    Environment environment = Environment::Development;
    Target target; ///< without secrets; unused with datacenters, but for settings.readOnly
    QList<ProfileDatacenter> datacenters;
    QString primary; ///< name of the primary data centre
    std::chrono::milliseconds pollInterval{2000}; ///< 250 ms to 1 h
    QString sandbox; ///< name of the sandbox that made it, or empty; its password is in the sandbox's folder
    QJsonObject extra; ///< keys that this version does not know, kept for the version that does

    bool isReadOnly() const { return target.settings.readOnly; }
    bool operator==(const Profile&) const = default;
};

/// "development", "staging", "production"
QString environmentName(Environment environment);
std::optional<Environment> environmentFromName(const QString& name);

/// Whether the profile may be stored: the limits above, one target or at least one data centre, distinct
/// names of data centres, a primary among them. Errors: Usage, naming the part. Never repeats a secret.
Status validate(const Profile& profile);

/// A name that a profile may have: 1 to 100 characters, no control characters, no spaces at either end.
bool isProfileName(const QString& name);

} // namespace quorate
