#pragma once

#include "core/profile/SecretStore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace quorate {

/// Keeps secrets in the desktop's keychain (Secret Service or KWallet, through QtKeychain) under the service
/// "quorate". Never in plain: the keychain's insecure fallback stays off. Needs a running event loop of a
/// QCoreApplication.
class KeychainSecretStore final : public SecretStore {
public:
    /// How long one call may take, the person's typing of the keychain's password included. Shorter where
    /// nobody sits.
    explicit KeychainSecretStore(std::chrono::milliseconds deadline = std::chrono::minutes(2));
    ~KeychainSecretStore() override;

    void read(const SecretKey& key, ReadCallback callback) override;
    void write(const SecretKey& key, const SecretString& secret, WriteCallback callback) override;
    void remove(const SecretKey& key, StatusCallback callback) override;
    /// Looks for a secret that is never there: a keychain that answers so is one.
    void availability(AvailabilityCallback callback) override;

private:
    using Finished = std::function<void(const Result<QKeychain::Job*>&)>;
    void start(QKeychain::Job* job, const QString& key, Finished finished);

    std::unique_ptr<QObject> m_context; ///< calls that are still due go with it
    std::chrono::milliseconds m_deadline;
};

} // namespace quorate
