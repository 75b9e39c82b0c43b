#pragma once

#include "core/resp/Reply.h"

#include <QJsonObject>
#include <QStringList>

namespace quorate {

/// Where an application sends which command, by the server's own flags.
struct CommandClasses {
    QStringList read; ///< flag readonly: replicas may answer
    QStringList write; ///< flag write: the master only
    QStringList other; ///< neither: about the server or the connection
};

/// Of the reply of COMMAND or COMMAND INFO; entries that cannot be read are left out. Names in upper case,
/// sorted, "CONFIG GET" for a subcommand.
CommandClasses commandClasses(const Reply& commands);

/// {read: {count, names}, write: {...}, other: {...}}
QJsonObject commandClassesJson(const CommandClasses& classes);

} // namespace quorate
