#include "ui/words/Sentences.h"

#include "ui/words/Quantities.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ClusterSentences)
};

int slotsIn(const SaidFacts& facts)
{
    return static_cast<int>(facts.integer("count").value_or(0));
}

bool slotsKnown(const SaidFacts& facts)
{
    return facts.has("count") && facts.has("slots");
}

Sentences slotsUncovered(const SaidFacts& facts)
{
    Sentences words;
    words.what = slotsKnown(facts)
        //: %1: slot numbers such as "0-10, 17"; %n: how many
        ? Words::tr("%Ln slot(s) have no owner: %1.", nullptr, slotsIn(facts)).arg(facts.text("slots"))
        : Words::tr("There are slots without an owner.");
    words.why = Words::tr(
        "Their keys can be neither read nor written, and by default the whole cluster refuses to serve.");
    words.toDo = Words::tr(
        "Start the node that owned them again; if it is lost for good, assign the slots to a living "
        "master (fix).");
    return words;
}

QString openSlotsText(const SaidFacts& facts)
{
    if (!slotsKnown(facts))
        //: %1: host:port
        return Words::tr("Slots are marked on %1 as being moved.").arg(facts.node());
    const QString peer =
        facts.has("peer") ? facts.text("peer") : Words::tr("another node", "stands for an unknown host:port");
    if (facts.text("state") == QLatin1String("importing"))
        //: %1 and %3: host:port, %2: slot numbers; %n: how many
        return Words::tr("%Ln slot(s) are marked on %1 as coming from %3: %2.", nullptr, slotsIn(facts))
            .arg(facts.node(), facts.text("slots"), peer);
    //: %1 and %3: host:port, %2: slot numbers; %n: how many
    return Words::tr("%Ln slot(s) are marked on %1 as leaving for %3: %2.", nullptr, slotsIn(facts))
        .arg(facts.node(), facts.text("slots"), peer);
}

Sentences slotsOpen(const SaidFacts& facts)
{
    return {openSlotsText(facts),
        Words::tr("During a migration that is normal; left behind by a broken one it makes keys hard to find "
                  "and stops "
                  "rebalancing."),
        Words::tr("If no migration is running, finish or roll back what was begun on %1 (fix).")
            .arg(facts.node())};
}

Sentences slotsConflict(const SaidFacts& facts)
{
    Sentences words;
    if (!slotsKnown(facts))
        words.what = Words::tr("More than one master claims the same slots.");
    else if (facts.has("claimants"))
        //: %1: slot numbers, %2: a list of host:port; %n: how many slots
        words.what =
            Words::tr("%Ln slot(s) are claimed by more than one master: %1 by %2.", nullptr, slotsIn(facts))
                .arg(facts.text("slots"), facts.list("claimants"));
    else
        //: %1: slot numbers; %n: how many slots
        words.what =
            Words::tr("%Ln slot(s) are claimed by more than one master: %1.", nullptr, slotsIn(facts))
                .arg(facts.text("slots"));
    words.why =
        Words::tr("Clients write the same keys to different nodes, and only one of the copies will survive.");
    words.toDo =
        Words::tr("Compare the keys of these slots on the claimants, then give each slot one owner (fix).");
    return words;
}

/// What the nodes disagree about.
QString subjectOf(const SaidFacts& facts)
{
    const QString about = facts.text("about");
    if (about == QLatin1String("roles"))
        return Words::tr("who is master and who is replica", "the nodes disagree about ...");
    if (about == QLatin1String("members"))
        return Words::tr("who belongs to the cluster", "the nodes disagree about ...");
    return Words::tr("who owns which slot", "the nodes disagree about ...");
}

Sentences otherCluster(const SaidFacts& facts)
{
    //: %1: a list of host:port
    return {Words::tr("Members of another cluster answer at %1.").arg(facts.list("nodes")),
        Words::tr("Keys would be read from and written to the wrong deployment."),
        Words::tr("Check the announced addresses (cluster-announce-ip) and the address map; never CLUSTER "
                  "MEET the two, "
                  "that would merge them and delete data.")};
}

Sentences viewDisagreement(const SaidFacts& facts)
{
    if (facts.text("about") == QLatin1String("other-cluster"))
        return otherCluster(facts);
    Sentences words;
    words.what = facts.has("nodes")
        //: %1: what they disagree about, e.g. "who owns which slot", %2: a list of host:port
        ? Words::tr("The nodes disagree about %1; these see it differently: %2.")
              .arg(subjectOf(facts), facts.list("nodes"))
        //: %1: what they disagree about, e.g. "who owns which slot"
        : Words::tr("The nodes disagree about %1.").arg(subjectOf(facts));
    words.why = Words::tr(
        "Clients are sent to different places depending on whom they ask; for seconds after a change "
        "that is normal.");
    words.toDo =
        Words::tr("If it stays, check the cluster bus between the nodes (port plus 10000) and their clocks.");
    return words;
}

Sentences epochCollision(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("nodes")
        //: configEpoch is a term of Redis Cluster; %1: a number, %2: a list of host:port
        ? Words::tr("More than one master has the configEpoch %1: %2.")
              .arg(facts.text("epoch"), facts.list("nodes"))
        : Words::tr("More than one master has the same configEpoch.");
    words.why = Words::tr(
        "When two masters claim a slot the higher epoch wins; with equal epochs the cluster cannot decide.");
    words.toDo = Words::tr(
        "The nodes settle it by themselves within seconds; if not, send CLUSTER BUMPEPOCH to one of them.");
    return words;
}

Sentences clusterDown(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("slotsOk")
        //: %1: number of slots that are served, %2: of all slots
        ? Words::tr("The cluster is down: %1 of %2 slots are served.")
              .arg(facts.count("slotsOk"), exactText(kSlotCount))
        : Words::tr("The cluster is down.");
    words.why = facts.has("mastersAnswering") && facts.has("mastersTotal")
        //: %1 and %2: numbers
        ? Words::tr("%1 of %2 masters answer; without a majority of them no failover is possible.")
              .arg(facts.count("mastersAnswering"), facts.count("mastersTotal"))
        : Words::tr("Applications get CLUSTERDOWN instead of data.");
    words.toDo = Words::tr("Bring the failed masters back, or let their replicas take over; only when a "
                           "majority of the masters is lost for good, CLUSTER FAILOVER TAKEOVER.");
    return words;
}

} // namespace

std::span<const SentenceMaker> clusterSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::SlotsUncovered, slotsUncovered},
        SentenceMaker{FindingCode::SlotsOpen, slotsOpen},
        SentenceMaker{FindingCode::SlotsConflict, slotsConflict},
        SentenceMaker{FindingCode::ViewDisagreement, viewDisagreement},
        SentenceMaker{FindingCode::EpochCollision, epochCollision},
        SentenceMaker{FindingCode::ClusterDown, clusterDown},
    };
    return makers;
}

} // namespace quorate
