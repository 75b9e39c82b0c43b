#pragma once

#include "ui/profile/EditorPage.h"

class QCheckBox;
class QPushButton;

namespace quorate {

/// Whether TLS is spoken, and by which files the two sides know each other. Whether is a part of the address.
class TlsPage : public EditorPage {
    Q_OBJECT

public:
    explicit TlsPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;
    void retranslate() override;

private:
    FormField* fileField(QLineEdit* edit, const char* buttonName);
    void chooseFile(QLineEdit* edit);

    QCheckBox* m_enabled;
    QLineEdit* m_caFile;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    QLineEdit* m_serverName;
    QList<FormField*> m_fields;
    QList<QPushButton*> m_choose; ///< of the first fields
};

} // namespace quorate
