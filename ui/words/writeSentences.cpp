#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::WriteSentences)
};

QString wayOutOf(const SaidFacts& facts)
{
    const QString reason = facts.text("reason");
    if (reason == QLatin1String("NOREPLICAS"))
        return Words::tr("Bring the replicas of %1 back, or lower min-replicas-to-write.").arg(facts.node());
    if (reason == QLatin1String("MISCONF"))
        return Words::tr(
            "Make room and give write access where %1 saves its snapshot (dir), then run BGSAVE.")
            .arg(facts.node());
    if (reason == QLatin1String("OOM"))
        return Words::tr(
            "Raise maxmemory on %1, delete keys, or choose an eviction policy (maxmemory-policy).")
            .arg(facts.node());
    return Words::tr("Look at the log of %1 for the cause.").arg(facts.node());
}

Sentences writesRefused(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("reason")
        //: %1: host:port, %2: first word of the server's error such as NOREPLICAS
        ? Words::tr("%1 refuses writes: %2.").arg(facts.node(), facts.text("reason"))
        : Words::tr("%1 refuses writes.").arg(facts.node());
    words.why = Words::tr("Applications can read but not store anything there.");
    words.toDo = wayOutOf(facts);
    return words;
}

Sentences writesPaused(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("seconds")
        //: %1: host:port, %2: a duration
        ? Words::tr("Writes to %1 have been paused for %2.").arg(facts.node(), facts.duration("seconds"))
        : Words::tr("Writes to %1 are paused.").arg(facts.node());
    words.why = Words::tr(
        "A pause belongs to a planned failover and lasts seconds; one that stays blocks every writer.");
    words.toDo = Words::tr("If no failover is running, end it on %1: FAILOVER ABORT, then CLIENT UNPAUSE.")
                     .arg(facts.node());
    return words;
}

Sentences minReplicasUnmet(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("good") && facts.has("required")
        //: %1: host:port, %2 and %3: numbers
        ? Words::tr("%1 demands %3 good replicas to accept writes and has %2.")
              .arg(facts.node(), facts.count("good"), facts.count("required"))
        : Words::tr("%1 has fewer good replicas than it demands to accept writes.").arg(facts.node());
    words.why = Words::tr("It answers NOREPLICAS to every write.");
    words.toDo =
        Words::tr("Bring the replicas of %1 back, or lower min-replicas-to-write.").arg(facts.node());
    return words;
}

Sentences persistenceFailing(const SaidFacts& facts)
{
    const QString kind = facts.text("kind");
    Sentences words;
    if (kind == QLatin1String("aof-write"))
        //: AOF is Redis' append-only file; %1: host:port
        words.what = Words::tr("%1 could not write its append-only file (AOF).").arg(facts.node());
    else if (kind == QLatin1String("aof-rewrite"))
        //: AOF is Redis' append-only file; %1: host:port
        words.what = Words::tr("%1 could not rewrite its append-only file (AOF).").arg(facts.node());
    else
        //: RDB is Redis' snapshot file; %1: host:port
        words.what = Words::tr("The last snapshot (RDB) of %1 failed.").arg(facts.node());
    words.why = Words::tr(
        "After a restart it would come back without the latest data, and by default it refuses writes "
        "until it can save.");
    words.toDo = Words::tr(
        "Check the free space and the rights of the folder in which %1 saves (dir), and its memory for "
        "the fork.")
                     .arg(facts.node());
    return words;
}

} // namespace

std::span<const SentenceMaker> writeSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::WritesRefused, writesRefused},
        SentenceMaker{FindingCode::WritesPaused, writesPaused},
        SentenceMaker{FindingCode::MinReplicasUnmet, minReplicasUnmet},
        SentenceMaker{FindingCode::PersistenceFailing, persistenceFailing},
    };
    return makers;
}

} // namespace quorate
