#include "ui/profile/SignInPage.h"

#include <QFormLayout>
#include <QLineEdit>

namespace quorate {

SignInPage::SignInPage(QWidget* parent)
    : EditorPage(parent)
    , m_user(FormField::lineEdit("editUser"))
    , m_password(FormField::lineEdit("editPassword"))
    , m_sentinelUser(FormField::lineEdit("editSentinelUser"))
    , m_sentinelPassword(FormField::lineEdit("editSentinelPassword"))
{
    m_sentinelFields = {new FormField(m_sentinelUser), new FormField(m_sentinelPassword)};
    auto* const form = makeForm(*this);
    (new FormField(m_user))->addTo(*form, tr("User"));
    auto* const password = new FormField(m_password);
    password->addTo(*form, tr("Password"));
    password->setNote(
        tr("Passwords go to the keychain, never into a file. Without a password nobody signs in."));
    m_sentinelFields[0]->addTo(*form, tr("User of the Sentinels"));
    m_sentinelFields[1]->addTo(*form, tr("Their password"));
    m_sentinelFields[1]->setNote(
        tr("Sentinels have a user and a password of their own; without one they get the servers'."));
    for (QLineEdit* user : {m_user, m_sentinelUser})
        user->setPlaceholderText(tr("the default user"));
    for (QLineEdit* secret : {m_password, m_sentinelPassword})
        secret->setEchoMode(QLineEdit::Password);
    for (QLineEdit* edit : {m_user, m_password, m_sentinelUser, m_sentinelPassword})
        connect(edit, &QLineEdit::textChanged, this, &SignInPage::noteEdit);
}

void SignInPage::store(ProfileDraft& draft, qsizetype current) const
{
    TargetDraft& target = draft.targets[current];
    target.user = m_user->text();
    target.password = SecretString(m_password->text());
    target.sentinelUser = m_sentinelUser->text();
    target.sentinelPassword = SecretString(m_sentinelPassword->text());
}

void SignInPage::fill(const ProfileDraft& draft, qsizetype current)
{
    const TargetDraft& target = draft.targets[current];
    setText(*m_user, target.user);
    setText(*m_password, QString::fromUtf8(target.password.reveal()));
    setText(*m_sentinelUser, target.sentinelUser);
    setText(*m_sentinelPassword, QString::fromUtf8(target.sentinelPassword.reveal()));
    for (QLineEdit* secret : {m_password, m_sentinelPassword})
        secret->setPlaceholderText(target.savedAs ? tr("as saved") : tr("none"));
    const auto read = parseTargetUrl(target.address);
    const bool hasSentinels = (read && read->kind == DeploymentKind::Sentinel)
        || !target.sentinelUser.isEmpty() || !target.sentinelPassword.isEmpty();
    for (FormField* field : std::as_const(m_sentinelFields))
        field->setShown(hasSentinels);
}

} // namespace quorate
