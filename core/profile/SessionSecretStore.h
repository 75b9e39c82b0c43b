#pragma once

#include "core/profile/SecretStore.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace quorate {

/// Keeps secrets in the memory of this run only.
class SessionSecretStore final : public SecretStore {
public:
    SessionSecretStore();
    ~SessionSecretStore() override;

    void read(const SecretKey& key, ReadCallback callback) override;
    void write(const SecretKey& key, const SecretString& secret, WriteCallback callback) override;
    void remove(const SecretKey& key, StatusCallback callback) override;
    void availability(AvailabilityCallback callback) override;

    /// The same at once.
    std::optional<SecretString> value(const SecretKey& key) const;
    void insert(const SecretKey& key, const SecretString& secret);
    void erase(const SecretKey& key);

private:
    void later(std::function<void()> call);

    std::unique_ptr<QObject> m_context; ///< calls that are still due go with it
    QHash<QString, SecretString> m_secrets; ///< by SecretKey::toString()
};

} // namespace quorate
