#include "app/quoratectl/ProfileAccess.h"

#include "core/profile/KeychainSecretStore.h"
#include "core/profile/secrets.h"

#include <future>

namespace quorate {

namespace {

// Long enough for an unlocked keychain; nobody is asked for its password from a script.
constexpr std::chrono::seconds kKeychainPatience{10};

} // namespace

ProfileAccess::ProfileAccess(std::optional<SecretString> environmentPassword)
    : m_secrets(std::make_unique<KeychainSecretStore>(kKeychainPatience))
    , m_environmentPassword(std::move(environmentPassword))
{
}

ProfileAccess::~ProfileAccess() = default;

Result<Profile> ProfileAccess::find(const QString& name)
{
    auto profile = m_store.find(name);
    if (!profile)
        return profile;
    const auto secrets = secretsOf(*profile);
    if (!secrets)
        return secrets.error();
    Profile ready = *profile;
    ready.datacenters = resolveDatacenters(*profile, *secrets);
    ready.target = resolve(*profile, secrets->value(QString()));
    return ready;
}

Result<ProfileSecrets> ProfileAccess::secretsOf(const Profile& profile)
{
    if (!profile.sandbox.isEmpty()) {
        const auto password = m_sandboxes.password(profile.sandbox);
        if (!password)
            return password.error();
        return ProfileSecrets{{QString(), {*password, *password}}};
    }
    const auto answer = std::make_shared<std::promise<Result<ProfileSecrets>>>();
    auto future = answer->get_future();
    QMetaObject::invokeMethod(
        &m_mainThread,
        [this, profile, answer] {
            readSecrets(m_secrets, profile,
                [answer](const Result<ProfileSecrets>& secrets) { answer->set_value(secrets); });
        },
        Qt::QueuedConnection);
    return future.get();
}

Status ProfileAccess::keepSecrets(const Profile& profile, const ProfileSecrets& secrets)
{
    for (const SecretKey& key : secretKeys(profile)) {
        const TargetSecrets& own = secrets.value(key.datacenter);
        const SecretString secret = key.kind == SecretKind::Password ? own.password : own.sentinelPassword;
        if (secret.isEmpty())
            continue;
        const auto answer = std::make_shared<std::promise<Result<SecretLifetime>>>();
        auto future = answer->get_future();
        QMetaObject::invokeMethod(
            &m_mainThread,
            [this, key, secret, answer] {
                m_secrets.write(
                    key, secret, [answer](const Result<SecretLifetime>& kept) { answer->set_value(kept); });
            },
            Qt::QueuedConnection);
        const auto kept = future.get();
        if (!kept)
            return kept.error();
        if (*kept != SecretLifetime::Lasting)
            return Error{ErrorCode::Storage, {}, QStringLiteral("there is no keychain")};
    }
    return {};
}

Status ProfileAccess::forgetSecrets(const Profile& profile)
{
    const auto answer = std::make_shared<std::promise<Status>>();
    auto future = answer->get_future();
    QMetaObject::invokeMethod(
        &m_mainThread,
        [this, profile, answer] {
            removeSecrets(m_secrets, profile, [answer](const Status& status) { answer->set_value(status); });
        },
        Qt::QueuedConnection);
    return future.get();
}

} // namespace quorate
