#pragma once

#include "ui/profile/EditorPage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace quorate {

/// How carefully the deployment is treated: environment, read-only, and how often and how long it is asked.
class SafetyPage : public EditorPage {
    Q_OBJECT

public:
    explicit SafetyPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;
    void retranslate() override;

private:
    QComboBox* m_environment;
    QCheckBox* m_readOnly;
    QSpinBox* m_timeout;
    QSpinBox* m_interval;
    FormField* m_environmentField;
    FormField* m_readOnlyField;
    FormField* m_timeoutField;
    FormField* m_intervalField;
};

} // namespace quorate
