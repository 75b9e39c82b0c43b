#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::DeploymentSentences)
};

Sentences dcUnreachable(const SaidFacts& facts)
{
    //: %1: name of a data centre
    return {Words::tr("The data centre %1 does not serve.").arg(facts.text("name")),
        Words::tr("Writes that ask for every data centre fail, and its local applications read elsewhere or "
                  "not at all."),
        Words::tr("Look at the findings of %1; if it is the primary and stays away, switch the primary.")
            .arg(facts.text("name"))};
}

Sentences dcStale(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("delaySeconds")
        //: %1: name of a data centre, %2: a duration
        ? Words::tr("The data in %1 is %2 old.").arg(facts.text("name"), facts.duration("delaySeconds"))
        : Words::tr("The data in %1 is old.").arg(facts.text("name"));
    words.why =
        Words::tr("Reads there answer with the past, and switching to it would lose what has not arrived.");
    words.toDo = Words::tr("Check the replication between the data centres before you make %1 the primary.")
                     .arg(facts.text("name"));
    return words;
}

Sentences dcNoPrimary(const SaidFacts&)
{
    return {Words::tr("No data centre is the primary, or the primary is not known."),
        Words::tr("Writes have no place that decides."),
        Words::tr("Name a primary in the profile, or switch to one.")};
}

Sentences configDrift(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("values")
        //: %1: name of a setting, %2: list of "host:port: value"
        ? Words::tr("The nodes differ in %1: %2.").arg(facts.text("setting"), facts.list("values"))
        : Words::tr("The nodes differ in %1.").arg(facts.text("setting"));
    words.why = Words::tr("After a failover the deployment would behave differently.");
    words.toDo = Words::tr("Set %1 to the same value on every node (CONFIG SET, then CONFIG REWRITE).")
                     .arg(facts.text("setting"));
    return words;
}

Sentences versionSkew(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("versions")
        //: %1: a list of version numbers
        ? Words::tr("The nodes run different versions of Redis: %1.").arg(facts.list("versions"))
        : Words::tr("The nodes run different versions of Redis.");
    words.why = Words::tr(
        "A newer master's data may not be readable for an older replica, so a failover can go one way only.");
    words.toDo = Words::tr("Upgrade the older nodes, replicas first.");
    return words;
}

} // namespace

std::span<const SentenceMaker> deploymentSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::DcUnreachable, dcUnreachable},
        SentenceMaker{FindingCode::DcStale, dcStale},
        SentenceMaker{FindingCode::DcNoPrimary, dcNoPrimary},
        SentenceMaker{FindingCode::ConfigDrift, configDrift},
        SentenceMaker{FindingCode::VersionSkew, versionSkew},
    };
    return makers;
}

} // namespace quorate
