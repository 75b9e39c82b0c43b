#pragma once

#include "core/operation/PlanWording.h"
#include "core/operation/journalReceipts.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace quorate {

class EmptyState;
class PlanSheet;
class RowModel;
class RowView;
class SectionHeader;

/// Every operation that this user carried out, from the journal: what was sent, and what became of it. One
/// that was interrupted stands first and can be taken back. Shows what it is given and says what a person
/// wants.
class JournalPage : public QWidget {
    Q_OBJECT

public:
    explicit JournalPage(const PlanWording& wording, QWidget* parent = nullptr);

    /// `interrupted` are the ids of those without an end that no program is carrying out.
    void setJournal(const JournalContent& content, const QSet<QString>& interrupted);
    void showProblem(const QString& sentence);
    int interruptedCount() const { return static_cast<int>(m_interrupted.size()); }

Q_SIGNALS:
    void mendRequested(const quorate::Receipt& interrupted);
    void saveRequested(const quorate::Receipt& receipt);

protected:
    void changeEvent(QEvent* event) override;

private:
    const JournalledOperation* chosen() const;
    void refresh();
    void showChosen();
    QString sentence(const JournalledOperation& operation) const;
    void retranslate();

    const PlanWording& m_wording;
    QList<JournalledOperation> m_operations; ///< the newest first, interrupted ones before all others
    QSet<QString> m_interrupted;
    bool m_isSound = true;
    QLabel* m_title;
    QLabel* m_note;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    RowModel* m_rows;
    RowView* m_view;
    QLabel* m_outcome;
    PlanSheet* m_sheet;
    QPushButton* m_mend;
    QPushButton* m_save;
};

} // namespace quorate
