#pragma once

#include "core/health/Report.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace quorate {

/// The facts of a finding, ready to be put in a sentence: server strings made safe, quantities in the
/// language in use. What is not known is shown as "?".
class SaidFacts {
public:
    explicit SaidFacts(const Finding& finding);
    explicit SaidFacts(const Recommendation& recommendation);

    FindingCode code() const { return m_code; }
    /// host:port, safe to show.
    const QString& node() const { return m_node; }
    NodeRole role() const;

    bool has(const char* key) const;
    std::optional<qint64> integer(const char* key) const;
    QString text(const char* key) const;
    QString bytes(const char* key) const;
    QString count(const char* key) const;
    QString percent(const char* key) const;
    QString duration(const char* key) const; ///< of seconds
    /// The elements of an array, or key and value of an object, joined by commas; at most eight, then "...".
    QString list(const char* key) const;

private:
    QJsonValue value(const char* key) const { return m_facts.value(QLatin1String(key)); }

    FindingCode m_code;
    QString m_node;
    QJsonObject m_facts;
};

} // namespace quorate
