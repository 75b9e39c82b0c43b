#pragma once

#include "core/health/Wording.h"
#include "core/profile/ConnectionTest.h"
#include "core/topology/Topology.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace quorate {

class TestGroup;

/// A connection's test as a list of steps that tick off, one group for each address, and at its end what was
/// found there.
class TestSteps : public QScrollArea {
    Q_OBJECT

public:
    explicit TestSteps(const Wording& wording, QWidget* parent = nullptr);

    /// Forgets the test before. One title for each address that will be tested.
    void start(const QStringList& titles);
    void setStep(int group, const TestStep& step);
    /// Null: there is nothing to say beyond the steps.
    void finish(const TopologyPtr& seen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void showSummary();

    const Wording& m_wording;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    QList<TestGroup*> m_groups;
    QLabel* m_summary = nullptr;
    QLabel* m_hint = nullptr;
    TopologyPtr m_seen; ///< at the end of the test; null before it
};

} // namespace quorate
