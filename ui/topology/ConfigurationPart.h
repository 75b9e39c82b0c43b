#pragma once

#include "ui/topology/ReadingPart.h"
#include "ui/topology/readingTable.h"

class QCheckBox;

namespace quorate {

class CellTableModel;
struct Cell;
struct CellRow;
class FilterField;

/// CONFIG GET as a table, with what the node's peers have instead where they differ; searchable. Passwords
/// are hidden.
class ConfigurationPart : public ReadingPart {
    Q_OBJECT

public:
    enum Column { Name, Value, Elsewhere };

    ConfigurationPart(const Wording& wording, Ticker& ticker);

protected:
    bool showReading(const NodeReading& reading) override;
    void clearReading() override;
    QString emptySentence() const override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Filter;

    QWidget* makeFilters();
    void fitColumns();
    CellRow rowOf(const Directive& directive) const;
    Cell elsewhere(const Directive& directive) const;
    QString noteOf(const ComparedConfiguration& read) const;

    CellTableModel* m_model;
    Filter* m_filter;
    ReadingTable m_table;
    FilterField* m_search;
    QCheckBox* m_onlyDifferent;
};

} // namespace quorate
