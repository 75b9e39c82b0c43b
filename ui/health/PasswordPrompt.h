#pragma once

#include "core/base/SecretString.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace quorate {

/// Asks for a password in place, where a deployment cannot be opened for the lack of one. It is for this run
/// only: nothing is stored.
class PasswordPrompt : public QWidget {
    Q_OBJECT

public:
    explicit PasswordPrompt(QWidget* parent = nullptr);

    /// As whom; empty: the default user.
    void setUser(const QString& user);
    /// Forgets what was typed: it belonged to another deployment.
    void clear();

Q_SIGNALS:
    /// Never empty. The field is empty again.
    void given(const quorate::SecretString& password);

protected:
    void changeEvent(QEvent* event) override;

private:
    void give();
    void retranslate();

    QLineEdit* m_password;
    QPushButton* m_connect;
    QLabel* m_note;
    QString m_user;
};

} // namespace quorate
