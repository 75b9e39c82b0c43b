#pragma once

#include "ui/profile/EditorPage.h"

namespace quorate {

/// As whom to sign in. Sentinels have a pair of their own, shown where there can be Sentinels. A saved
/// password is never shown: an empty field keeps it.
class SignInPage : public EditorPage {
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;

private:
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_sentinelUser;
    QLineEdit* m_sentinelPassword;
    QList<FormField*> m_sentinelFields;
};

} // namespace quorate
