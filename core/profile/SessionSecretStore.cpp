#include "core/profile/SessionSecretStore.h"

#include <QMetaObject>

namespace quorate {

SessionSecretStore::SessionSecretStore()
    : m_context(std::make_unique<QObject>())
{
}

SessionSecretStore::~SessionSecretStore() = default;

void SessionSecretStore::read(const SecretKey& key, ReadCallback callback)
{
    later([callback = std::move(callback), secret = value(key)] { callback(secret); });
}

void SessionSecretStore::write(const SecretKey& key, const SecretString& secret, WriteCallback callback)
{
    insert(key, secret);
    later([callback = std::move(callback)] { callback(SecretLifetime::ThisRun); });
}

void SessionSecretStore::remove(const SecretKey& key, StatusCallback callback)
{
    erase(key);
    later([callback = std::move(callback)] { callback(Status()); });
}

void SessionSecretStore::availability(AvailabilityCallback callback)
{
    later([callback = std::move(callback)] { callback(SecretLifetime::ThisRun); });
}

std::optional<SecretString> SessionSecretStore::value(const SecretKey& key) const
{
    const auto found = m_secrets.constFind(key.toString());
    if (found == m_secrets.cend())
        return {};
    return *found;
}

void SessionSecretStore::insert(const SecretKey& key, const SecretString& secret)
{
    m_secrets.insert(key.toString(), secret);
}

void SessionSecretStore::erase(const SecretKey& key)
{
    m_secrets.remove(key.toString());
}

void SessionSecretStore::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(call), Qt::QueuedConnection);
}

} // namespace quorate
