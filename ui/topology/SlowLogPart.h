#pragma once

#include "ui/topology/ReadingPart.h"
#include "ui/topology/readingTable.h"

namespace quorate {

class CellTableModel;

/// The slow log as a table, the newest first: when, how long, which command with few of its arguments, and
/// who sent it.
class SlowLogPart : public ReadingPart {
    Q_OBJECT

public:
    enum Column { Time, Duration, Text, Client };

    SlowLogPart(const Wording& wording, Ticker& ticker);

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
