#include "ui/shell/ReportExport.h"

#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/health/ReportJson.h"
#include "ui/health/ReportHtml.h"
#include "ui/health/ReportPdf.h"

#include <QRegularExpression>

namespace quorate {

namespace {

QByteArray content(const Report& report, const Wording& wording, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return reportPdf(report, wording);
    case ExportFormat::Html:
        return reportHtml(report, wording).toUtf8();
    case ExportFormat::Json:
        return jsonDocumentText(reportJson(report, wording));
    }
    return {};
}

QString ending(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral(".pdf");
    case ExportFormat::Html:
        return QStringLiteral(".html");
    case ExportFormat::Json:
        return QStringLiteral(".json");
    }
    return {};
}

} // namespace

Status exportReport(const Report& report, const Wording& wording, ExportFormat format, const QString& path)
{
    const QByteArray bytes = content(report, wording, format);
    return writeWholeFile(path, bytes);
}

QString exportFileName(const Report& report, ExportFormat format)
{
    static const QRegularExpression unsafe(
        QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = report.target;
    name.replace(unsafe, QStringLiteral("-"));
    return name.left(80) + report.generatedAt.toString(QStringLiteral("'-'yyyy-MM-dd")) + ending(format);
}

} // namespace quorate
