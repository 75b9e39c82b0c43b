#pragma once

#include <QString>

namespace quorate {

/// The headings of a report and the few words between its parts, the same in HTML and PDF, in the language in
/// use.
struct ReportWords {
    QString ofHundred; ///< "of 100"
    QString findings, noFindings;
    QString why, toDo; ///< with a colon, before a sentence
    QString advice, noAdvice, step;
    QString node, setting;
    QString topology, noNodes;
    QString nodes;
};

ReportWords reportWords();

} // namespace quorate
