#pragma once

#include "core/base/Result.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace quorate {

/// A command that took long, by the server's own clock (redis.io/commands/slowlog-get).
struct SlowCommand {
    qint64 id = 0;
    QDateTime at; ///< UTC, in whole seconds
    qint64 microseconds = 0;
    QString command; ///< by shortCommand(): printable, no secrets
    QByteArray client; ///< host:port; empty before Redis 4
    QByteArray clientName;

    bool operator==(const SlowCommand&) const = default;
};

struct SlowLog {
    QList<SlowCommand> commands; ///< in the server's order, the newest first
    qint64 length = 0; ///< how many the server keeps
};

/// A command as a list shows it: its name and a few arguments, each cut short and printable, without secrets
/// and without the text of scripts; how many more there are at the end.
QString shortCommand(const QList<QByteArray>& arguments);

/// From the replies of SLOWLOG GET and SLOWLOG LEN. An entry that does not fit is left out. Errors: Protocol,
/// when it is no list at all.
Result<SlowLog> parseSlowLog(const Reply& entries, const Reply& length);

} // namespace quorate
