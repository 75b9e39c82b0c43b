#pragma once

#include "core/cluster/SlotSurvey.h"
#include "core/operation/PlanWording.h"
#include "core/topology/Topology.h"
#include "ui/cluster/slotAnswers.h"
#include "ui/operation/QuestionPage.h"

#include <QTimer>

class QFormLayout;
class QSpinBox;

namespace quorate {

class SlotPreview;

/// What questions about slots are asked from: the deployment as it is now.
struct SurveyedCluster {
    TopologyPtr topology;
    QString deployment;
    SlotSurvey survey;
};

/// Questions about moving slots, with the plan for what is answered drawn at once below them: it is made
/// again from a survey of its own before anything starts.
class SlotQuestions : public QuestionPage {
    Q_OBJECT

public:
    SlotQuestions(
        Offer offer, const SurveyedCluster& cluster, const PlanWording& wording, QWidget* parent = nullptr);

    const InputAnswers& answers() const override { return m_answers; }
    bool isComplete() const override;
    const Plan& plan() const { return m_plan; }

protected:
    virtual InputAnswers given() const = 0;
    /// What has to be answered first; empty: nothing.
    virtual QString missing() const { return {}; }
    /// Something was answered: the plan is made a moment later, once for many changes.
    void answer();
    /// How much clients may feel of it.
    void addCare(QFormLayout& form);
    void addCareTo(InputAnswers& answers) const;
    /// The plan was made.
    virtual void showPlanned() { }
    const SurveyedCluster& cluster() const { return m_cluster; }
    SlotPreview* preview() const { return m_preview; }

private:
    void makePlan();

    Offer m_offer;
    SurveyedCluster m_cluster;
    SlotPreview* m_preview;
    QSpinBox* m_latency;
    QSpinBox* m_rate;
    QTimer m_due;
    InputAnswers m_answers;
    Plan m_plan;
};

} // namespace quorate
