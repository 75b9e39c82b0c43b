#pragma once

#include "core/base/Result.h"
#include "core/profile/secrets.h"

#include <functional>
#include <optional>

namespace quorate {

/// How long a secret is kept once it was written.
enum class SecretLifetime { ThisRun, Lasting };

/// Where secrets are kept. Asynchronous, since a keychain may have to ask the person first: every callback
/// runs later, from the event loop of the thread in which the store was made and is used, exactly once, or
/// never when the store goes before.
class SecretStore {
public:
    /// None: the store has no such secret.
    using ReadCallback = std::function<void(const Result<std::optional<SecretString>>&)>;
    using WriteCallback = std::function<void(const Result<SecretLifetime>&)>;
    using StatusCallback = std::function<void(const Status&)>;
    using AvailabilityCallback = std::function<void(SecretLifetime)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;

    /// Errors: Storage with KeychainUnavailable; Permission when the person or the keychain refused; Timeout.
    virtual void read(const SecretKey& key, ReadCallback callback) = 0;
    virtual void write(const SecretKey& key, const SecretString& secret, WriteCallback callback) = 0;
    /// Writes under `to` what was read under `from`: one that was to last for this run only does so there
    /// too.
    virtual void copy(
        const SecretKey& from, const SecretKey& to, const SecretString& secret, WriteCallback callback);
    /// Removing what is not there is done.
    virtual void remove(const SecretKey& key, StatusCallback callback) = 0;
    /// How long a secret written now would be kept.
    virtual void availability(AvailabilityCallback callback) = 0;
};

/// Reads all that the profile may have; an error of one read is the error of the whole.
void readSecrets(
    SecretStore& store, const Profile& profile, std::function<void(const Result<ProfileSecrets>&)> callback);

/// Removes all that the profile may have: when a profile goes, its secrets go first, so that another one of
/// the same name never finds them.
void removeSecrets(SecretStore& store, const Profile& profile, SecretStore::StatusCallback callback);

/// Takes the secrets along when a profile is renamed.
void moveSecrets(
    SecretStore& store, const Profile& profile, const QString& newName, SecretStore::StatusCallback callback);

/// Brings what is kept in line with an edited profile: typed secrets are written, those of a profile or data
/// centre that was renamed go along, those of one that was removed go. `before` without a name: a new
/// profile. The lifetime is that of what was written; Lasting when nothing was.
void updateSecrets(SecretStore& store, const Profile& before, const Profile& after,
    const EditedSecrets& edited, SecretStore::WriteCallback callback);

} // namespace quorate
