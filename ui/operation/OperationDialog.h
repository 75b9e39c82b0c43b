#pragma once

#include "core/operation/OperationContext.h"
#include "core/operation/PlanWording.h"
#include "ui/operation/InputPage.h"

#include <QDialog>

class QComboBox;
class QElapsedTimer;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace quorate {

class PlanSheet;

/// One operation from its questions, if it has any, by its plan to its receipt: answered, reviewed, confirmed
/// (of a production deployment by typing its name), watched while it runs, and read when it is over. Sends
/// nothing itself. While an operation runs the dialog stays: closing it asks for a cancel.
class OperationDialog : public QDialog {
    Q_OBJECT

public:
    struct Setting {
        bool isProduction = false;
        bool usesTls = false;
        QList<Endpoint> candidates{}; ///< to choose from; fewer than two: no choice is offered
    };

    OperationDialog(const PlanWording& wording, const Setting& setting, QWidget* parent = nullptr);

    /// What it has to know before it can be planned; inputGiven() follows, also anew when a person went back.
    void askFor(const QString& title, const QString& explanation, const QList<InputField>& fields);
    /// The same with a page of its own, which the dialog takes.
    void askBy(const QString& title, QuestionPage* page);
    /// The servers are looked at before anything can be asked or planned.
    void showLooking(const QString& title);
    /// A plan to look at; it can be started only when `isChecked`: the servers have been asked too.
    void showPlan(const Plan& plan, bool isChecked);
    /// Nothing could be asked.
    void showProblem(const QString& sentence);
    void showStep(const StepUpdate& update);
    void showReceipt(const Receipt& receipt);

Q_SIGNALS:
    void startRequested(const quorate::Plan& plan);
    void cancelRequested();
    void candidateChosen(const quorate::Endpoint& candidate);
    /// The plan for these answers is wanted; showPlan() or showProblem() answers.
    void inputGiven(const quorate::InputAnswers& answers);
    /// A person went back to the questions: what was asked for is no longer wanted.
    void inputReopened();
    void saveRequested(const quorate::Receipt& receipt);

protected:
    void reject() override;

private:
    enum class Phase { Input, Review, Running, Over };

    void setUpLayout();
    void offerCandidates();
    void openQuestions(const QString& title, QuestionPage& page);
    void look();
    void proceed();
    void goBack();
    QString goText() const;
    void refresh();
    void start();
    QString verb() const;
    void sayFacts(const Receipt& receipt);

    const PlanWording& m_wording;
    Setting m_setting;
    Phase m_phase = Phase::Review;
    bool m_isChecked = false;
    bool m_isLooking = false; ///< at the servers, before there is a plan
    bool m_hasInput = false;
    QString m_inputTitle;
    bool m_canCancel = true;
    bool m_wantsCancel = false;
    Plan m_plan;
    Receipt m_receipt;
    QLabel* m_title;
    QComboBox* m_candidate;
    QLabel* m_candidateCaption;
    QStackedWidget* m_stack;
    InputPage* m_input;
    QuestionPage* m_questions; ///< that are asked: of m_input, or of a page of their own
    PlanSheet* m_sheet;
    QLabel* m_risk;
    QLabel* m_outcome;
    QLabel* m_facts;
    QLabel* m_confirmCaption;
    QLineEdit* m_confirm;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_back;
    QPushButton* m_close;
    QPushButton* m_go;
    QTimer* m_clock;
    qint64 m_startedAt = 0; ///< milliseconds of the monotonic clock
};

} // namespace quorate
