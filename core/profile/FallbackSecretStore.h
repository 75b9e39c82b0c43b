#pragma once

#include "core/profile/SessionSecretStore.h"

#include <QSet>

#include <memory>

namespace quorate {

/// The store that programs use: a keychain, and the memory of this run where the keychain does not serve. A
/// keychain that failed once, or was refused by the person, is not asked again in this run: a password is
/// then asked for once a session instead of every prompt twice.
class FallbackSecretStore final : public SecretStore {
public:
    explicit FallbackSecretStore(std::unique_ptr<SecretStore> keychain);
    ~FallbackSecretStore() override;

    /// This run's memory first, then the keychain. No errors: where the keychain fails there is no secret,
    /// and keychainError() says why.
    void read(const SecretKey& key, ReadCallback callback) override;
    /// Into the keychain, or else into this run's memory: the callback's lifetime says which. No errors.
    void write(const SecretKey& key, const SecretString& secret, WriteCallback callback) override;
    void copy(const SecretKey& from, const SecretKey& to, const SecretString& secret,
        WriteCallback callback) override;
    /// From both. Errors: those of a keychain that has not failed before.
    void remove(const SecretKey& key, StatusCallback callback) override;
    void availability(AvailabilityCallback callback) override;

    /// For this run only, without the keychain: a person who does not want it remembered.
    void keepForThisRun(const SecretKey& key, const SecretString& secret);

    /// Why the keychain is not used any more; none while it is.
    const std::optional<Error>& keychainError() const { return m_keychainError; }

private:
    std::optional<Error> m_keychainError;
    QSet<QString> m_thisRunOnly; ///< by SecretKey::toString(): what the keychain is not to get
    SessionSecretStore m_session;
    std::unique_ptr<SecretStore> m_keychain; ///< the last member: its callbacks use the others
};

} // namespace quorate
