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

SecretString secretAt(const ProfileSecrets& secrets, const SecretKey& key)
{
    const TargetSecrets place = secrets.value(key.datacenter);
    return key.kind == SecretKind::Password ? place.password : place.sentinelPassword;
}

/// Under which key the store has this secret already; the key itself for one that was typed.
SecretKey sourceOf(const SecretKey& key, const QString& before, const EditedSecrets& edited)
{
    const bool isTyped = !secretAt(edited.typed, key).isEmpty();
    const auto saved = edited.savedAs.constFind(key.datacenter);
    return isTyped || saved == edited.savedAs.cend() ? key : SecretKey{before, *saved, key.kind};
}

/// What has to be done so that the store holds `wanted` for the edited profile and nothing more.
struct Changes {
    QList<SecretKey> writes;
    QHash<QString, SecretKey> sources; ///< of the writes, by SecretKey::toString()
    QList<SecretKey> removals;
};

Changes changes(
    const Profile& before, const Profile& after, const ProfileSecrets& saved, const EditedSecrets& edited)
{
    const ProfileSecrets wanted = mergedSecrets(saved, edited);
    Changes needed;
    const bool isSameName = before.name == after.name;
    const QList<SecretKey> kept = secretKeys(after);
    for (const SecretKey& key : kept) {
        const SecretString secret = secretAt(wanted, key);
        if (secret.isEmpty() || (isSameName && secretAt(saved, key) == secret))
            continue;
        needed.writes += key;
        needed.sources.insert(key.toString(), sourceOf(key, before.name, edited));
    }
    for (const SecretKey& key : secretKeys(before)) {
        const bool stays = kept.contains(key) && !secretAt(wanted, key).isEmpty();
        if (!stays && !secretAt(saved, key).isEmpty())
            needed.removals += key;
    }
    return needed;
}

void apply(SecretStore& store, const Changes& needed, const ProfileSecrets& wanted,
    const SecretStore::WriteCallback& done)
{
    const auto lifetime = std::make_shared<SecretLifetime>(SecretLifetime::Lasting);
    const Step write = [&store, wanted, lifetime, sources = needed.sources](
                           const SecretKey& key, const SecretStore::StatusCallback& next) {
        const SecretKey from = sources.value(key.toString(), key);
        const SecretString secret = secretAt(wanted, key);
        const SecretStore::WriteCallback note = [lifetime, next](const Result<SecretLifetime>& written) {
            if (written && *written == SecretLifetime::ThisRun)
                *lifetime = SecretLifetime::ThisRun;
            next(written ? Status() : Status(written.error()));
        };
        from == key ? store.write(key, secret, note) : store.copy(from, key, secret, note);
    };
    const Step drop = [&store](const SecretKey& key, SecretStore::StatusCallback next) {
        store.remove(key, std::move(next));
    };
    // Removed last: what fails in between leaves one secret too many, never one too few.
    inTurn(needed.writes, write, [removals = needed.removals, drop, lifetime, done](const Status& written) {
        if (!written)
            return done(written.error());
        inTurn(removals, drop, [lifetime, done](const Status&) { done(*lifetime); });
    });
}

} // namespace

void SecretStore::copy(
    const SecretKey& /*from*/, const SecretKey& to, const SecretString& secret, WriteCallback callback)
{
    write(to, secret, std::move(callback));
}

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

void updateSecrets(SecretStore& store, const Profile& before, const Profile& after,
    const EditedSecrets& edited, SecretStore::WriteCallback callback)
{
    const auto update = [&store, before, after, edited, callback](const ProfileSecrets& saved) {
        const ProfileSecrets wanted = mergedSecrets(saved, edited);
        apply(store, changes(before, after, saved, edited), wanted, callback);
    };
    if (before.name.isEmpty())
        return update({});
    readSecrets(store, before, [update, callback](const Result<ProfileSecrets>& saved) {
        saved ? update(*saved) : callback(saved.error());
    });
}

} // namespace quorate
