#include "ui/profile/SafetyPage.h"

#include "ui/widgets/Text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
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
    box->setGroupSeparatorShown(true);
    return box;
}

QLabel* caption(const QString& text)
{
    QLabel* const label = textLabel(TextRole::Caption, text);
    label->setWordWrap(true);
    return label;
}

} // namespace

SafetyPage::SafetyPage(QWidget* parent)
    : EditorPage(parent)
    , m_environment(new QComboBox)
    , m_readOnly(new QCheckBox(tr("Refuse every command that changes something")))
    , m_timeout(milliseconds("editTimeout", 10, 600'000))
    , m_interval(milliseconds("editInterval", 250, 3'600'000))
{
    m_environment->setObjectName(QStringLiteral("editEnvironment"));
    m_environment->addItems({tr("Development"), tr("Staging"), tr("Production")});
    m_readOnly->setObjectName(QStringLiteral("editReadOnly"));
    m_readOnly->setMinimumHeight(28);
    auto* const form = makeForm(*this);
    (new FormField(m_environment))->addTo(*form, tr("Environment"));
    form->addRow(
        QString(), caption(tr("Production has a red edge and asks more before it changes anything.")));
    (new FormField(m_readOnly))->addTo(*form, tr("Read-only"));
    (new FormField(m_timeout))->addTo(*form, tr("Deadline for a node"));
    (new FormField(m_interval))->addTo(*form, tr("Poll every"));
    form->addRow(QString(), caption(tr("A node that has not answered by its deadline counts as silent.")));
    connect(m_environment, &QComboBox::activated, this, &SafetyPage::noteEdit);
    connect(m_readOnly, &QCheckBox::toggled, this, &SafetyPage::noteEdit);
    connect(m_timeout, &QSpinBox::valueChanged, this, &SafetyPage::noteEdit);
    connect(m_interval, &QSpinBox::valueChanged, this, &SafetyPage::noteEdit);
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
