#pragma once

#include "core/base/SecretString.h"
#include "core/health/Report.h"
#include "core/health/Wording.h"
#include "core/monitor/RecentHistory.h"
#include "core/topology/NodePlace.h"
#include "ui/health/ReportOrder.h"
#include "ui/topology/TopologyItem.h"

#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QToolButton;

namespace quorate {

class ChangeList;
class EmptyState;
class FindingList;
class KeyValueList;
class PasswordPrompt;
class PageHeader;
class SectionHeader;
class Ticker;
class Tile;

/// The health of a deployment on one page: score with its arithmetic, figures, findings with what to do about
/// them, and what the deployment consists of. Asks for exports and for nodes; does neither itself.
class HealthPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    HealthPage(const Wording& wording, Ticker& ticker, QWidget* parent = nullptr);

    /// Null while nothing was seen; the view's error then says why.
    void setReport(const DeploymentView& view, const std::shared_ptr<const Report>& report);
    /// Shown with the next report.
    void setHistory(const RecentHistory& history) { m_history = history; }

Q_SIGNALS:
    void exportRequested(quorate::ExportFormat format);
    void nodeRequested(const quorate::NodePlace& node);
    /// The way out of "cannot connect": a person wants to change how the deployment is reached.
    void connectionEditRequested();
    /// The other way out where a password is missing or wrong; for this run only.
    void passwordGiven(const quorate::SecretString& password);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addExportButton(ExportFormat format);
    QWidget* makeContent();
    QWidget* makeTiles();
    QWidget* makeComposition();
    void refresh();
    void showNothing();
    void showScore();
    void showFigures();
    void showTrust();
    void showLinks();
    void showSamples();
    void showComposition();
    void retranslate();

    const Wording& m_wording;
    DeploymentView m_view;
    std::shared_ptr<const Report> m_report;
    RecentHistory m_history;
    PageHeader* m_header;
    QList<QToolButton*> m_exports;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    PasswordPrompt* m_password;
    QLabel* m_summary;
    Tile* m_score = nullptr;
    Tile* m_nodes = nullptr;
    Tile* m_memory = nullptr;
    Tile* m_clients = nullptr;
    Tile* m_operations = nullptr;
    Tile* m_hits = nullptr;
    Tile* m_keys = nullptr;
    Tile* m_trust = nullptr; ///< slots served, quorum, data centres or links, by the kind of deployment
    SectionHeader* m_findingsHeader;
    FindingList* m_findings;
    SectionHeader* m_changesHeader;
    ChangeList* m_changes;
    SectionHeader* m_compositionHeader;
    KeyValueList* m_composition;
};

} // namespace quorate
