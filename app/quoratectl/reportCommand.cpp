#include "app/quoratectl/commands.h"
#include "app/quoratectl/topologyText.h"
#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/health/Report.h"
#include "core/health/ReportJson.h"
#include "ui/health/ReportHtml.h"
#include "ui/health/ReportPdf.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

QString reportText(const Report& report, const Console& console)
{
    QString text = topologyText(*report.topology, report.target, console);
    text += QLatin1Char('\n')
        + Text::tr("Score %1 of 100: %2.")
              .arg(QString::number(report.arithmetic.score), reportStatusWord(report.status))
        + QLatin1Char(' ') + console.wording().summary(report) + QLatin1Char('\n');
    if (!report.recommendations.isEmpty())
        text += QLatin1Char('\n') + Text::tr("What to do:") + QLatin1Char('\n');
    for (const Recommendation& recommendation : report.recommendations)
        text += QStringLiteral("  ") + console.wording().recommendation(recommendation) + QLatin1Char('\n');
    return text;
}

// Fonts belong to the main thread, which runs its event loop meanwhile.
QByteArray pdf(const Report& report, const Wording& wording)
{
    QByteArray bytes;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { bytes = reportPdf(report, wording); },
        Qt::BlockingQueuedConnection);
    return bytes;
}

Result<QByteArray> rendered(const Report& report, const QString& format, const Console& console)
{
    if (format == QLatin1String("json"))
        return jsonDocumentText(reportJson(report, console.wording()));
    if (format == QLatin1String("pdf"))
        return pdf(report, console.wording());
    if (format == QLatin1String("html"))
        return reportHtml(report, console.wording()).toUtf8();
    if (format == QLatin1String("text"))
        return reportText(report, console).toUtf8();
    return Error{ErrorCode::Usage, {}, QStringLiteral("--format takes text, json, html or pdf")};
}

// --format wins, then the file's ending, then --json, then text.
QString formatOf(const Session& session)
{
    const Invocation& invocation = session.invocation();
    if (invocation.has(QStringLiteral("format")))
        return invocation.value(QStringLiteral("format"));
    const QString path = invocation.value(QStringLiteral("output"));
    for (const QString& ending : {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("json")}) {
        if (path.endsWith(QLatin1Char('.') + ending))
            return ending;
    }
    return session.console().isJson() ? QStringLiteral("json") : QStringLiteral("text");
}

} // namespace

ExitCode runReport(Session& session)
{
    const QString path = session.invocation().value(QStringLiteral("output"));
    const QString format = formatOf(session);
    const bool isBinary = format == QLatin1String("pdf");
    if (isBinary && path.isEmpty())
        return session.console().fail(
            {ErrorCode::Usage, {}, QStringLiteral("a PDF needs -o FILE (or -o - for standard output)")});
    const auto seen = session.look();
    if (!seen)
        return session.console().fail(seen.error());
    const Report report = makeReport(seen->topology, seen->opened.name, seen->topology->observedAt);
    const auto content = rendered(report, format, session.console());
    if (!content)
        return session.console().fail(content.error());
    if (path.isEmpty() || path == QLatin1String("-")) {
        session.console().write(*content);
        return verdict(*seen->topology);
    }
    if (const auto saved = writeWholeFile(path, *content); !saved)
        return session.console().fail(saved.error());
    if (session.console().isJson())
        session.console().print(reportJson(report, session.console().wording()));
    else
        session.console().print(Text::tr("Report written to %1").arg(path) + QLatin1Char('\n'));
    return verdict(*seen->topology);
}

} // namespace quorate
