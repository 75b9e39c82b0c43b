#pragma once

#include "ui/cluster/SlotQuestions.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace quorate {

class WeightList;

/// How the slots are to be balanced: by what, with which weights, and how carefully.
class RebalanceQuestions : public SlotQuestions {
    Q_OBJECT

public:
    RebalanceQuestions(const SurveyedCluster& cluster, const PlanWording& wording, QWidget* parent = nullptr);

protected:
    InputAnswers given() const override;
    void showPlanned() override;

private:
    QWidget* makeForm();

    QComboBox* m_measure;
    QDoubleSpinBox* m_threshold;
    QCheckBox* m_useEmpty;
    WeightList* m_weights;
};

} // namespace quorate
