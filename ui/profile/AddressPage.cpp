#include "ui/profile/AddressPage.h"

#include "ui/widgets/Text.h"
#include "ui/words/Names.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <cstdlib>

namespace quorate {

namespace {

constexpr int kMostDatabases = 16'384;

} // namespace

AddressPage::AddressPage(QWidget* parent)
    : EditorPage(parent)
    , m_centre(FormField::lineEdit("editCentre"))
    , m_centreField(new FormField(m_centre))
    , m_address(FormField::lineEdit("editUrl"))
    , m_addressField(new FormField(m_address))
    , m_kind(new QComboBox)
    , m_kindField(new FormField(m_kind))
    , m_service(FormField::lineEdit("editService"))
    , m_serviceField(new FormField(m_service))
    , m_database(new QSpinBox)
    , m_databaseField(new FormField(m_database))
    , m_centres(new QPushButton)
{
    setUpControls();
    auto* const form = makeForm(*this);
    blame(DraftField::CentreName, m_centreField);
    blame(DraftField::Address, m_addressField);
    for (FormField* const field :
        {m_centreField, m_addressField, m_kindField, m_serviceField, m_databaseField})
        field->addTo(*form);
    form->addRow(QString(), m_centres);
    connect(m_centre, &QLineEdit::textEdited, this, &AddressPage::noteEdit);
    connect(m_address, &QLineEdit::textChanged, this, &AddressPage::takeText);
    connect(m_address, &QLineEdit::editingFinished, this,
        [this] { Q_EMIT addressGiven(completeAddress(m_address->text())); });
    connect(m_kind, &QComboBox::activated, this, &AddressPage::rewrite);
    connect(m_service, &QLineEdit::editingFinished, this, &AddressPage::rewrite);
    connect(m_database, &QSpinBox::valueChanged, this, &AddressPage::rewrite);
    connect(m_centres, &QPushButton::clicked, this, &AddressPage::centresRequested);
    retranslate();
}

void AddressPage::retranslate()
{
    m_centreField->setLabel(tr("Data centre"));
    m_addressField->setLabel(tr("Address"));
    m_addressField->setNote(
        tr("One node is enough, several parted by commas are safer. A URL may be pasted."));
    m_kindField->setLabel(tr("Kind"));
    for (int at = 0; at < m_kind->count(); ++at) {
        const auto kind = static_cast<DeploymentKind>(m_kind->itemData(at).toInt());
        m_kind->setItemText(
            at, kind == DeploymentKind::Unknown ? tr("Detected automatically") : kindWord(kind));
    }
    m_serviceField->setLabel(tr("Service"));
    m_service->setPlaceholderText(tr("the only one that the Sentinels watch"));
    m_databaseField->setLabel(tr("Database"));
    m_centres->setText(tr("Several data centres…"));
    m_centres->setToolTip(plainToolTip(tr("Watch deployments in several data centres as one.")));
}

void AddressPage::setUpControls()
{
    m_address->setPlaceholderText(QStringLiteral("10.0.0.1:6379,10.0.0.2:6379"));
    m_kind->setObjectName(QStringLiteral("editKind"));
    for (const auto kind : {DeploymentKind::Unknown, DeploymentKind::Standalone, DeploymentKind::Replication,
             DeploymentKind::Sentinel, DeploymentKind::Cluster})
        m_kind->addItem(QString(), static_cast<int>(kind));
    m_database->setObjectName(QStringLiteral("editDatabase"));
    m_database->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_database->setRange(0, kMostDatabases);
    m_centres->setObjectName(QStringLiteral("severalCentres"));
    setLook(*m_centres, "look", QStringLiteral("link"));
    m_centres->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void AddressPage::takeText(const QString& text)
{
    // More than one letter at once was pasted or dropped: a password in it is never painted.
    const bool isPasted = std::abs(text.size() - m_lastText.size()) > 1;
    m_lastText = text;
    if (isPasted && text.contains(QLatin1Char('@')))
        Q_EMIT addressGiven(text);
    else
        noteEdit();
}

// Kind, service and database are written into the address, where they are kept.
void AddressPage::rewrite()
{
    auto target = parseTargetUrl(m_address->text());
    if (!target)
        return;
    const Target before = *target;
    target->kind = static_cast<DeploymentKind>(m_kind->currentData().toInt());
    const bool isSentinel = target->kind == DeploymentKind::Sentinel;
    target->service = isSentinel ? m_service->text().trimmed().toUtf8() : QByteArray();
    target->settings.database = target->kind == DeploymentKind::Cluster ? 0 : m_database->value();
    if (*target == before)
        return;
    m_address->setText(addressOf(*target));
}

void AddressPage::store(ProfileDraft& draft, qsizetype current) const
{
    draft.targets[current].centre = m_centre->text();
    draft.targets[current].address = m_address->text().trimmed();
}

void AddressPage::fill(const ProfileDraft& draft, qsizetype current)
{
    const TargetDraft& shown = draft.targets[current];
    m_centreField->setShown(draft.hasCentres);
    m_centres->setVisible(!draft.hasCentres);
    setText(*m_centre, shown.centre);
    if (m_address->text().trimmed() != shown.address) {
        m_lastText = shown.address; // given by us, not pasted
        m_address->setText(shown.address);
    }
    const auto target = parseTargetUrl(shown.address);
    const DeploymentKind kind = target ? target->kind : DeploymentKind::Unknown;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_serviceField->setShown(kind == DeploymentKind::Sentinel);
    m_databaseField->setShown(kind != DeploymentKind::Sentinel && kind != DeploymentKind::Cluster);
    setText(*m_service, target ? QString::fromUtf8(target->service) : QString());
    m_database->setValue(target ? target->settings.database : 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_kind, m_service, m_database})
        part->setEnabled(target.ok());
}

} // namespace quorate
