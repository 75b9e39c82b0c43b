#pragma once

#include "core/resp/Command.h"
#include "core/resp/Reply.h"

#include <QHash>
#include <QList>

namespace quorate {

/// True for commands that change nothing on a server, by a list of ours: safe to call unanswered, and what a
/// read-only connection falls back to where the server does not tell its flags. Names as Command::fullName().
bool isKnownToOnlyRead(const QByteArray& fullName);

/// Decides what a read-only connection lets through: by the flags that the server itself gives each command
/// (COMMAND INFO), because a fixed list would miss what a module or a newer version brings. Closed when in
/// doubt. Pure.
///
/// Refused are commands flagged `write` or `may_replicate`. Of the others those pass that are flagged
/// `readonly` or known to only read: EVAL carries no flag that tells, and `admin` covers CONFIG GET and
/// CONFIG SET alike (redis.io/commands/command, "Flags"; 7.0.15 does not print `may_replicate`).
class CommandGate {
public:
    enum class Verdict { Allowed, Refused, AskServer };

    Verdict verdict(const Command& command) const;

    /// COMMAND INFO for what AskServer was said of; subcommands as "config|get", which servers before 7.0 do
    /// not know. Never asks for a container alone: the reply of XGROUP is nested deeper than the codec reads.
    static Command question(const QList<QByteArray>& fullNames);
    /// The answer to question(), or its error: then only what is known to read passes.
    void learn(const QList<QByteArray>& fullNames, const Reply& answer);

private:
    QHash<QByteArray, bool> m_allowed;
};

} // namespace quorate
