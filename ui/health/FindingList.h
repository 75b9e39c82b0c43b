#pragma once

#include "core/health/Report.h"
#include "core/health/Wording.h"
#include "core/topology/NodePlace.h"

#include <QList>
#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quorate {

class FindingCard;

/// The findings of a report as cards, the worst first. Of one kind only the first few stand there until a
/// person asks for the others: a hundred replicas with one trouble are one trouble. Cards are kept from poll
/// to poll; of very many only the first are made until a person asks for more.
class FindingList : public QWidget {
    Q_OBJECT

public:
    static constexpr int kStep = 30;
    static constexpr int kOfAKind = 3;

    explicit FindingList(const Wording& wording, QWidget* parent = nullptr);

    void setReport(const Report& report);
    const QList<FindingCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);

private:
    /// One card to be: a finding, and how many of its kind stand folded behind it.
    struct Entry {
        qsizetype finding = 0;
        qsizetype folded = 0;
    };

    QList<Entry> entries() const;
    void addCard();
    void showMore();

    const Wording& m_wording;
    Report m_report;
    int m_limit = kStep;
    QSet<FindingCode> m_unfolded;
    QList<FindingCard*> m_cards;
    QLabel* m_nothing;
    QPushButton* m_more;
    QVBoxLayout* m_column;
};

} // namespace quorate
