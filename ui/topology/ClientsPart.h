#pragma once

#include "ui/topology/ReadingPart.h"
#include "ui/topology/readingTable.h"

namespace quorate {

class CellTableModel;

/// CLIENT LIST as a table, those that wait for the most bytes first. No values of commands are in it.
class ClientsPart : public ReadingPart {
    Q_OBJECT

public:
    enum Column { Address, Output, LastCommand, Idle, Age, Name, Database, Flags, Id };

    ClientsPart(const Wording& wording, Ticker& ticker);

protected:
    bool showReading(const NodeReading& reading) override;
    void clearReading() override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    CellTableModel* m_model;
    ReadingTable m_table;
};

} // namespace quorate
