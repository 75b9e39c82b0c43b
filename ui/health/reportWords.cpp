#include "ui/health/reportWords.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReportWords)
};

} // namespace

ReportWords reportWords()
{
    ReportWords words;
    words.ofHundred = Words::tr("of 100", "stands below the score");
    words.findings = Words::tr("Findings");
    words.noFindings = Words::tr("Nothing is wrong with what could be seen.");
    words.why = Words::tr("Why it matters:");
    words.toDo = Words::tr("What to do:");
    words.advice = Words::tr("Recommendations");
    words.noAdvice = Words::tr("There is nothing to do.");
    words.step = Words::tr("What to do", "title of a column");
    words.node = Words::tr("Node");
    words.setting = Words::tr("Setting");
    words.topology = Words::tr("Topology");
    words.noNodes = Words::tr("No node is known.");
    words.nodes = Words::tr("Nodes");
    return words;
}

} // namespace quorate
