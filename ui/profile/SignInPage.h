#pragma once

#include "ui/profile/EditorPage.h"

class QPushButton;

namespace quorate {

/// As whom to sign in. Sentinels have a pair of their own, shown where there can be Sentinels. A saved
/// password is never shown: an empty field keeps it, a button beside it lets it go.
class SignInPage : public EditorPage {
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;
    void retranslate() override;

private:
    QPushButton* dropButton(const char* name, bool& drops);
    void showDrop(QPushButton& button, QLineEdit& secret, bool isSaved, bool drops);

    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_sentinelUser;
    QLineEdit* m_sentinelPassword;
    bool m_drops = false; ///< the saved password goes
    bool m_dropsSentinels = false;
    QPushButton* m_drop;
    QPushButton* m_dropSentinels;
    FormField* m_userField;
    FormField* m_passwordField;
    QList<FormField*> m_sentinelFields;
};

} // namespace quorate
