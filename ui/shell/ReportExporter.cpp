#include "ui/shell/ReportExporter.h"

#include "core/base/Untrusted.h"
#include "ui/shell/ReportExport.h"

#include <QFileDialog>
#include <QFileInfo>

namespace quorate {

struct ReportExporter::Outcome {
    Status saved;
    Result<QList<MadeReport>> history;
};

ReportExporter::ReportExporter(
    Workers& workers, const Wording& wording, ReportHistory history, QWidget* window)
    : QObject(window)
    , m_workers(workers)
    , m_wording(wording)
    , m_history(std::move(history))
    , m_window(window)
{
}

void ReportExporter::make(const std::shared_ptr<const Report>& report, ReportOrder order)
{
    if (!report)
        return;
    if (order.path.isEmpty())
        order.path = QFileDialog::getSaveFileName(
            m_window, tr("Export the health report"), exportFileName(*report, order.format));
    if (order.path.isEmpty())
        return;
    Q_EMIT said(tr("Writing the report to %1…").arg(plainLine(order.path)), Tone::Info);
    m_workers.draw(
        this,
        [report, order, history = m_history, &wording = m_wording](const std::stop_token&) {
            Outcome outcome{exportReport(*report, wording, order), QList<MadeReport>()};
            if (outcome.saved)
                outcome.history =
                    history.add({QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC),
                        report->target, report->arithmetic.score, QFileInfo(order.path).absoluteFilePath()});
            return outcome;
        },
        [this, path = order.path](const Outcome& outcome) { tell(outcome, path); });
}

void ReportExporter::tell(const Outcome& outcome, const QString& path)
{
    if (!outcome.saved)
        return Q_EMIT said(m_wording.error(outcome.saved.error()), Tone::Critical);
    if (outcome.history)
        Q_EMIT historyChanged(*outcome.history);
    // The report is there even where the list of reports could not be written.
    if (outcome.history)
        Q_EMIT said(tr("Report written to %1").arg(plainLine(path)), Tone::Ok);
    else
        Q_EMIT said(m_wording.error(outcome.history.error()), Tone::Warning);
}

void ReportExporter::loadHistory()
{
    m_workers.run(
        this, [history = m_history](const std::stop_token&) { return history.list(); },
        [this](const Result<QList<MadeReport>>& reports) {
            if (reports)
                Q_EMIT historyChanged(*reports);
            else
                Q_EMIT said(m_wording.error(reports.error()), Tone::Warning);
        });
}

} // namespace quorate
