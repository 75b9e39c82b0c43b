#pragma once

#include "core/health/Report.h"
#include "core/health/ReportHistory.h"
#include "core/health/Wording.h"
#include "ui/health/ReportOrder.h"
#include "ui/shell/Workers.h"
#include "ui/theme/Tokens.h"

#include <QObject>

#include <memory>

class QWidget;

namespace quorate {

/// Writes reports outside the GUI thread and keeps the list of those that were made. Each is in the language
/// that it was ordered in, whatever the window switches to meanwhile.
class ReportExporter : public QObject {
    Q_OBJECT

public:
    /// `workers` and `wording` must outlive it; dialogs belong to the window.
    ReportExporter(Workers& workers, const Wording& wording, ReportHistory history, QWidget* window);

    /// Asks for a place first, unless the order names one.
    void make(const std::shared_ptr<const Report>& report, ReportOrder order);
    void loadHistory();

Q_SIGNALS:
    /// What a person should know: it is being written, it is there, it failed.
    void said(const QString& text, quorate::Tone tone);
    void historyChanged(const QList<quorate::MadeReport>& reports);

private:
    struct Outcome;

    void tell(const Outcome& outcome, const QString& path);

    Workers& m_workers;
    const Wording& m_wording;
    ReportHistory m_history;
    QWidget* m_window;
};

} // namespace quorate
