#pragma once

#include "core/base/Clock.h"
#include "core/profile/Profile.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace quorate {

class ProfileDocument;

/// What profiles.json held, and what a person should be told about it.
struct ProfileList {
    QList<Profile> profiles; ///< in the file's order
    QStringList
        problems; ///< English; a damaged file that was set aside, and where; entries that were not understood
};

/// What became of imported profiles. None of those that were there before is changed.
struct ImportReport {
    QStringList added; ///< under these names
    QList<std::pair<QString, QString>> renamed; ///< of those: the name in the file, the name here
    QStringList unchanged; ///< the very same profile was there already
    QStringList problems; ///< entries that were not understood and left out
};

/// The saved profiles: profiles.json in one folder, shared by all running programs. Every change reads the
/// file again under a lock and replaces it whole, so that neither another program's change nor the old
/// content is lost, whatever fails. A file that cannot be understood is set aside, one of a later version is
/// never touched, symbolic links are not followed. Holds no secrets. Threads: any; a call may wait up to two
/// seconds for another program's. Errors of all: Storage naming the path; NewerSchema; Busy while another
/// program holds the lock; Usage.
class ProfileStore {
public:
    explicit ProfileStore(QString folder = defaultFolder(),
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    /// $XDG_CONFIG_HOME/quorate, usually ~/.config/quorate.
    static QString defaultFolder();

    QString filePath() const;

    Result<ProfileList> list() const;
    /// Errors: Usage when there is none of that name.
    Result<Profile> find(const QString& name) const;

    /// Errors: Usage when the name is taken or the profile is not valid.
    Status add(const Profile& profile);
    /// Changes the profile called `name`, which may rename it: see moveSecrets(). Errors: Usage as those of
    /// find() and add().
    Status replace(const QString& name, const Profile& profile);
    /// Call removeSecrets() first. Errors: Usage when there is none of that name.
    Status remove(const QString& name);

    /// The content of an exported file with the profiles of these names, or all. Without secrets, ties to
    /// sandboxes and keys that this version does not know. Errors: Usage when there is none of a name.
    Result<QByteArray> exported(const QStringList& names = {}) const;
    /// The same into a file, 0600.
    Status exportTo(const QString& path, const QStringList& names = {}) const;

    /// Adds the profiles of an exported file; a name that is taken gets a number: "orders (2)". Errors:
    /// Storage when the content is no exported file, or of a later version.
    Result<ImportReport> importContent(const QByteArray& content);
    Result<ImportReport> importFrom(const QString& path);

private:
    struct Loaded;

    Result<Loaded> load() const;
    Result<Loaded> loadOrSetAside() const;
    Status change(const std::function<Status(ProfileDocument&)>& edit);
    Error setAside(const Error& why) const;

    QString m_folder;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace quorate
