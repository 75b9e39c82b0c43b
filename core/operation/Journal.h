#pragma once

#include "core/base/Result.h"
#include "core/operation/JournalText.h"

#include <QJsonObject>
#include <QString>

namespace quorate {

/// The audit trail of every change that this user made: journal.jsonl, only ever appended to, shared by all
/// programs of Quorate (a lock of 2 s at most). What append() has returned for is on the disk (fdatasync).
/// Threads: any, one object each.
class Journal {
public:
    /// `folder` is made with mode 0700 where it is missing.
    explicit Journal(QString folder);
    /// stateFolder()/operations
    static QString defaultFolder();

    const QString& folder() const { return m_folder; }
    QString filePath() const;

    /// One event, durable on return. Errors: Storage (a full disk, no permission: nothing was added), Busy.
    /// Who cannot journal must not change anything.
    Status append(const QJsonObject& body) const { return append(QList<QJsonObject>{body}); }
    /// Several events at the price of one; all of them or none.
    Status append(const QList<QJsonObject>& bodies) const;

    /// All of it, checked. Empty when there is no journal yet. Errors: Storage, Busy.
    Result<JournalContent> read() const;

private:
    QString endPath() const; ///< how many lines there are: shows when the end was cut away

    QString m_folder;
};

} // namespace quorate
