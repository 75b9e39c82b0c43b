#pragma once

#include "ui/health/PaperCanvas.h"

namespace quorate {

/// A cursor that runs down A4 pages: ask for room, paint at y(), move on. Writes the foot of each page.
/// Points.
class PaperPages {
public:
    static constexpr double kWidth = 595 - 2 * 40; ///< between the margins
    static constexpr double kLeft = 40;

    /// `total`: number of all pages for the foot, 0 while it is not known yet.
    PaperPages(PaperSheets& sheets, const QString& foot, int total);

    PaperCanvas& canvas() { return m_canvas; }
    double y() const { return m_y; }
    int count() const { return m_count; }

    /// Room for that height on this page, else on a new one. True when a new page was begun.
    bool require(double height);
    void moveDown(double height) { m_y += height; }
    void newPage();
    /// Ends the document.
    void finish();

    /// A section's title; keeps at least `following` points of what follows on the same page.
    void heading(const QString& text, double following);

private:
    void writeFoot();

    PaperCanvas m_canvas;
    QString m_foot;
    int m_total;
    int m_count = 1;
    double m_y;
};

} // namespace quorate
