#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SentinelSentences)
};

QString serviceOf(const SaidFacts& facts)
{
    return facts.has("service") ? facts.text("service")
                                : Words::tr("(unnamed)", "stands for an unknown service");
}

Sentences sentinelUnreachable(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("silentSeconds")
        //: %1: host:port, %2: a duration
        ? Words::tr("The Sentinel %1 has not answered for %2.")
              .arg(facts.node(), facts.duration("silentSeconds"))
        : Words::tr("The Sentinel %1 does not answer.").arg(facts.node());
    words.why = facts.has("reachable") && facts.has("known")
        //: %1 and %2: numbers
        ? Words::tr("%1 of %2 Sentinels are left to notice a failure and to authorise a failover.")
              .arg(facts.count("reachable"), facts.count("known"))
        : Words::tr("There is one vote less for noticing a failure and authorising a failover.");
    words.toDo = Words::tr("Start the Sentinel %1 again; if it is gone for good, send SENTINEL RESET to each "
                           "of the others, 30 seconds apart.")
                     .arg(facts.node());
    return words;
}

Sentences quorumLost(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("reachable") && facts.has("quorum")
        //: %1: name of a service, %2 and %3: numbers of Sentinels
        ? Words::tr(
            "%1 has lost its quorum: %2 Sentinels can be reached, %3 are needed to declare the master down.")
              .arg(serviceOf(facts), facts.count("reachable"), facts.count("quorum"))
        : Words::tr("%1 has lost its quorum of Sentinels.").arg(serviceOf(facts));
    words.why = Words::tr("Should the master fail, nobody would notice, and no failover would start.");
    words.toDo = Words::tr("Bring the missing Sentinels of %1 back; if they are gone for good, set a lower "
                           "quorum (SENTINEL SET) on each remaining one.")
                     .arg(serviceOf(facts));
    return words;
}

Sentences majorityLost(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("reachable") && facts.has("majority") && facts.has("known")
        //: %1: name of a service, %2, %3, %4: numbers of Sentinels
        ? Words::tr("%1 has lost the majority: %2 of %4 Sentinels can be reached, %3 are needed to authorise "
                    "a failover.")
              .arg(serviceOf(facts), facts.count("reachable"), facts.count("majority"), facts.count("known"))
        : Words::tr("%1 has lost the majority of its Sentinels.").arg(serviceOf(facts));
    words.why =
        Words::tr("Even a master that is declared down would not be replaced: no leader can be elected.");
    words.toDo = Words::tr("Bring the missing Sentinels of %1 back, or add new ones on other hosts.")
                     .arg(serviceOf(facts));
    return words;
}

Sentences masterDisagreement(const SaidFacts& facts)
{
    return {//: %1: name of a service, %2: list of "host:port: host:port"
        Words::tr("The Sentinels of %1 believe in different masters: %2.")
            .arg(serviceOf(facts), facts.list("views")),
        Words::tr("Applications are sent to different masters depending on whom they ask."),
        Words::tr("If it stays for longer than a failover takes, remove and monitor %1 again on the Sentinel "
                  "that is "
                  "wrong.")
            .arg(serviceOf(facts))};
}

Sentences quorumDisagreement(const SaidFacts& facts)
{
    return {//: %1: name of a service, %2: list of "host:port: number"
        Words::tr("The Sentinels of %1 have different quorums: %2.")
            .arg(serviceOf(facts), facts.list("views")),
        Words::tr("How many votes a failover takes depends on which Sentinel counts."),
        //: SENTINEL SET ... is a command
        Words::tr("Set the same quorum on every Sentinel of %1 (SENTINEL SET %1 quorum N).")
            .arg(serviceOf(facts))};
}

Sentences membershipDisagreement(const SaidFacts& facts)
{
    return {//: %1: name of a service, %2: list of "host:port: number"
        Words::tr("The Sentinels of %1 do not know the same Sentinels: %2.")
            .arg(serviceOf(facts), facts.list("views")),
        Words::tr("Each counts another majority, so that two of them may decide differently."),
        Words::tr("Check that all Sentinels of %1 can reach one another; then SENTINEL RESET on the one that "
                  "is wrong.")
            .arg(serviceOf(facts))};
}

Sentences serviceDisagreement(const SaidFacts& facts)
{
    return {//: %1: name of a service
        Words::tr("Not every Sentinel watches %1: %2.").arg(serviceOf(facts), facts.list("views")),
        Words::tr("Those that do not watch it have no vote when its master fails."),
        Words::tr("Send SENTINEL MONITOR for %1 to the Sentinels that do not watch it.")
            .arg(serviceOf(facts))};
}

