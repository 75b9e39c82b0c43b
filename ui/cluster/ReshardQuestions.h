#pragma once

#include "ui/cluster/SlotQuestions.h"

class QComboBox;
class QLineEdit;

namespace quorate {

class FormField;

/// Which slots are to go to which master, and from whom.
class ReshardQuestions : public SlotQuestions {
    Q_OBJECT

public:
    /// `slotRanges`: what is asked about at first; empty: nothing.
    ReshardQuestions(const SurveyedCluster& cluster, const SlotRanges& slotRanges, const PlanWording& wording,
        QWidget* parent = nullptr);

protected:
    InputAnswers given() const override;
    QString missing() const override;

private:
    QWidget* makeForm();
    void offerMasters(const SlotSet& wanted);
    void check();

    QLineEdit* m_which;
    QComboBox* m_to;
    QComboBox* m_from;
    FormField* m_whichField;
};

} // namespace quorate
