#include "ui/profile/ConnectionEditor.h"

#include "core/topology/Deployment.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"
#include "ui/words/Names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace quorate {

ConnectionEditor::ConnectionEditor(const AppContext& context, const Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_original(profile)
    , m_tabs(new QTabWidget)
    , m_problem(textLabel(TextRole::Caption))
    , m_outcome(textLabel(TextRole::Body))
    , m_hint(textLabel(TextRole::Muted))
    , m_test(new QPushButton(tr("&Test")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("connectionEditor"));
    setWindowTitle(profile.name.isEmpty() ? tr("Add a connection") : tr("Edit the connection"));
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_tabs->setAccessibleName(tr("Parts of the connection"));
    m_tabs->addTab(makeAddressTab(), tr("Address"));
    m_tabs->addTab(makeTlsTab(), tr("TLS"));
    m_tabs->addTab(makeSafetyTab(), tr("Safety"));
    for (QLabel* label : {m_problem, m_outcome, m_hint})
        label->setWordWrap(true);
    setTextTone(*m_problem, Tone::Critical);
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAccessibleName(tr("Test the connection"));
    m_buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("saveConnection"));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save and open"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelConnection"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_problem, m_outcome, m_hint, m_buttons})
        column->addWidget(part);
    fill(profile);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ConnectionEditor::tryConnection);
    connect(m_url, &QLineEdit::editingFinished, this, [this] { takePastedSecret(m_url->text()); });
    connect(m_url, &QLineEdit::textChanged, this, &ConnectionEditor::checkFields);
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionEditor::checkFields);
    checkFields();
    setMinimumWidth(560);
}

QLineEdit* ConnectionEditor::field(const char* name, const QString& label, const QString& text)
{
    auto* const edit = new QLineEdit(text);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    return edit;
}

