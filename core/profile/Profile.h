#pragma once

#include "core/profile/Target.h"

#include <QString>

#include <chrono>

namespace quorate {

enum class Environment { Development, Staging, Production };

/// One data centre of a profile.
struct ProfileDatacenter {
    QString name;
    Target target; ///< without secrets
};

/// A saved connection. Holds no secret: passwords live in the SecretStore under secretKey().
struct Profile {
    QString name; ///< unique; 1 to 100 characters, no control characters
    QString colour; ///< "#RRGGBB" or empty
    Environment environment = Environment::Development;
    Target target; ///< without secrets; unused when datacenters is not empty. settings.readOnly is the profile's.
    QList<ProfileDatacenter> datacenters;
    QString primary; ///< name of the primary data centre
    std::chrono::milliseconds pollInterval {2000}; ///< 250 ms to 1 h
    QString sandbox; ///< name of the sandbox that made it; empty for others. Its password is read from the sandbox's folder.

    bool isReadOnly() const { return target.settings.readOnly; }
};

/// "development", "staging", "production"
QString environmentName(Environment environment);
std::optional<Environment> environmentFromName(const QString& name);

} // namespace quorate
