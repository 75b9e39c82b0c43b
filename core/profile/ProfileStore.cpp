#include "core/profile/ProfileStore.h"

#include "core/base/privateFile.h"
#include "core/profile/ProfileDocument.h"
#include "core/profile/RegularFile.h"
#include "core/profile/privateFolder.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

#include <cerrno>

#include <fcntl.h>
#include <stdio.h> // renameat2

namespace quorate {

namespace {

constexpr qint64 kMaxFile = 16 * 1024 * 1024;
constexpr int kLockWaitMs = 2000;
constexpr int kMaxName = 100;

Error storage(const QString& path, const QString& why, ErrorReason reason = ErrorReason::None)
{
    return {ErrorCode::Storage, {}, path + QStringLiteral(": ") + why, reason};
}

Error usage(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail, ErrorReason::None};
}

Error noSuchProfile(const QString& name)
{
    return usage(QStringLiteral("there is no profile named ") + name);
}

Error nameTaken(const QString& name)
{
    return usage(QStringLiteral("there is already a profile named ") + name);
}

Status lockFailure(const QLockFile& lock)
{
    switch (lock.error()) {
    case QLockFile::NoError:
        return {};
    case QLockFile::LockFailedError:
        return Error{ErrorCode::Busy, {},
            lock.fileName() + QStringLiteral(": another program is changing the profiles"),
            ErrorReason::None};
    case QLockFile::PermissionError:
        return storage(lock.fileName(), QStringLiteral("may not be written"));
    case QLockFile::UnknownError:
        break;
    }
    return storage(lock.fileName(), QStringLiteral("cannot be written; is the disk full?"));
}

/// "orders (2)", cut so that it stays a name.
QString freeName(const ProfileDocument& document, const QString& wanted)
{
    for (int number = 2;; ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        const QString name = wanted.left(kMaxName - suffix.size()).trimmed() + suffix;
        if (!document.hasName(name))
            return name;
    }
}

/// What may leave this machine, or come from another: a sandbox's name would let a stranger's profile send
/// that sandbox's password to an address of the stranger's choice.
Profile portable(Profile profile)
{
    profile.sandbox.clear();
    profile.extra = {};
    return profile;
}

void importOne(ProfileDocument& document, Profile profile, ImportReport& report)
{
    const QString wanted = profile.name;
    if (const Profile* present = document.find(wanted); present && portable(*present) == profile) {
        report.unchanged += wanted;
        return;
    }
    if (document.hasName(wanted)) {
        profile.name = freeName(document, wanted);
        report.renamed.append({wanted, profile.name});
    }
    document.append(profile);
    report.added += profile.name;
}

} // namespace

struct ProfileStore::Loaded {
    ProfileDocument document;
    QStringList problems;
};

ProfileStore::ProfileStore(QString folder, std::shared_ptr<const Clock> clock)
    : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
    , m_clock(std::move(clock))
{
}

QString ProfileStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/quorate");
}

QString ProfileStore::filePath() const
{
    return m_folder + QStringLiteral("/profiles.json");
}

Result<ProfileList> ProfileStore::list() const
{
    const auto loaded = loadOrSetAside();
    if (!loaded)
        return loaded.error();
    return ProfileList{loaded->document.profiles(), loaded->problems + loaded->document.problems()};
}

Result<Profile> ProfileStore::find(const QString& name) const
{
    const auto loaded = load();
    if (!loaded)
        return loaded.error();
    if (const Profile* profile = loaded->document.find(name))
        return *profile;
    if (loaded->document.hasName(name))
        return storage(
            filePath(), loaded->document.problems().join(QStringLiteral("; ")), ErrorReason::Malformed);
    return noSuchProfile(name);
}

Status ProfileStore::add(const Profile& profile)
{
    if (auto valid = validate(profile); !valid)
        return valid;
    return change([&](ProfileDocument& document) {
        if (document.hasName(profile.name))
            return Status(nameTaken(profile.name));
        document.append(profile);
        return Status();
    });
}

Status ProfileStore::replace(const QString& name, const Profile& profile)
{
    if (auto valid = validate(profile); !valid)
        return valid;
    return change([&](ProfileDocument& document) {
        if (profile.name != name && document.hasName(profile.name))
            return Status(nameTaken(profile.name));
        return document.replace(name, profile) ? Status() : Status(noSuchProfile(name));
    });
}

Status ProfileStore::remove(const QString& name)
{
    return change([&](ProfileDocument& document) {
        return document.remove(name) ? Status() : Status(noSuchProfile(name));
    });
}

