#pragma once

#include "core/profile/Profile.h"
#include "core/profile/secrets.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace quorate {

/// Edits one saved connection: address, authentication, TLS, safety. Says beside the field what is wrong with
/// it, and tries the connection on request, without saving anything itself.
class ConnectionEditor : public QDialog {
    Q_OBJECT

public:
    /// An empty profile for a new connection.
    ConnectionEditor(const AppContext& context, const Profile& profile, QWidget* parent = nullptr);

    /// As edited, without secrets. Valid once accepted.
    Profile profile() const;
    /// What was typed; empty means: keep what the keychain has.
    TargetSecrets secrets() const;

private:
    QWidget* makeAddressTab();
    QWidget* makeTlsTab();
    QWidget* makeSafetyTab();
    QLineEdit* field(const char* name, const QString& label, const QString& text = {});
    QWidget* fileField(QLineEdit* edit, const char* name);
    void fill(const Profile& profile);
    void takePastedSecret(const QString& url);
    void checkFields();
    void tryConnection();
    void showOutcome(const Result<TopologyPtr>& seen);
    Result<Target> editedTarget() const;

    const AppContext& m_context;
    Profile m_original;
    QTabWidget* m_tabs;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_caFile;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    QLineEdit* m_serverName;
    QComboBox* m_environment;
    QCheckBox* m_readOnly;
    QSpinBox* m_interval;
    QSpinBox* m_timeout;
    QLabel* m_problem;
    QLabel* m_outcome;
    QLabel* m_hint;
    QPushButton* m_test;
    QDialogButtonBox* m_buttons;
};

} // namespace quorate
