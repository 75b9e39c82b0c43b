#pragma once

#include "core/health/Report.h"
#include "core/health/Wording.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quorate {

class FindingCard;

/// The findings of a report as cards, the worst first. Cards are kept from poll to poll; of very many only
/// the first are made until a person asks for more.
class FindingList : public QWidget {
    Q_OBJECT

public:
    static constexpr int kStep = 30;

    explicit FindingList(const Wording& wording, QWidget* parent = nullptr);

    void setReport(const Report& report);
    const QList<FindingCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    void nodeRequested(const QString& endpoint);

private:
    void addCard();
    void showMore();

    const Wording& m_wording;
    Report m_report;
    int m_limit = kStep;
    QList<FindingCard*> m_cards;
    QLabel* m_nothing;
    QPushButton* m_more;
    QVBoxLayout* m_column;
};

} // namespace quorate