Sentences disagreement(const SaidFacts& facts)
{
    const QString about = facts.text("about");
    if (about == QLatin1String("quorum"))
        return quorumDisagreement(facts);
    if (about == QLatin1String("known"))
        return membershipDisagreement(facts);
    if (about == QLatin1String("service"))
        return serviceDisagreement(facts);
    if (!facts.has("about") || about == QLatin1String("master"))
        return masterDisagreement(facts);
    // config-epoch and ckquorum
    return {//: %1: name of a service, %2: config-epoch or ckquorum, %3: list of "host:port: what it says"
        Words::tr("The Sentinels of %1 give different answers about %2: %3.")
            .arg(serviceOf(facts), about, facts.list("views")),
        Words::tr("They do not hear one another, or one has missed a failover."),
        Words::tr("Check that all Sentinels of %1 can reach one another and that their clocks agree.")
            .arg(serviceOf(facts))};
}

Sentences tilt(const SaidFacts& facts)
{
    //: TILT is a mode of Sentinel
    return {Words::tr("The Sentinel %1 is in TILT: its clock jumped, or it stood still.").arg(facts.node()),
        Words::tr("For 30 seconds it watches but does nothing, and its votes count for nothing."),
        Words::tr("Wait; if it returns to TILT, look for a stalled machine or a clock that is stepped on %1.")
            .arg(facts.node())};
}

Sentences staleNode(const SaidFacts& facts)
{
    const QString address = facts.has("address") ? facts.text("address") : facts.node();
    const bool sentinel = facts.text("kind") == QLatin1String("sentinel");
    return {sentinel
            //: %1: host:port, %2: name of a service
            ? Words::tr("The Sentinels of %2 still count %1, a Sentinel that is gone.")
                  .arg(address, serviceOf(facts))
            //: %1: host:port, %2: name of a service
            : Words::tr("The Sentinels of %2 still list %1, a replica that is gone.")
                  .arg(address, serviceOf(facts)),
        sentinel ? Words::tr("Ghosts raise the majority that a failover needs.")
                 : Words::tr("Applications that ask for replicas are sent there."),
        Words::tr("Send SENTINEL RESET %1 to each Sentinel, one at a time and 30 seconds apart.")
            .arg(serviceOf(facts))};
}

Sentences failoverInProgress(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("service")
        //: %1: name of a service
        ? Words::tr("A failover of %1 is in progress.").arg(facts.text("service"))
        : Words::tr("A failover is in progress on %1.").arg(facts.node());
    words.why = Words::tr("Until it has finished, roles change and writes may be refused.");
    words.toDo = Words::tr("Wait until it has finished before you change anything.");
    return words;
}

QString blockOf(const SaidFacts& facts)
{
    const QString reason = facts.text("reason");
    if (reason == QLatin1String("no-replica"))
        return Words::tr("there is no replica", "why no failover would succeed");
    if (reason == QLatin1String("priority-0"))
        return Words::tr("every replica has the priority 0", "why no failover would succeed");
    if (reason == QLatin1String("down"))
        return Words::tr("no replica answers", "why no failover would succeed");
    if (reason == QLatin1String("link-down"))
        return Words::tr("every replica is cut off from the master", "why no failover would succeed");
    return facts.has("values") ? facts.list("values")
                               : Words::tr("no replica may be promoted", "why no failover would succeed");
}

Sentences failoverBlocked(const SaidFacts& facts)
{
    const QString where = facts.has("service") ? facts.text("service") : facts.node();
    return {//: %1: name of a service or host:port, %2: the reason
        Words::tr("No failover of %1 would succeed: %2.").arg(where, blockOf(facts)),
        Words::tr("Should the master fail now, nobody takes over."),
        Words::tr("Make at least one replica of %1 eligible: link up, little lag, replica-priority above 0.")
            .arg(where)};
}

} // namespace

std::span<const SentenceMaker> sentinelSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::SentinelUnreachable, sentinelUnreachable},
        SentenceMaker{FindingCode::SentinelQuorumLost, quorumLost},
        SentenceMaker{FindingCode::SentinelMajorityLost, majorityLost},
        SentenceMaker{FindingCode::SentinelDisagreement, disagreement},
        SentenceMaker{FindingCode::SentinelTilt, tilt},
        SentenceMaker{FindingCode::SentinelStaleNode, staleNode},
        SentenceMaker{FindingCode::FailoverInProgress, failoverInProgress},
        SentenceMaker{FindingCode::FailoverBlocked, failoverBlocked},
    };
    return makers;
}

} // namespace quorate
