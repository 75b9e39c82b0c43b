#pragma once

#include "core/drill/Drill.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QButtonGroup;
class QVBoxLayout;

namespace quorate {

class EmptyState;
class RowModel;
class RowView;

/// Where a drill could take place: the chosen deployment.
struct DrillPlace {
    QString deployment; ///< empty: none is chosen
    bool isSandbox = false; ///< otherwise its name is to be typed before anything happens
    QHash<DrillScenario, DrillObstacle> obstacles; ///< of the scenarios that cannot be begun
};

/// Rehearsals: a scenario for the chosen deployment, how it goes while it runs, and the drills so far, each
/// with its figures beside those of the one before. Shows what it is given and says what a person wants.
class DrillPage : public QWidget {
    Q_OBJECT

public:
    explicit DrillPage(QWidget* parent = nullptr);

    void setPlace(const DrillPlace& place);
    /// The newest first. The first is shown when none was chosen before.
    void setDrills(const QList<DrillReport>& drills);
    /// A drill has begun, or is over.
    void setRunning(bool isRunning);
    /// Something was noticed in the drill that runs.
    void addMark(const DrillMark& mark);
    void showProblem(const QString& sentence);
    void choose(const QString& id);

Q_SIGNALS:
    void beginRequested(quorate::DrillScenario scenario);
    void cancelRequested();
    /// Servers of the sandbox that are hung or dead are to be brought back.
    void healRequested();
    /// `before` is null when there is none to compare with.
    void saveRequested(const quorate::DrillReport& report, const quorate::DrillReport* before);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeReport();
    DrillScenario scenario() const;
    /// What stands in the way of every scenario alike; nothing when they differ.
    std::optional<DrillObstacle> commonObstacle() const;
    const DrillReport* chosen() const;
    const DrillReport* before(const DrillReport& report) const;
    void refreshChoices();
    void refreshReport();
    void retranslate();

    DrillPlace m_place;
    QList<DrillReport> m_drills;
    QList<DrillMark> m_marks; ///< of the drill that runs
    bool m_isRunning = false;
    QLabel* m_title;
    QLabel* m_note;
    QLabel* m_where;
    QButtonGroup* m_scenarios;
    QHash<DrillScenario, QLabel*> m_sentences;
    QLabel* m_typeName;
    QLineEdit* m_name;
    QPushButton* m_begin;
    QPushButton* m_cancel;
    QPushButton* m_heal;
    QLabel* m_problem;
    QLabel* m_obstacle;
    EmptyState* m_empty;
    QWidget* m_kept;
    RowModel* m_rows;
    RowView* m_list;
    QLabel* m_summary;
    QPushButton* m_save;
    RowModel* m_figureRows;
    RowView* m_figures;
    RowModel* m_markRows;
    RowView* m_course;
    QTabWidget* m_detail;
};

} // namespace quorate
