#pragma once

#include "core/profile/FallbackSecretStore.h"
#include "core/profile/ProfileStore.h"
#include "core/sandbox/SandboxStore.h"

#include <QObject>

#include <optional>

namespace quorate {

/// Saved profiles with their passwords, for the worker that runs the command. Made in the main thread, whose
/// event loop serves the keychain meanwhile.
class ProfileAccess {
public:
    explicit ProfileAccess(std::optional<SecretString> environmentPassword);
    ~ProfileAccess();

    ProfileStore& store() { return m_store; }
    const SandboxStore& sandboxes() const { return m_sandboxes; }

    /// QUORATE_PASSWORD, taken out of the environment at the start.
    const std::optional<SecretString>& environmentPassword() const { return m_environmentPassword; }

    /// The profile with its passwords put into its targets. In the worker: waits for the keychain. Errors:
    /// Usage, Storage.
    Result<Profile> find(const QString& name);

    /// Keeps the passwords of a new profile in the keychain. In the worker. Errors: Storage when there is no
    /// keychain; nothing is kept then.
    Status keepSecrets(const Profile& profile, const ProfileSecrets& secrets);

    /// Removes the passwords of a profile that is about to go. In the worker.
    Status forgetSecrets(const Profile& profile);

private:
    Result<ProfileSecrets> secretsOf(const Profile& profile);

    ProfileStore m_store;
    SandboxStore m_sandboxes;
    FallbackSecretStore m_secrets; ///< used in the main thread only
    QObject m_mainThread; ///< where to call the keychain
    std::optional<SecretString> m_environmentPassword;
};

} // namespace quorate
