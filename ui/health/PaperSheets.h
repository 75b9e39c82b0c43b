#pragma once

#include <QPainter>
#include <QPdfWriter>

namespace quorate {

/// What a report is painted on, sheet by sheet, in tenths of a point: a document, or pictures of its pages.
class PaperSheets {
public:
    /// Tenths: sizes of fonts are whole device pixels, and ten of them a point make 8.5 points possible.
    static constexpr int kUnits = 10;

    virtual ~PaperSheets() = default;

    /// Fonts are measured on it, so that pictures break their lines where the document does.
    virtual QPaintDevice& metrics() = 0;
    virtual void begin(QPainter& painter) = 0;
    virtual void next(QPainter& painter) = 0;
    virtual void end(QPainter& painter) = 0;
};

/// The pages of a PDF.
class PdfSheets : public PaperSheets {
public:
    /// The writer's resolution is set; it must outlive this.
    explicit PdfSheets(QPdfWriter& writer)
        : m_writer(writer)
    {
        writer.setResolution(72 * kUnits);
    }

    QPaintDevice& metrics() override { return m_writer; }
    void begin(QPainter& painter) override { painter.begin(&m_writer); }
    void next(QPainter&) override { m_writer.newPage(); }
    void end(QPainter& painter) override { painter.end(); }

private:
    QPdfWriter& m_writer;
};

} // namespace quorate
