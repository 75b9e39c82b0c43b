#pragma once

#include "core/health/Wording.h"
#include "ui/theme/Tokens.h"

#include <QList>
#include <QString>

namespace quorate {

/// The health report as the text that stands on it, before it is laid out as HTML or PDF: in the language in
/// use, server strings made safe for one line (but not escaped for a format).
struct ReportSheet {
    struct Tile {
        QString caption, figure, detail;
        Tone tone = Tone::Neutral;
    };
    struct Point {
        Tone tone = Tone::Neutral;
        QString severity, what, why, toDo;
    };
    struct Advice {
        QString text, node, setting;
    };
    struct Column {
        QString title;
        double share = 1; ///< of the width that no column needs
        bool number = false; ///< right-aligned
    };
    struct Cell {
        QString text;
        Tone tone = Tone::Neutral; ///< anything but Neutral: with its mark before the text
        bool mono = false;
    };

    QString title; ///< "Health report"
    QString target;
    QString about; ///< kind of deployment and when it was seen
    QString score; ///< "85"
    QString arithmetic; ///< how the score came about
    QString limit; ///< why the status is worse than the score's band; usually empty
    QString status; ///< "good"
    Tone statusTone = Tone::Neutral;
    QString summary;
    QList<Tile> tiles;
    QList<Point> findings;
    QList<Advice> advice;
    QList<Column> columns; ///< of the table of nodes
    QList<QList<Cell>> rows;
};

ReportSheet sheetOf(const Report& report, const Wording& wording);

} // namespace quorate
