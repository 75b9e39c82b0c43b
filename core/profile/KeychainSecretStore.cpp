#include "core/profile/KeychainSecretStore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace quorate {

namespace {

QString service()
{
    return QStringLiteral("quorate");
}

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::Permission, {}, job.errorString(), ErrorReason::None};
    default:
        return {ErrorCode::Storage, {}, job.errorString(), ErrorReason::KeychainUnavailable};
    }
}

/// What happens to one job: whichever comes first, its answer or the deadline, takes the callback.
struct Call {
    std::function<void(const Result<QKeychain::Job*>&)> finished;

    void finish(const Result<QKeychain::Job*>& result)
    {
        if (auto callback = std::exchange(finished, {}))
            callback(result);
    }
};

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds deadline)
    : m_context(std::make_unique<QObject>())
    , m_deadline(deadline)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::start(QKeychain::Job* job, const QString& key, Finished finished)
{
    const auto call = std::make_shared<Call>(Call{std::move(finished)});
    // The job has no parent and deletes itself when it is answered: libsecret keeps a bare pointer to it
    // until then, so deleting it earlier would let a late answer write into freed memory.
    job->setAutoDelete(true);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, m_context.get(), [call](QKeychain::Job* done) {
        const bool found = done->error() == QKeychain::NoError;
        const bool absent = done->error() == QKeychain::EntryNotFound;
        call->finish(
            found || absent ? Result<QKeychain::Job*>(done) : Result<QKeychain::Job*>(errorOf(*done)));
    });
    QTimer::singleShot(m_deadline, m_context.get(), [call] {
        call->finish(Error{ErrorCode::Timeout, {}, QStringLiteral("the keychain did not answer"),
            ErrorReason::KeychainUnavailable});
    });
    job->start();
}

void KeychainSecretStore::read(const SecretKey& key, ReadCallback callback)
{
    auto* job = new QKeychain::ReadPasswordJob(service());
    start(job, key.toString(), [callback = std::move(callback), job](const Result<QKeychain::Job*>& done) {
        if (!done)
            callback(done.error());
        else if (job->error() == QKeychain::EntryNotFound)
            callback(std::optional<SecretString>());
        else
            callback(std::optional<SecretString>(SecretString(job->binaryData())));
    });
}

void KeychainSecretStore::write(const SecretKey& key, const SecretString& secret, WriteCallback callback)
{
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret.reveal());
    start(job, key.toString(), [callback = std::move(callback)](const Result<QKeychain::Job*>& done) {
        callback(
            done ? Result<SecretLifetime>(SecretLifetime::Lasting) : Result<SecretLifetime>(done.error()));
    });
}

void KeychainSecretStore::remove(const SecretKey& key, StatusCallback callback)
{
    auto* job = new QKeychain::DeletePasswordJob(service());
    start(job, key.toString(), [callback = std::move(callback)](const Result<QKeychain::Job*>& done) {
        callback(done ? Status() : Status(done.error()));
    });
}

void KeychainSecretStore::availability(AvailabilityCallback callback)
{
    auto* job = new QKeychain::ReadPasswordJob(service());
    start(job, QStringLiteral("/availability"),
        [callback = std::move(callback)](const Result<QKeychain::Job*>& done) {
            callback(done ? SecretLifetime::Lasting : SecretLifetime::ThisRun);
        });
}

} // namespace quorate
