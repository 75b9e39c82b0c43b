#pragma once

#include "core/health/Wording.h"
#include "core/profile/ConnectionTest.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace quorate {

/// The steps of testing one address: each with icon, name, state, what it found and how long it took; below
/// them why it failed and what to do. With a title the passed ones fold into one line.
class TestGroup : public QWidget {
    Q_OBJECT

public:
    /// An empty title: it is the only group. `index` is for object names.
    TestGroup(const Wording& wording, int index, const QString& title, QWidget* parent = nullptr);

    void setStep(const TestStep& step);
    const TestStep& step(TestStage stage) const { return m_steps.at(static_cast<size_t>(stage)); }
    bool hasFailed() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* icon = nullptr;
        QLabel* name = nullptr;
        QLabel* state = nullptr;
        QLabel* detail = nullptr;
        QLabel* duration = nullptr;
    };

    void addTitle(const QString& title, QGridLayout& grid);
    void addRow(TestStage stage, int index, QGridLayout& grid);
    void draw(TestStage stage);
    void drawTitle();
    void showFailure(const TestStep& step);

    const Wording& m_wording;
    std::array<TestStep, kTestStages> m_steps;
    std::array<Row, kTestStages> m_rows;
    QLabel* m_titleIcon = nullptr;
    QLabel* m_titleNote = nullptr;
    QLabel* m_sentence;
    QLabel* m_hint;
};

} // namespace quorate
