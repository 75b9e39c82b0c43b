#pragma once

#include "core/profile/Profile.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace quorate {

enum class SecretKind { Password, SentinelPassword };

/// Which secret of which profile. A value of the domain; the secret itself lives in a SecretStore.
struct SecretKey {
    QString profile; ///< its name
    QString datacenter; ///< name of one of its data centres; empty: for the whole profile
    SecretKind kind = SecretKind::Password;

    /// The name in the keychain, unique for the key: "orders/password", "orders/dc/east/sentinel-password".
    /// Slashes and other special characters of the names are percent-encoded.
    QString toString() const;

    bool operator==(const SecretKey&) const = default;
};

/// The secrets of one target; empty where there is none.
struct TargetSecrets {
    SecretString password;
    SecretString sentinelPassword;

    bool operator==(const TargetSecrets&) const = default;
};

/// The secrets of a profile, by data centre; under the empty name those of the whole profile.
using ProfileSecrets = QHash<QString, TargetSecrets>;

/// What a person changed of a profile's secrets.
struct EditedSecrets {
    ProfileSecrets typed; ///< by data centre; what is empty there was not typed
    QSet<QString> droppedPasswords,
        droppedSentinelPasswords; ///< by data centre; one that was typed anew stays
    QHash<QString, QString> savedAs; ///< data centre -> under which one its secrets were kept until now

    bool operator==(const EditedSecrets&) const = default;
};

/// What the profile's secrets are from now on: those that were saved and not dropped, under their new places,
/// and over them the typed ones.
ProfileSecrets mergedSecrets(const ProfileSecrets& saved, const EditedSecrets& edited);

/// Every key under which the profile may have a secret, the shared ones first.
QList<SecretKey> secretKeys(const Profile& profile);

/// The profile's target, ready to connect. For a sandbox's profile the caller takes the password from the
/// sandbox.
Target resolve(const Profile& profile, const TargetSecrets& secrets);

/// Its data centres, ready to connect: each with its own secrets, or else the shared ones. All are read-only
/// when the profile is.
QList<ProfileDatacenter> resolveDatacenters(const Profile& profile, const ProfileSecrets& secrets);

} // namespace quorate
