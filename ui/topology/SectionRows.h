#pragma once

#include "core/topology/Info.h"
#include "ui/topology/NodeSections.h"

#include <functional>

namespace quorate {

/// Gathers the rows of a NodeSection from fields of INFO. Each row's tool tip is the field as the server sent
/// it.
class SectionRows {
public:
    explicit SectionRows(const Info& info)
        : m_info(info)
    {
    }

    const Info& info() const { return m_info; }
    std::optional<bool> flag(const char* field) const;

    void bytes(const QString& key, const char* field);
    void count(const QString& key, const char* field);
    void seconds(const QString& key, const char* field);
    void flagged(const QString& key, const char* field);
    /// The server's own word.
    void word(const QString& key, const char* field, bool mono = false);
    /// "ok" or not; what is not ok is said as a warning too.
    void outcome(const QString& key, const char* field, const QString& warning);
    /// In words of the caller's; empty when unknown.
    void said(const QString& key, const QString& value, const char* field, Tone tone = Tone::Neutral);
    void add(const KeyValue& row) { m_section.rows << row; }
    void warn(const QString& words, Tone tone = Tone::Warning)
    {
        m_section.warnings << NodeSection::Warning{words, tone};
    }

    NodeSection take() { return std::move(m_section); }

private:
    QString sent(const char* field) const;
    void number(const QString& key, const char* field, const std::function<QString(qint64)>& words);

    const Info& m_info;
    NodeSection m_section;
};

/// A field of INFO as a share of another, in percent; nothing when either is unknown or the whole is 0.
std::optional<double> percentOf(const Info& info, const char* part, const char* whole);

} // namespace quorate
