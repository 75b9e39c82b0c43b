#include "ui/profile/SignInPage.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace quorate {

namespace {

constexpr int kButtonWidth = 84; // the field keeps its width, whichever word is on the button

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : EditorPage(parent)
    , m_user(FormField::lineEdit("editUser"))
    , m_password(FormField::lineEdit("editPassword"))
    , m_sentinelUser(FormField::lineEdit("editSentinelUser"))
    , m_sentinelPassword(FormField::lineEdit("editSentinelPassword"))
{
    m_drop = dropButton("removePassword", m_drops);
    m_dropSentinels = dropButton("removeSentinelPassword", m_dropsSentinels);
    m_userField = new FormField(m_user);
    m_passwordField = new FormField(m_password, m_drop);
    m_sentinelFields = {new FormField(m_sentinelUser), new FormField(m_sentinelPassword, m_dropSentinels)};
    auto* const form = makeForm(*this);
    for (FormField* const field : {m_userField, m_passwordField, m_sentinelFields[0], m_sentinelFields[1]})
        field->addTo(*form);
    for (QLineEdit* secret : {m_password, m_sentinelPassword})
        secret->setEchoMode(QLineEdit::Password);
    for (QLineEdit* edit : {m_user, m_password, m_sentinelUser, m_sentinelPassword})
        connect(edit, &QLineEdit::textChanged, this, &SignInPage::noteEdit);
    retranslate();
}

QPushButton* SignInPage::dropButton(const char* name, bool& drops)
{
    auto* const button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setMinimumWidth(kButtonWidth);
    connect(button, &QPushButton::clicked, this, [this, &drops] {
        drops = !drops;
        noteEdit();
    });
    return button;
}

void SignInPage::retranslate()
{
    m_userField->setLabel(tr("User"));
    m_passwordField->setLabel(tr("Password"));
    m_passwordField->setNote(
        tr("Passwords go to the keychain, never into a file. Without a password nobody signs in."));
    m_sentinelFields[0]->setLabel(tr("User of the Sentinels"));
    m_sentinelFields[1]->setLabel(tr("Their password"));
    m_sentinelFields[1]->setNote(
        tr("Sentinels have a user and a password of their own; without one they get the servers'."));
    for (QLineEdit* user : {m_user, m_sentinelUser})
        user->setPlaceholderText(tr("the default user"));
}

void SignInPage::store(ProfileDraft& draft, qsizetype current) const
{
    TargetDraft& target = draft.targets[current];
    target.user = m_user->text();
    target.password = SecretString(m_password->text());
    target.sentinelUser = m_sentinelUser->text();
    target.sentinelPassword = SecretString(m_sentinelPassword->text());
    target.dropsPassword = m_drops && target.password.isEmpty();
    target.dropsSentinelPassword = m_dropsSentinels && target.sentinelPassword.isEmpty();
}

// What is typed replaces the saved one anyway.
void SignInPage::showDrop(QPushButton& button, QLineEdit& secret, bool isSaved, bool drops)
{
    secret.setPlaceholderText(!isSaved ? tr("none") : drops ? tr("removed when you save") : tr("as saved"));
    button.setVisible(isSaved && secret.text().isEmpty());
    button.setText(drops ? tr("Keep") : tr("Remove"));
    button.setAccessibleName(drops ? tr("Keep the saved password") : tr("Remove the saved password"));
    button.setToolTip(button.accessibleName());
}

void SignInPage::fill(const ProfileDraft& draft, qsizetype current)
{
    const TargetDraft& target = draft.targets[current];
    setText(*m_user, target.user);
    setText(*m_password, QString::fromUtf8(target.password.reveal()));
    setText(*m_sentinelUser, target.sentinelUser);
    setText(*m_sentinelPassword, QString::fromUtf8(target.sentinelPassword.reveal()));
    m_drops = target.dropsPassword;
    m_dropsSentinels = target.dropsSentinelPassword;
    showDrop(*m_drop, *m_password, target.savedAs.has_value(), m_drops);
    showDrop(*m_dropSentinels, *m_sentinelPassword, target.savedAs.has_value(), m_dropsSentinels);
    const auto read = parseTargetUrl(target.address);
    const bool hasSentinels = (read && read->kind == DeploymentKind::Sentinel)
        || !target.sentinelUser.isEmpty() || !target.sentinelPassword.isEmpty();
    for (FormField* field : std::as_const(m_sentinelFields))
        field->setShown(hasSentinels);
}

} // namespace quorate