Result<QByteArray> ProfileStore::exported(const QStringList& names) const
{
    const auto loaded = load();
    if (!loaded)
        return loaded.error();
    for (const QString& name : names) {
        if (!loaded->document.find(name))
            return noSuchProfile(name);
    }
    ProfileDocument chosen;
    for (const Profile& profile : loaded->document.profiles()) {
        if (names.isEmpty() || names.contains(profile.name))
            chosen.append(portable(profile));
    }
    return chosen.toJson();
}

Status ProfileStore::exportTo(const QString& path, const QStringList& names) const
{
    const auto content = exported(names);
    if (!content)
        return content.error();
    return writePrivateFile(path, *content);
}

Result<ImportReport> ProfileStore::importContent(const QByteArray& content)
{
    const auto imported = ProfileDocument::parseImported(content);
    if (!imported)
        return imported.error();
    ImportReport report;
    report.problems = imported->problems();
    if (imported->profiles().isEmpty())
        return report;
    const Status changed = change([&](ProfileDocument& document) {
        for (const Profile& profile : imported->profiles())
            importOne(document, portable(profile), report);
        return Status();
    });
    if (!changed)
        return changed.error();
    return report;
}

Result<ImportReport> ProfileStore::importFrom(const QString& path)
{
    const auto file = RegularFile::open(path, SymbolicLinks::Follow);
    if (!file)
        return file.error();
    if (!*file)
        return storage(path, QStringLiteral("does not exist"));
    const auto content = (*file)->readAll(kMaxFile);
    if (!content)
        return content.error();
    auto report = importContent(*content);
    if (!report && report.error().reason == ErrorReason::Malformed)
        return storage(path, report.error().detail, ErrorReason::Malformed);
    return report;
}

Result<ProfileStore::Loaded> ProfileStore::load() const
{
    const auto file = RegularFile::open(filePath(), SymbolicLinks::Refuse);
    if (!file)
        return file.error();
    if (!*file)
        return Loaded();
    const auto content = (*file)->readAll(kMaxFile);
    if (!content)
        return content.error();
    auto document = ProfileDocument::parse(*content);
    if (!document)
        return storage(filePath(), document.error().detail, document.error().reason);
    return Loaded{std::move(*document), {}};
}

Result<ProfileStore::Loaded> ProfileStore::loadOrSetAside() const
{
    auto loaded = load();
    if (loaded || loaded.error().reason != ErrorReason::Malformed)
        return loaded;
    QLockFile lock(filePath() + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs))
        return loaded; // says what is wrong with the file; it stays where it is
    loaded = load(); // another program may have mended it meanwhile
    if (loaded || loaded.error().reason != ErrorReason::Malformed)
        return loaded;
    const Error outcome = setAside(loaded.error());
    if (outcome.reason == ErrorReason::Malformed)
        return Loaded{{}, {outcome.detail}};
    return outcome;
}

/// Gives the file a name of its own, never one that is in use; under the lock. Returns what was wrong with it
/// and where it is now, or, not Malformed, why it could not be moved.
Error ProfileStore::setAside(const Error& why) const
{
    const QByteArray from = QFile::encodeName(filePath());
    const QString stamp = m_clock->now().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString base = filePath() + QStringLiteral(".corrupt-") + stamp;
    for (int attempt = 1; attempt <= 100; ++attempt) {
        const QString name = attempt == 1 ? base : base + QLatin1Char('-') + QString::number(attempt);
        const QByteArray to = QFile::encodeName(name);
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return {why.code, {}, why.detail + QStringLiteral(". The file is kept as ") + name,
                ErrorReason::Malformed};
        if (errno != EEXIST)
            break;
    }
    return storage(why.detail, QStringLiteral("and the file cannot be set aside: ") + qt_error_string(errno));
}

Status ProfileStore::change(const std::function<Status(ProfileDocument&)>& edit)
{
    if (auto folder = ensurePrivateFolder(m_folder); !folder)
        return folder;
    QLockFile lock(filePath() + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs))
        return lockFailure(lock);
    auto loaded = load();
    if (!loaded && loaded.error().reason == ErrorReason::Malformed)
        return setAside(loaded.error()); // and the change is not made: the person has to hear of this first
    if (!loaded)
        return loaded.error();
    if (auto edited = edit(loaded->document); !edited)
        return edited;
    return writePrivateFile(filePath(), loaded->document.toJson());
}

} // namespace quorate
