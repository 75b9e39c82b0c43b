#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::LoadSentences)
};

Sentences memoryHigh(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("usedBytes") && facts.has("maxBytes")
        //: %1: host:port, %2: a percentage, %3 and %4: amounts of memory
        ? Words::tr("%1 uses %2 of its memory limit: %3 of %4.")
              .arg(facts.node(), facts.percent("percent"), facts.bytes("usedBytes"), facts.bytes("maxBytes"))
        //: %1: host:port, %2: a percentage
        : Words::tr("%1 uses %2 of its memory limit.").arg(facts.node(), facts.percent("percent"));
    words.why = Words::tr("At the limit it evicts keys or refuses writes, depending on maxmemory-policy.");
    words.toDo =
        Words::tr("Raise maxmemory on %1, let keys expire earlier, or spread the data over more nodes.")
            .arg(facts.node());
    return words;
}

Sentences memoryUnbounded(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("usedBytes")
        //: %1: host:port, %2: an amount of memory
        ? Words::tr("%1 has no memory limit; it uses %2 now.").arg(facts.node(), facts.bytes("usedBytes"))
        : Words::tr("%1 has no memory limit.").arg(facts.node());
    words.why = Words::tr("It grows until the system kills it, at the worst possible moment.");
    words.toDo = facts.has("systemBytes")
        //: %1: host:port, %2: an amount of memory
        ? Words::tr("Set maxmemory on %1, well below the %2 of the machine so that a fork fits.")
              .arg(facts.node(), facts.bytes("systemBytes"))
        : Words::tr("Set maxmemory on %1, well below the memory of the machine so that a fork fits.")
              .arg(facts.node());
    return words;
}

Sentences cpuHigh(const SaidFacts& facts)
{
    return {//: %1: host:port, %2: a percentage
        Words::tr("%1 uses %2 of a processor core.").arg(facts.node(), facts.percent("percent")),
        Words::tr("Redis runs commands on one core: near 100 % every client waits."),
        Words::tr(
            "Look at the slow log of %1 for expensive commands, move reads to replicas, or spread the slots.")
            .arg(facts.node())};
}

Sentences clientsHigh(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("maxClients")
        //: %1: host:port, %2 and %3: numbers
        ? Words::tr("%1 has %2 clients of %3 at most.")
              .arg(facts.node(), facts.count("clients"), facts.count("maxClients"))
        //: %1: host:port, %2: a number
        : Words::tr("%1 has %2 clients.").arg(facts.node(), facts.count("clients"));
    words.why = Words::tr("Each costs memory; at the limit new ones are turned away.");
    words.toDo = Words::tr(
        "Look for applications that open too many connections to %1 (CLIENT LIST), then raise maxclients.")
                     .arg(facts.node());
    return words;
}

Sentences opsHigh(const SaidFacts& facts)
{
    return {//: %1: host:port, %2: a number
        Words::tr("%1 runs %2 commands a second.").arg(facts.node(), facts.count("opsPerSecond")),
        Words::tr("There is little left for a peak or for taking over from a failed node."),
        Words::tr("Move reads from %1 to replicas, or spread the data over more nodes.").arg(facts.node())};
}

} // namespace

std::span<const SentenceMaker> loadSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::MemoryHigh, memoryHigh},
        SentenceMaker{FindingCode::MemoryUnbounded, memoryUnbounded},
        SentenceMaker{FindingCode::CpuHigh, cpuHigh},
        SentenceMaker{FindingCode::ClientsHigh, clientsHigh},
        SentenceMaker{FindingCode::OpsHigh, opsHigh},
    };
    return makers;
}

} // namespace quorate
