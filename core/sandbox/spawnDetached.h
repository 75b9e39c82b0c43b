#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace quorate {

/// A program to start that goes on when we end.
struct DetachedProgram {
    QString program; ///< absolute path
    QStringList arguments; ///< without the program itself; visible to every user of the machine
    QString folder; ///< to run in
    QString logFile; ///< of standard output and error; appended to
};

/// Starts it in a session of its own, with nothing of ours: no open file, no environment but a PATH, files
/// made with mode 0600. QProcess::startDetached would hand down every descriptor that whoever started us left
/// open (a lock of a script, a pipe that somebody waits on) and cannot set the umask. Returns its pid.
/// Errors: Storage.
Result<qint64> spawnDetached(const DetachedProgram& what);

} // namespace quorate
