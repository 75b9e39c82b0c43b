#pragma once

#include "ui/profile/EditorPage.h"

class QCheckBox;

namespace quorate {

/// Whether TLS is spoken, and by which files the two sides know each other. Whether is a part of the address.
class TlsPage : public EditorPage {
    Q_OBJECT

public:
    explicit TlsPage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;

private:
    FormField* fileField(QLineEdit* edit, const char* buttonName, const QString& label);
    void chooseFile(QLineEdit* edit);

    QCheckBox* m_enabled;
    QLineEdit* m_caFile;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    QLineEdit* m_serverName;
    QList<FormField*> m_fields;
};

} // namespace quorate
