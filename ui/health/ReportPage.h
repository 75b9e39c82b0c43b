#pragma once

#include "core/health/Report.h"
#include "core/health/ReportHistory.h"
#include "core/health/Wording.h"
#include "ui/health/ReportOrder.h"
#include "ui/health/ReportPicture.h"
#include "ui/topology/TopologyItem.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace quorate {

class EmptyState;
class Language;
class MadeReportList;
class PageHeader;
class PaperView;
class ReportSettings;
class Ticker;
class Workers;

/// The report as it will stand on paper, drawn anew by a worker when it changes, with what can be chosen
/// about it and the reports made last. Asks for exports; makes none itself.
class ReportPage : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostPages = 20; ///< that are shown

    /// All must outlive the page.
    ReportPage(const Wording& wording, const Language& language, Workers& workers, Ticker& ticker,
        QWidget* parent = nullptr);

    /// Null while nothing was seen; the view's error then says why.
    void setReport(const DeploymentView& view, const std::shared_ptr<const Report>& report);
    void setHistory(const QList<MadeReport>& reports);

Q_SIGNALS:
    /// Without a path.
    void exportRequested(const quorate::ReportOrder& order);
    void openRequested(const QString& path);
    /// The pages on show are those of the report as it is now.
    void drawn();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSide();
    QString language() const;
    void refresh();
    void drawSoon();
    void draw();
    void take(const ReportPicture& picture, qint64 milliseconds);
    void retranslate();

    const Wording& m_wording;
    const Language& m_windowLanguage;
    Workers& m_workers;
    DeploymentView m_view;
    std::shared_ptr<const Report> m_report;
    PageHeader* m_header;
    PaperView* m_paper;
    EmptyState* m_empty;
    ReportSettings* m_settings;
    MadeReportList* m_made;
    QTimer m_wait; ///< until it may be drawn again
    bool m_drawing = false;
    bool m_stale = false; ///< what is on show, or being drawn, is not the report as it is now
};

} // namespace quorate
