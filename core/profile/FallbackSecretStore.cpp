#include "core/profile/FallbackSecretStore.h"

namespace quorate {

FallbackSecretStore::FallbackSecretStore(std::unique_ptr<SecretStore> keychain)
    : m_keychain(std::move(keychain))
{
}

FallbackSecretStore::~FallbackSecretStore() = default;

void FallbackSecretStore::read(const SecretKey& key, ReadCallback callback)
{
    if (m_keychainError || m_session.value(key))
        return m_session.read(key, std::move(callback));
    m_keychain->read(
        key, [this, callback = std::move(callback)](const Result<std::optional<SecretString>>& secret) {
            if (secret)
                return callback(secret);
            m_keychainError = secret.error();
            callback(std::optional<SecretString>());
        });
}

void FallbackSecretStore::write(const SecretKey& key, const SecretString& secret, WriteCallback callback)
{
    m_thisRunOnly.remove(key.toString());
    // Kept here until the keychain has it, so that a read in between finds the new one.
    m_session.insert(key, secret);
    if (m_keychainError)
        return m_session.write(key, secret, std::move(callback));
    m_keychain->write(key, secret,
        [this, key, secret, callback = std::move(callback)](const Result<SecretLifetime>& written) {
            if (!written) {
                m_keychainError = written.error();
                return callback(SecretLifetime::ThisRun);
            }
            if (m_session.value(key) == secret)
                m_session.erase(key);
            callback(written);
        });
}

void FallbackSecretStore::copy(
    const SecretKey& from, const SecretKey& to, const SecretString& secret, WriteCallback callback)
{
    if (!m_thisRunOnly.contains(from.toString()))
        return write(to, secret, std::move(callback));
    keepForThisRun(to, secret);
    // It lasts as long as it was meant to: nobody has to be told.
    m_session.availability(
        [callback = std::move(callback)](SecretLifetime) { callback(SecretLifetime::Lasting); });
}

void FallbackSecretStore::remove(const SecretKey& key, StatusCallback callback)
{
    m_thisRunOnly.remove(key.toString());
    m_session.erase(key);
    if (m_keychainError)
        return m_session.remove(key, std::move(callback));
    m_keychain->remove(key, [this, callback = std::move(callback)](const Status& removed) {
        if (!removed)
            m_keychainError = removed.error();
        callback(removed);
    });
}

void FallbackSecretStore::availability(AvailabilityCallback callback)
{
    if (m_keychainError)
        return m_session.availability(std::move(callback));
    m_keychain->availability(std::move(callback));
}

void FallbackSecretStore::keepForThisRun(const SecretKey& key, const SecretString& secret)
{
    m_thisRunOnly.insert(key.toString());
    m_session.insert(key, secret);
}

} // namespace quorate
