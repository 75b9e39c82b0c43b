#pragma once

namespace quorate {

/// Which parts of the report stand on paper and on the web page, below the title with the score, which is
/// always there. The JSON document always has all.
struct ReportOptions {
    bool summary = true; ///< what it comes to in words, how the score came about, the figures
    bool findings = true; ///< with the recommendations
    bool topology = true; ///< the drawing of masters and replicas
    bool slotMap = true; ///< of clusters: who owns which slots
    bool nodes = true; ///< the table

    bool operator==(const ReportOptions&) const = default;
};

} // namespace quorate
