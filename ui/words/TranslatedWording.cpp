#include "ui/words/TranslatedWording.h"

#include "ui/words/ErrorWords.h"
#include "ui/words/Names.h"
#include "ui/words/Sentences.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::TranslatedWording)
};

Sentences sentencesFor(const SaidFacts& facts)
{
    for (auto family : {nodeSentences(), accessSentences(), writeSentences(), replicationSentences(),
             clusterSentences(), sentinelSentences(), loadSentences(), deploymentSentences()}) {
        for (const SentenceMaker& maker : family) {
            if (maker.code == facts.code())
                return maker.make(facts);
        }
    }
    return {findingCodeName(facts.code()), {}, {}};
}

QString nodesText(const Report& report)
{
    const ScoreArithmetic& sum = report.arithmetic;
    if (sum.totalNodes == 0)
        return Words::tr("No node is known.");
    if (sum.healthyNodes == sum.totalNodes)
        return Words::tr("All %n node(s) are ok.", nullptr, sum.totalNodes);
    //: %1: number of nodes that are ok; %n: number of all nodes
    return Words::tr("%1 of %n node(s) are ok.", nullptr, sum.totalNodes).arg(sum.healthyNodes);
}

QString findingsText(const Report& report)
{
    const ScoreArithmetic& sum = report.arithmetic;
    if (sum.criticals == 0 && sum.warnings == 0)
        return Words::tr("Nothing needs attention.");
    const QString criticals = Words::tr("%n critical finding(s)", nullptr, sum.criticals);
    const QString warnings = Words::tr("%n warning(s)", nullptr, sum.warnings);
    if (sum.warnings == 0)
        //: %1: "2 critical findings" or "3 warnings"
        return Words::tr("Needing attention: %1.").arg(criticals);
    if (sum.criticals == 0)
        return Words::tr("Needing attention: %1.").arg(warnings);
    //: %1: "2 critical findings", %2: "3 warnings"
    return Words::tr("Needing attention: %1 and %2.").arg(criticals, warnings);
}

} // namespace

QString TranslatedWording::finding(const Finding& finding) const
{
    const SaidFacts facts(finding);
    const QString what = sentencesFor(facts).what;
    //: %1: name of a data centre, %2: a sentence about it
    return facts.has("datacenter") ? Words::tr("%1: %2", "data centre").arg(facts.text("datacenter"), what)
                                   : what;
}

QString TranslatedWording::why(const Finding& finding) const
{
    return sentencesFor(SaidFacts(finding)).why;
}

QString TranslatedWording::recommendation(const Recommendation& recommendation) const
{
    return sentencesFor(SaidFacts(recommendation)).toDo;
}

QString TranslatedWording::summary(const Report& report) const
{
    //: two sentences, one after the other
    return Words::tr("%1 %2", "two sentences").arg(nodesText(report), findingsText(report));
}

QString TranslatedWording::error(const Error& error) const
{
    return errorSentence(error);
}

QString TranslatedWording::hint(const Error& error) const
{
    return errorHint(error);
}

} // namespace quorate
