#include "ui/health/pdfFile.h"

#include <QBuffer>

namespace quorate {

namespace {

/// Qt writes the clock's time into the document; the report's own makes it the same every time. Same length,
/// so that no offset moves.
void setCreationDate(QByteArray& pdf, const QDateTime& time)
{
    const QByteArray key = "/CreationDate (D:";
    const auto begin = pdf.lastIndexOf(key);
    const auto end = pdf.indexOf(')', begin);
    if (begin < 0 || end < 0)
        return;
    const auto from = begin + key.size();
    // Where the zone is not UTC Qt writes "+01'00'" instead of "Z": blanks after the date are allowed.
    const QByteArray date = time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    if (end - from >= date.size())
        pdf.replace(from, end - from, date.leftJustified(end - from, ' '));
}

} // namespace

QByteArray pdfFile(const QString& title, const QDateTime& time,
    const std::function<int(PaperSheets& sheets, int total)>& write)
{
    QByteArray bytes;
    int pages = 0;
    // Once to count the pages, once with "1 / 3" on them.
    for (int round = 0; round < 2; ++round) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Quorate ") + QStringLiteral(QUORATE_VERSION));
        PdfSheets sheets(writer);
        pages = write(sheets, pages);
    }
    setCreationDate(bytes, time);
    return bytes;
}

} // namespace quorate
