#pragma once

#include "ui/health/PaperSheets.h"

#include <QBuffer>
#include <QImage>
#include <QList>

namespace quorate {

/// Pictures of the first pages of the document that PdfSheets would make.
class PictureSheets : public PaperSheets {
public:
    /// `width` of a page in pixels; of more than `most` pages no picture is made.
    PictureSheets(int width, int most);

    const QList<QImage>& pictures() const { return m_pictures; }

    QPaintDevice& metrics() override { return m_measure; }
    void begin(QPainter& painter) override;
    void next(QPainter& painter) override;
    void end(QPainter& painter) override;

private:
    QBuffer m_nothing;
    QPdfWriter m_measure;
    int m_width;
    int m_most;
    QImage m_page;
    QList<QImage> m_pictures;
};

} // namespace quorate
