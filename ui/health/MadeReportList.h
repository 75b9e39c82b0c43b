#pragma once

#include "core/health/ReportHistory.h"

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace quorate {

class SectionHeader;

/// The reports that were made last, the newest first, two lines each; a double click opens one.
class MadeReportList : public QWidget {
    Q_OBJECT

public:
    explicit MadeReportList(QWidget* parent = nullptr);

    void setReports(const QList<MadeReport>& reports);
    QListView* view() const { return m_view; }

Q_SIGNALS:
    void openRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QList<MadeReport> m_reports;
    SectionHeader* m_header;
    QLabel* m_nothing;
    QListView* m_view;
    QStandardItemModel* m_model;
};

} // namespace quorate