QWidget* ConnectionEditor::makeAddressTab()
{
    auto* const page = new QWidget;
    auto* const form = new QFormLayout(page);
    m_name = field("editName", tr("Name"));
    m_url = field("editUrl", tr("Address"));
    m_url->setPlaceholderText(
        QStringLiteral("redis://10.0.0.1:6379   redis+sentinel://10.0.0.1,10.0.0.2/mymaster"));
    m_user = field("editUser", tr("User"));
    m_user->setPlaceholderText(tr("the default user"));
    m_password = field("editPassword", tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(m_original.name.isEmpty() ? tr("none") : tr("as saved"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_url);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    return page;
}

QWidget* ConnectionEditor::fileField(QLineEdit* edit, const char* name)
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* const choose = new QToolButton;
    choose->setObjectName(QLatin1String(name));
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose a file: %1").arg(edit->accessibleName()));
    connect(choose, &QToolButton::clicked, this, [this, edit] {
        const QString path = QFileDialog::getOpenFileName(this, edit->accessibleName(), edit->text());
        if (!path.isEmpty())
            edit->setText(path);
    });
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    return row;
}

QWidget* ConnectionEditor::makeTlsTab()
{
    auto* const page = new QWidget;
    auto* const form = new QFormLayout(page);
    auto* const note = textLabel(TextRole::Muted,
        tr("TLS is spoken with rediss:// addresses; the server's certificate is always verified."));
    note->setWordWrap(true);
    m_caFile = field("editCaFile", tr("Certificate authority (PEM)"));
    m_caFile->setPlaceholderText(tr("those of the system"));
    m_certificate = field("editCertificate", tr("Client certificate (PEM)"));
    m_key = field("editKey", tr("Its key (PEM)"));
    m_serverName = field("editServerName", tr("Expected server name"));
    m_serverName->setPlaceholderText(tr("the host of the address"));
    form->addRow(note);
    form->addRow(m_caFile->accessibleName(), fileField(m_caFile, "chooseCaFile"));
    form->addRow(m_certificate->accessibleName(), fileField(m_certificate, "chooseCertificate"));
    form->addRow(m_key->accessibleName(), fileField(m_key, "chooseKey"));
    form->addRow(m_serverName->accessibleName(), m_serverName);
    return page;
}

QWidget* ConnectionEditor::makeSafetyTab()
{
    auto* const page = new QWidget;
    auto* const form = new QFormLayout(page);
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("editEnvironment"));
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->addItems({tr("Development"), tr("Staging"), tr("Production")});
    m_readOnly = new QCheckBox(tr("Read-only: refuse every command that changes something"));
    m_readOnly->setObjectName(QStringLiteral("editReadOnly"));
    const auto number = [](const char* name, const QString& label, int least, int most) {
        auto* const box = new QSpinBox;
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(label);
        box->setRange(least, most);
        box->setSingleStep(250);
        box->setSuffix(QStringLiteral(" ms"));
        return box;
    };
    m_interval = number("editInterval", tr("Poll every"), 250, 3'600'000);
    m_timeout = number("editTimeout", tr("Deadline for each node"), 50, 600'000);
    form->addRow(tr("Environment"), m_environment);
    form->addRow(QString(), m_readOnly);
    form->addRow(m_interval->accessibleName(), m_interval);
    form->addRow(m_timeout->accessibleName(), m_timeout);
    return page;
}

void ConnectionEditor::fill(const Profile& profile)
{
    m_name->setText(profile.name);
    m_url->setText(targetUrl(profile.target));
    const ConnectionSettings& settings = profile.target.settings;
    m_user->setText(settings.credentials.user);
    m_caFile->setText(settings.tls.caFile);
    m_certificate->setText(settings.tls.certificateFile);
    m_key->setText(settings.tls.keyFile);
    m_serverName->setText(settings.tls.serverName);
    m_environment->setCurrentIndex(static_cast<int>(profile.environment));
    m_readOnly->setChecked(settings.readOnly);
    m_interval->setValue(static_cast<int>(profile.pollInterval.count()));
    m_timeout->setValue(static_cast<int>(settings.timeout.count()));
}

// A pasted URL may carry user and password: they move to their own fields, out of sight.
void ConnectionEditor::takePastedSecret(const QString& url)
{
    const auto target = parseTargetUrl(url);
    if (!target || target->settings.credentials.password.isEmpty())
        return;
    m_password->setText(QString::fromUtf8(target->settings.credentials.password.reveal()));
    if (!target->settings.credentials.user.isEmpty())
        m_user->setText(target->settings.credentials.user);
    m_url->setText(targetUrl(*target));
}

Result<Target> ConnectionEditor::editedTarget() const
{
    auto target = parseTargetUrl(m_url->text().trimmed());
    if (!target)
        return target;
    ConnectionSettings& settings = target->settings;
    settings.addressMap = m_original.target.settings.addressMap;
    settings.credentials.user = m_user->text();
    settings.credentials.password = {};
    settings.tls.caFile = m_caFile->text();
    settings.tls.certificateFile = m_certificate->text();
    settings.tls.keyFile = m_key->text();
    settings.tls.serverName = m_serverName->text();
    settings.readOnly = m_readOnly->isChecked();
    settings.timeout = std::chrono::milliseconds(m_timeout->value());
    return target;
}

Profile ConnectionEditor::profile() const
{
    Profile edited = m_original;
    edited.name = m_name->text().trimmed();
    if (const auto target = editedTarget())
        edited.target = *target;
    edited.environment = static_cast<Environment>(m_environment->currentIndex());
    edited.pollInterval = std::chrono::milliseconds(m_interval->value());
    return edited;
}

TargetSecrets ConnectionEditor::secrets() const
{
    return {SecretString(m_password->text()), {}};
}

void ConnectionEditor::checkFields()
{
    QString problem;
    const auto target = parseTargetUrl(m_url->text().trimmed());
    if (!isProfileName(m_name->text().trimmed()))
        problem = m_name->text().isEmpty() ? tr("Give the connection a name.")
                                           : tr("A name has 1 to 100 printable characters.");
    else if (!target)
        problem = m_url->text().isEmpty() ? tr("Give an address: redis://host:port")
                                          : m_context.wording.error(target.error());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
    m_test->setEnabled(target.ok());
}

void ConnectionEditor::tryConnection()
{
    auto target = editedTarget();
    if (!target)
        return;
    target->settings.credentials.password = SecretString(m_password->text());
    m_test->setEnabled(false);
    setTextTone(*m_outcome, Tone::Neutral);
    m_outcome->setText(tr("Connecting…"));
    m_hint->clear();
    m_context.workers.run(
        this,
        [&io = m_context.io, tried = *target](const std::stop_token& stop) -> Result<TopologyPtr> {
            Deployment deployment(io, tried);
            TopologyPtr seen = deployment.observe(stop);
            if (wasSeen(*seen))
                return seen;
            return firstError(*seen).value_or(Error{ErrorCode::Unreachable, {}, {}});
        },
        [this](const Result<TopologyPtr>& seen) { showOutcome(seen); });
}

void ConnectionEditor::showOutcome(const Result<TopologyPtr>& seen)
{
    m_test->setEnabled(true);
    if (!seen) {
        setTextTone(*m_outcome, Tone::Critical);
        m_outcome->setText(m_context.wording.error(seen.error()));
        m_hint->setText(m_context.wording.hint(seen.error()));
        return;
    }
    const Topology& topology = **seen;
    setTextTone(*m_outcome, Tone::Ok);
    m_outcome->setText(
        tr("Connected: %1 with %n node(s), %2.", nullptr, static_cast<int>(topology.nodes.size()))
            .arg(kindWord(topology.kind), healthWord(topology.health)));
    // Partly seen is said too: an ACL user that may do too little.
    if (const auto error = firstError(topology))
        m_hint->setText(m_context.wording.error(*error) + QLatin1Char(' ') + m_context.wording.hint(*error));
}

} // namespace quorate
