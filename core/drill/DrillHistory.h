#pragma once

#include "core/drill/Drill.h"

namespace quorate {

/// The drills of this user, a file each in one folder, mode 0600. Holds no secrets. Threads: any; a value.
class DrillHistory {
public:
    static constexpr int kMost = 200;

    explicit DrillHistory(QString folder = defaultFolder());
    /// stateFolder()/drills
    static QString defaultFolder();

    /// The newest first; files that cannot be understood are left out. Errors: Storage.
    Result<QList<DrillReport>> list() const;
    /// Errors: Storage.
    Status add(const DrillReport& report) const;
    /// See comparableBefore(). Errors: Storage.
    Result<std::optional<DrillReport>> before(const DrillReport& report) const;

private:
    QString m_folder;
};

} // namespace quorate
