#include "ui/profile/SafetyPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace quorate {

namespace {

QSpinBox* milliseconds(const char* name, int least, int most)
{
    auto* const box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setSingleStep(250);
    box->setSuffix(QStringLiteral(" ms"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

SafetyPage::SafetyPage(QWidget* parent)
    : EditorPage(parent)
    , m_environment(new QComboBox)
    , m_readOnly(new QCheckBox)
    , m_timeout(milliseconds("editTimeout", 10, 600'000))
    , m_interval(milliseconds("editInterval", 250, 3'600'000))
    , m_environmentField(new FormField(m_environment))
    , m_readOnlyField(new FormField(m_readOnly))
    , m_timeoutField(new FormField(m_timeout))
    , m_intervalField(new FormField(m_interval))
{
    m_environment->setObjectName(QStringLiteral("editEnvironment"));
    m_environment->addItems({QString(), QString(), QString()});
    m_readOnly->setObjectName(QStringLiteral("editReadOnly"));
    m_readOnly->setMinimumHeight(28);
    auto* const form = makeForm(*this);
    for (FormField* const field : {m_environmentField, m_readOnlyField, m_timeoutField, m_intervalField})
        field->addTo(*form);
    connect(m_environment, &QComboBox::activated, this, &SafetyPage::noteEdit);
    connect(m_readOnly, &QCheckBox::toggled, this, &SafetyPage::noteEdit);
    connect(m_timeout, &QSpinBox::valueChanged, this, &SafetyPage::noteEdit);
    connect(m_interval, &QSpinBox::valueChanged, this, &SafetyPage::noteEdit);
    retranslate();
}

void SafetyPage::retranslate()
{
    const QStringList environments{tr("Development"), tr("Staging"), tr("Production")};
    for (int at = 0; at < environments.size(); ++at)
        m_environment->setItemText(at, environments.at(at));
    m_environmentField->setLabel(tr("Environment"));
    m_environmentField->setNote(tr("Production has a red edge and asks more before it changes anything."));
    m_readOnlyField->setLabel(tr("Read-only"));
    m_readOnly->setText(tr("Refuse every command that changes something"));
    m_timeoutField->setLabel(tr("Deadline for a node"));
    m_timeoutField->setNote(tr("A node that has not answered by its deadline counts as silent."));
    m_intervalField->setLabel(tr("Poll every"));
}

void SafetyPage::store(ProfileDraft& draft, qsizetype) const
{
    draft.environment = static_cast<Environment>(m_environment->currentIndex());
    draft.readOnly = m_readOnly->isChecked();
    draft.timeout = std::chrono::milliseconds(m_timeout->value());
    draft.pollInterval = std::chrono::milliseconds(m_interval->value());
}

void SafetyPage::fill(const ProfileDraft& draft, qsizetype)
{
    m_environment->setCurrentIndex(static_cast<int>(draft.environment));
    m_readOnly->setChecked(draft.readOnly);
    m_timeout->setValue(static_cast<int>(draft.timeout.count()));
    m_interval->setValue(static_cast<int>(draft.pollInterval.count()));
}

} // namespace quorate
