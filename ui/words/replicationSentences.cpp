#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReplicationSentences)
};

/// The master's address, or words for one that is not known.
QString masterOf(const SaidFacts& facts)
{
    return facts.has("master") ? facts.text("master")
                               : Words::tr("its master", "stands for an unknown host:port");
}

Sentences linkDown(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("downSeconds")
        //: %1 and %2: host:port of replica and master, %3: a duration
        ? Words::tr("%1 has been cut off from %2 for %3.")
              .arg(facts.node(), masterOf(facts), facts.duration("downSeconds"))
        //: %1 and %2: host:port of replica and master
        : Words::tr("%1 is cut off from %2.").arg(facts.node(), masterOf(facts));
    words.why = Words::tr(
        "Its data grows older with every write, and promoting it now would lose what it has not received.");
    words.toDo
        //: %1 and %2: host:port of replica and master; masterauth and masteruser are settings
        = Words::tr("Check that %1 can reach %2, and its masteruser and masterauth.")
              .arg(facts.node(), masterOf(facts));
    return words;
}

Sentences linkLag(const SaidFacts& facts)
{
    Sentences words;
    if (facts.has("lagBytes") && facts.has("lagSeconds"))
        //: %1 and %2: host:port of replica and master, %3: an amount of data, %4: a duration
        words.what =
            Words::tr("%1 is %3 behind %2; its last acknowledgement is %4 old.")
                .arg(facts.node(), masterOf(facts), facts.bytes("lagBytes"), facts.duration("lagSeconds"));
    else if (facts.has("lagBytes"))
        //: %1 and %2: host:port of replica and master, %3: an amount of data
        words.what =
            Words::tr("%1 is %3 behind %2.").arg(facts.node(), masterOf(facts), facts.bytes("lagBytes"));
    else
        words.what = Words::tr("%1 is far behind %2.").arg(facts.node(), masterOf(facts));
    words.why = Words::tr("Reads from it are old, and a failover to it would lose that much.");
    words.toDo = Words::tr("Look at the network and the load of %1; raise repl-backlog-size on %2 so that a "
                           "short break costs no full sync.")
                     .arg(facts.node(), masterOf(facts));
    return words;
}

Sentences syncInProgress(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("leftBytes")
        //: %1 and %2: host:port of replica and master, %3: an amount of data
        ? Words::tr("%1 is receiving a full copy from %2: %3 are left.")
              .arg(facts.node(), masterOf(facts), facts.bytes("leftBytes"))
        : Words::tr("%1 is receiving a full copy from %2.").arg(facts.node(), masterOf(facts));
    words.why = Words::tr("Until it has finished it is no candidate for a failover.");
    words.toDo = Words::tr("Wait until %1 has finished; should it start again and again, raise "
                           "repl-backlog-size and the replica's client-output-buffer-limit on %2.")
                     .arg(facts.node(), masterOf(facts));
    return words;
}

Sentences masterMissing(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("service")
        //: %1: name of a Sentinel service
        ? Words::tr("The service %1 has no master.").arg(facts.text("service"))
        : Words::tr("The deployment has no master.");
    words.why = Words::tr("Nobody accepts writes.");
    words.toDo = facts.has("candidate")
        //: %1: host:port
        ? Words::tr("Promote %1, the replica with the most data.").arg(facts.text("candidate"))
        : Words::tr("Start the old master again, or promote the replica with the highest offset.");
    return words;
}

Sentences masterMultiple(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("masters")
        //: %1: a list of host:port
        ? Words::tr("More than one node takes itself for the master: %1.").arg(facts.list("masters"))
        : Words::tr("More than one node takes itself for the master.");
    words.why =
        Words::tr("Each accepts writes of its own (split brain); the writes of all but one will be lost.");
    words.toDo = Words::tr("Stop the writers, keep the master that the clients and Sentinels agree on, and "
                           "make the other one its replica (REPLICAOF).");
    return words;
}

Sentences replicaOrphan(const SaidFacts& facts)
{
    const QString reason = facts.text("reason");
    Sentences words;
    if (reason == QLatin1String("failed"))
        //: %1 and %2: host:port of replica and master
        words.what = Words::tr("%1 follows %2, which has failed.").arg(facts.node(), masterOf(facts));
    else if (reason == QLatin1String("no-slots"))
        //: %1 and %2: host:port of replica and master
        words.what = Words::tr("%1 follows %2, which owns no slots.").arg(facts.node(), masterOf(facts));
    else if (facts.has("expected"))
        //: all are host:port: %1 of the replica, %2 of the master it follows, %3 of the right master
        words.what = Words::tr("%1 follows %2 instead of %3.")
                         .arg(facts.node(), masterOf(facts), facts.text("expected"));
    else
        //: %1 and %2: host:port of replica and master
        words.what = Words::tr("%1 follows %2, which is no master of this deployment.")
                         .arg(facts.node(), masterOf(facts));
    words.why = Words::tr("It is no copy of the present data, and a failover to it would lose writes.");
    words.toDo = facts.has("expected")
        //: %1 and %2: host:port; REPLICAOF and CLUSTER REPLICATE are commands
        ? Words::tr("Make %1 a replica of %2 (REPLICAOF, in a cluster CLUSTER REPLICATE).")
              .arg(facts.node(), facts.text("expected"))
        : Words::tr("Point %1 at the present master (REPLICAOF, in a cluster CLUSTER REPLICATE).")
              .arg(facts.node());
    return words;
}

Sentences replicaWritable(const SaidFacts& facts)
{
    return {Words::tr("%1 is a replica that accepts writes.").arg(facts.node()),
        Words::tr("What is written there exists nowhere else and vanishes at the next full sync."),
        Words::tr("Set replica-read-only yes on %1.").arg(facts.node())};
}

Sentences replicaStale(const SaidFacts& facts)
{
    return {Words::tr("%1 serves old data while it is cut off from its master.").arg(facts.node()),
        Words::tr("Applications that read from it get answers of the past without noticing."),
        Words::tr("Repair its link; where old data does harm set replica-serve-stale-data no on %1.")
            .arg(facts.node())};
}

Sentences replicaOnMasterHost(const SaidFacts& facts)
{
    return {//: %1 and %2: host:port of replica and master
        Words::tr("%1 runs on the host of its master %2.").arg(facts.node(), masterOf(facts)),
        Words::tr("When that host is lost, the data and its copy are lost together."),
        Words::tr("Move %1 to another host.").arg(facts.node())};
}

Sentences noReplica(const SaidFacts& facts)
{
    return {Words::tr("%1 has no replica.").arg(facts.node()),
        Words::tr("When it is lost, its data is out of reach, and nobody can take over."),
        Words::tr("Add a replica for %1 on another host.").arg(facts.node())};
}

} // namespace

std::span<const SentenceMaker> replicationSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::LinkDown, linkDown},
        SentenceMaker{FindingCode::LinkLag, linkLag},
        SentenceMaker{FindingCode::SyncInProgress, syncInProgress},
        SentenceMaker{FindingCode::MasterMissing, masterMissing},
        SentenceMaker{FindingCode::MasterMultiple, masterMultiple},
        SentenceMaker{FindingCode::ReplicaOrphan, replicaOrphan},
        SentenceMaker{FindingCode::ReplicaWritable, replicaWritable},
        SentenceMaker{FindingCode::ReplicaStale, replicaStale},
        SentenceMaker{FindingCode::ReplicaOnMasterHost, replicaOnMasterHost},
        SentenceMaker{FindingCode::NoReplica, noReplica},
    };
    return makers;
}

} // namespace quorate
