#include "core/profile/SecretStore.h"

#include <memory>

namespace quorate {

namespace {

using Step = std::function<void(const SecretKey&, SecretStore::StatusCallback)>;

/// One key after the other, until one fails. Not all at once: a locked keychain would ask its question for
/// each.
void inTurn(QList<SecretKey> keys, const Step& step, const SecretStore::StatusCallback& done)
{
    if (keys.isEmpty())
        return done(Status());
    const SecretKey key = keys.takeFirst();
    step(key, [keys, step, done](const Status& status) {
        if (!status)
            return done(status);
        inTurn(keys, step, done);
    });
}

void put(ProfileSecrets& secrets, const SecretKey& key, const SecretString& secret)
{
    TargetSecrets& place = secrets[key.datacenter];
    (key.kind == SecretKind::Password ? place.password : place.sentinelPassword) = secret;
}

void moveSecret(
    SecretStore& store, const SecretKey& from, const SecretKey& to, const SecretStore::StatusCallback& done)
{
    store.read(from, [&store, from, to, done](const Result<std::optional<SecretString>>& secret) {
        if (!secret || !*secret)
            return done(secret ? Status() : Status(secret.error()));
        store.write(to, **secret, [&store, from, done](const Result<SecretLifetime>& written) {
            if (!written)
                return done(written.error());
            store.remove(from, done);
        });
    });
}

} // namespace

void readSecrets(
    SecretStore& store, const Profile& profile, std::function<void(const Result<ProfileSecrets>&)> callback)
{
    const auto secrets = std::make_shared<ProfileSecrets>();
    const Step readOne = [&store, secrets](const SecretKey& key, const SecretStore::StatusCallback& done) {
        store.read(key, [secrets, key, done](const Result<std::optional<SecretString>>& secret) {
            if (secret && *secret)
                put(*secrets, key, **secret);
            done(secret ? Status() : Status(secret.error()));
        });
    };
    inTurn(secretKeys(profile), readOne, [secrets, callback = std::move(callback)](const Status& status) {
        callback(status ? Result<ProfileSecrets>(*secrets) : Result<ProfileSecrets>(status.error()));
    });
}

void removeSecrets(SecretStore& store, const Profile& profile, SecretStore::StatusCallback callback)
{
    const Step removeOne = [&store](const SecretKey& key, SecretStore::StatusCallback done) {
        store.remove(key, std::move(done));
    };
    inTurn(secretKeys(profile), removeOne, callback);
}

void moveSecrets(
    SecretStore& store, const Profile& profile, const QString& newName, SecretStore::StatusCallback callback)
{
    const Step moveOne = [&store, newName](const SecretKey& key, const SecretStore::StatusCallback& done) {
        SecretKey renamed = key;
        renamed.profile = newName;
        moveSecret(store, key, renamed, done);
    };
    inTurn(newName == profile.name ? QList<SecretKey>() : secretKeys(profile), moveOne, callback);
}

} // namespace quorate
