#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace quorate {

/// One report that was written to a file.
struct MadeReport {
    QDateTime madeAt; ///< UTC, whole seconds
    QString deployment;
    int score = 0; ///< 0 to 100
    QString path; ///< absolute

    bool operator==(const MadeReport&) const = default;
};

/// The reports made last, in reports.json of one folder, mode 0600. A file that cannot be understood is set
/// aside. Holds no secrets. Threads: any; a value.
class ReportHistory {
public:
    static constexpr int kMost = 50;

    /// By default stateFolder().
    explicit ReportHistory(QString folder = defaultFolder());
    static QString defaultFolder();

    QString filePath() const;

    /// The newest first. Errors: Storage.
    Result<QList<MadeReport>> list() const;
    /// Puts it first, and drops what is too much at the end. Returns the new list. Errors: Storage; Busy
    /// while another program writes the file.
    Result<QList<MadeReport>> add(const MadeReport& report) const;

private:
    Status setAside() const;

    QString m_folder;
};

} // namespace quorate
