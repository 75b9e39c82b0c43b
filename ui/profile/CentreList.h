#pragma once

#include "ui/profile/DraftProblems.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace quorate {

/// The data centres of a draft: each with name, address and whether it is the primary. Says what is wanted.
class CentreList : public QWidget {
    Q_OBJECT

public:
    explicit CentreList(QWidget* parent = nullptr);

    void display(const ProfileDraft& draft, qsizetype current, const QList<DraftProblem>& problems);

Q_SIGNALS:
    void chosen(int index);
    void addRequested();
    void removeRequested();
    void primaryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_primary;
};

} // namespace quorate
