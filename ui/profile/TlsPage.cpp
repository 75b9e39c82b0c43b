#include "ui/profile/TlsPage.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace quorate {

TlsPage::TlsPage(QWidget* parent)
    : EditorPage(parent)
    , m_enabled(new QCheckBox)
    , m_caFile(FormField::lineEdit("editCaFile"))
    , m_certificate(FormField::lineEdit("editCertificate"))
    , m_key(FormField::lineEdit("editKey"))
    , m_serverName(FormField::lineEdit("editServerName"))
{
    m_enabled->setObjectName(QStringLiteral("editTls"));
    m_enabled->setMinimumHeight(28);
    m_fields = {blame(DraftField::CaFile, fileField(m_caFile, "chooseCaFile")),
        blame(DraftField::Certificate, fileField(m_certificate, "chooseCertificate")),
        blame(DraftField::Key, fileField(m_key, "chooseKey")), new FormField(m_serverName)};
    auto* const form = makeForm(*this);
    form->addRow(m_enabled);
    for (FormField* const field : std::as_const(m_fields))
        field->addTo(*form);
    connect(m_enabled, &QCheckBox::toggled, this, &TlsPage::noteEdit);
    for (QLineEdit* edit : {m_caFile, m_certificate, m_key, m_serverName})
        connect(edit, &QLineEdit::textChanged, this, &TlsPage::noteEdit);
    retranslate();
}

void TlsPage::retranslate()
{
    m_enabled->setText(tr("Speak TLS with the servers"));
    m_caFile->setPlaceholderText(tr("those of the system"));
    for (QLineEdit* edit : {m_certificate, m_key})
        edit->setPlaceholderText(tr("none"));
    m_serverName->setPlaceholderText(tr("the host of the address"));
    const QStringList labels{
        tr("Authority (PEM)"), tr("Own certificate (PEM)"), tr("Its key (PEM)"), tr("Expected server name")};
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setLabel(labels[i]);
    m_fields.back()->setNote(tr("The server's certificate is always verified."));
    for (qsizetype i = 0; i < m_choose.size(); ++i) {
        m_choose[i]->setText(tr("Choose…"));
        m_choose[i]->setAccessibleName(tr("Choose a file: %1").arg(labels[i]));
    }
}

FormField* TlsPage::fileField(QLineEdit* edit, const char* buttonName)
{
    auto* const choose = new QPushButton;
    choose->setObjectName(QLatin1String(buttonName));
    m_choose << choose;
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, edit] { chooseFile(edit); });
    return new FormField(edit, choose);
}

void TlsPage::chooseFile(QLineEdit* edit)
{
    const QString path = QFileDialog::getOpenFileName(this, edit->accessibleName(), edit->text());
    if (path.isEmpty())
        return;
    setTouched(true);
    edit->setText(path);
}

void TlsPage::store(ProfileDraft& draft, qsizetype current) const
{
    TargetDraft& target = draft.targets[current];
    target.caFile = m_caFile->text().trimmed();
    target.certificateFile = m_certificate->text().trimmed();
    target.keyFile = m_key->text().trimmed();
    target.serverName = m_serverName->text().trimmed();
    auto read = parseTargetUrl(target.address);
    if (!read || read->settings.tls.enabled == m_enabled->isChecked())
        return;
    read->settings.tls.enabled = m_enabled->isChecked();
    target.address = addressOf(*read);
}

void TlsPage::fill(const ProfileDraft& draft, qsizetype current)
{
    const TargetDraft& target = draft.targets[current];
    const auto read = parseTargetUrl(target.address);
    const bool isSpoken = read && read->settings.tls.enabled;
    m_enabled->setChecked(isSpoken);
    m_enabled->setEnabled(read && !read->seeds.front().isUnixSocket());
    setText(*m_caFile, target.caFile);
    setText(*m_certificate, target.certificateFile);
    setText(*m_key, target.keyFile);
    setText(*m_serverName, target.serverName);
    for (FormField* field : std::as_const(m_fields))
        field->setEnabled(isSpoken);
}

} // namespace quorate
