#pragma once

#include "ui/profile/EditorPage.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace quorate {

/// Where the deployment is and of what kind it is. The address is a URL; kind, service and database are parts
/// of it and change it.
class AddressPage : public EditorPage {
    Q_OBJECT

public:
    explicit AddressPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

Q_SIGNALS:
    /// The text is complete, or was pasted: what is secret in it has to go.
    void addressGiven(const QString& text);
    void centresRequested();

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;
    void retranslate() override;

private:
    void setUpControls();
    void takeText(const QString& text);
    void rewrite();

    QLineEdit* m_centre;
    FormField* m_centreField;
    QLineEdit* m_address;
    FormField* m_addressField;
    QComboBox* m_kind;
    FormField* m_kindField;
    QLineEdit* m_service;
    FormField* m_serviceField;
    QSpinBox* m_database;
    FormField* m_databaseField;
    QPushButton* m_centres;
    QString m_lastText;
};

} // namespace quorate
