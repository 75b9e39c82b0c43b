#include "ui/shell/ReportExport.h"

#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/health/ReportJson.h"
#include "ui/health/ReportHtml.h"
#include "ui/health/ReportPdf.h"
#include "ui/words/SpeakingIn.h"

#include <QRegularExpression>

namespace quorate {

namespace {

QByteArray content(const Report& report, const Wording& wording, const ReportOrder& order)
{
    switch (order.format) {
    case ExportFormat::Pdf:
        return reportPdf(report, wording, order.options);
    case ExportFormat::Html:
        return reportHtml(report, wording, order.options).toUtf8();
    case ExportFormat::Json:
        return jsonDocumentText(reportJson(report, wording));
    }
    return {};
}

} // namespace

Status exportReport(const Report& report, const Wording& wording, const ReportOrder& order)
{
    const SpeakingIn speaking(order.language);
    return writeWholeFile(order.path, content(report, wording, order));
}

QString exportFileName(const Report& report, ExportFormat format)
{
    static const QRegularExpression unsafe(
        QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = report.target;
    name.replace(unsafe, QStringLiteral("-"));
    return name.left(80) + report.generatedAt.toString(QStringLiteral("'-'yyyy-MM-dd."))
        + formatName(format).toLower();
}

} // namespace quorate
