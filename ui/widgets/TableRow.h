#pragma once

#include "ui/widgets/Icon.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace quorate {

/// One cell as it is shown.
struct TableCell {
    QString text;
    QString exact = {}; ///< tool tip; empty: none
    QVariant sort = {}; ///< what it sorts by; the text when invalid
    std::optional<Tone> tone = {}; ///< of the words
    std::optional<IconName> icon = {};
    std::optional<Tone> iconTone = {};
    bool mono = false;
    bool strong = false;
    QList<std::optional<double>> samples = {}; ///< drawn as a sparkline; oldest first

    bool operator==(const TableCell&) const = default;
};

/// One row as it should be, with the rows below it.
struct TableRow {
    QString key; ///< unique in the whole table and stable from poll to poll
    QString endpoint; ///< host:port of a node; empty for what is none
    bool stale = false;
    QList<TableCell> cells;
    QList<TableRow> children;
    QString centre = {}; ///< of a node, where there are several
};

struct TableColumn {
    QString title;
    int width = 100;
    bool atRight = false; ///< figures
    QString hint = {}; ///< tool tip of the header
    bool extra = false; ///< shown where there is room behind all the others, or when a person chooses it
    int rank = 0; ///< where there is no room the highest of those that are not extra goes first; 0 stays
};

} // namespace quorate
