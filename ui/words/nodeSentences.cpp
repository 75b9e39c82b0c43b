#include "ui/words/Sentences.h"

#include "ui/words/Names.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeSentences)
};

/// What is missing while a node of that role is away.
QString lossOf(const SaidFacts& facts)
{
    switch (facts.role()) {
    case NodeRole::Master:
        if (const auto slotCount = facts.integer("slotCount")) {
            if (*slotCount == 0)
                return Words::tr("It owns no slots, so no keys are out of reach because of it. If a replica "
                                 "took over from it, that one has one replica less until it is back.");
            return Words::tr(
                "The keys of its %Ln slot(s) can be neither read nor written until a replica takes over.",
                nullptr, static_cast<int>(*slotCount));
        }
        return Words::tr("Nobody accepts writes until it is back or a replica is promoted.");
    case NodeRole::Replica:
        return Words::tr("There is one copy of the data less to fail over to, and reads sent to it fail.");
    case NodeRole::Sentinel:
        return Words::tr("There is one vote less for noticing a failure and authorising a failover.");
    case NodeRole::Unknown:
        break;
    }
    return Words::tr("Nothing is known of it, so its part of the deployment cannot be judged.");
}

Sentences nodeFailed(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("silentSeconds")
        //: %1: host:port, %2: role such as "master", %3: a duration
        ? Words::tr("%1 (%2) is down: it has not answered for %3.")
              .arg(facts.node(), roleWord(facts.role()), facts.duration("silentSeconds"))
        //: %1: host:port, %2: role such as "master"
        : Words::tr("%1 (%2) is down.").arg(facts.node(), roleWord(facts.role()));
    words.why = lossOf(facts);
    words.toDo = facts.has("candidate")
        //: both are host:port; %2 is the replica that is best suited to take over
        ? Words::tr("Start %1 again; if it stays away, promote its replica %2.")
              .arg(facts.node(), facts.text("candidate"))
        : Words::tr("Start %1 again; its log says why it stopped.").arg(facts.node());
    return words;
}

Sentences nodeUnreachable(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("silentSeconds")
        //: %1: host:port, %2: role such as "master", %3: a duration
        ? Words::tr("%1 (%2) has not answered for %3.")
              .arg(facts.node(), roleWord(facts.role()), facts.duration("silentSeconds"))
        //: %1: host:port, %2: role such as "master"
        : Words::tr("%1 (%2) does not answer.").arg(facts.node(), roleWord(facts.role()));
    words.why = lossOf(facts);
    words.toDo = Words::tr("Check that the process on %1 runs and is not blocked, and that nothing in the "
                           "network is in the way.")
                     .arg(facts.node());
    return words;
}

Sentences nodeSuspect(const SaidFacts& facts)
{
    Sentences words;
    const int witnesses = static_cast<int>(facts.integer("suspectedBy").value_or(0));
    words.what = witnesses > 0
        //: %1: host:port; %n: number of nodes
        ? Words::tr("%n node(s) suspect %1 of being down.", nullptr, witnesses).arg(facts.node())
        : Words::tr("Other nodes suspect %1 of being down.").arg(facts.node());
    words.why = Words::tr(
        "If a majority of the masters agrees, it is declared failed and a replica takes its place.");
    words.toDo = Words::tr("Look at the load, the slow log and the network of %1.").arg(facts.node());
    return words;
}

Sentences nodeLoading(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("percent")
        //: %1: host:port, %2: a percentage
        ? Words::tr("%1 is reading its data set into memory: %2 done.")
              .arg(facts.node(), facts.percent("percent"))
        : Words::tr("%1 is reading its data set into memory.").arg(facts.node());
    words.why = Words::tr("Until it has finished it answers LOADING to every command for data.");
    words.toDo = facts.has("etaSeconds")
        //: %1: host:port, %2: a duration
        ? Words::tr("Wait: %1 should be ready in %2.").arg(facts.node(), facts.duration("etaSeconds"))
        : Words::tr("Wait until %1 is ready; do not restart it.").arg(facts.node());
    return words;
}

Sentences nodeHandshake(const SaidFacts& facts)
{
    const bool ghost = facts.list("flags").contains(QLatin1String("noaddr"));
    const QString who = facts.node().isEmpty() ? facts.text("id") : facts.node();
    Sentences words;
    words.what = ghost
        //: %1: host:port or the id of a node
        ? Words::tr("The cluster remembers %1 but has no address for it.").arg(who)
        //: %1: host:port or the id of a node
        : Words::tr("%1 has been introduced to the cluster but has not completed the handshake.").arg(who);
    words.why = Words::tr("Such an entry is no member: it serves nothing and confuses tools and clients.");
    words.toDo = ghost
        //: CLUSTER FORGET is a command; %1: the id of a node
        ? Words::tr("Send CLUSTER FORGET %1 to every node within a minute.").arg(facts.text("id"))
        : Words::tr("Check that the cluster bus port of %1 (its port plus 10000, unless set otherwise) can "
                    "be reached from every node.")
              .arg(who);
    return words;
}

Sentences identityChanged(const SaidFacts& facts)
{
    if (facts.text("restarted") == QLatin1String("true")) {
        return {//: %1: host:port
            Words::tr("A new process answers at %1: it was restarted or replaced.").arg(facts.node()),
            Words::tr(
                "A master that restarts without persistence comes back empty and empties its replicas."),
            Words::tr("Check that %1 is the server you mean and that its keys are there.").arg(facts.node())};
    }
    //: %1: host:port
    return {Words::tr("Another deployment than before answers at %1.").arg(facts.node()),
        Words::tr("Addresses are reused: a command meant for one deployment would reach the other."),
        Words::tr("Check what runs at %1; if the change is intended, save the profile again.")
            .arg(facts.node())};
}

Sentences addressUnreachable(const SaidFacts& facts)
{
    const QString announced = facts.has("announced") ? facts.text("announced") : facts.node();
    return {//: %1: host:port
        Words::tr("The address %1 that the deployment announces cannot be reached from here.").arg(announced),
        Words::tr("The node may be well, but neither this console nor clients on this side of the network "
                  "can use it."),
        //: cluster-announce-ip, replica-announce-ip and --announce-map are names of settings
        Words::tr("Set cluster-announce-ip or replica-announce-ip of %1 to a reachable address, or map it "
                  "with --announce-map.")
            .arg(announced)};
}

} // namespace

std::span<const SentenceMaker> nodeSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::NodeFailed, nodeFailed},
        SentenceMaker{FindingCode::NodeUnreachable, nodeUnreachable},
        SentenceMaker{FindingCode::NodeSuspect, nodeSuspect},
        SentenceMaker{FindingCode::NodeLoading, nodeLoading},
        SentenceMaker{FindingCode::NodeHandshake, nodeHandshake},
        SentenceMaker{FindingCode::IdentityChanged, identityChanged},
        SentenceMaker{FindingCode::AddressUnreachable, addressUnreachable},
    };
    return makers;
}

} // namespace quorate
