#pragma once

#include "ui/profile/DraftProblems.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace quorate {

class AddressPage;
class CentreList;
class EditorPage;
class FormField;
class TestRun;
class TestSteps;

/// Edits one saved connection: where it is, who signs in, TLS, safety and looks, for one target or for
/// several data centres. Says beside the field what is wrong with it, and tests the connection step by step
/// on request; saves nothing itself.
class ConnectionEditor : public QDialog {
    Q_OBJECT

public:
    /// An empty profile for a new connection.
    ConnectionEditor(const AppContext& context, const Profile& profile, QWidget* parent = nullptr);
    ~ConnectionEditor() override;

    /// As edited, without secrets. Valid once accepted.
    Profile profile() const;
    /// What was typed, and whose saved passwords stay.
    EditedSecrets secrets() const;

    void done(int result) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void setUpPages();
    void setUpButtons();
    void setUpLayout();
    void setUpConnections();
    void loadTakenNames();
    void takeEdit(const EditorPage& page);
    void takePastedAddress(const QString& text);
    void refresh();
    void showProblems(const QList<DraftProblem>& problems);
    void chooseCentre(int index);
    void addCentre();
    void removeCentre();
    QString freeCentreName() const;
    void toggleTest();
    void showRunning(bool isRunning);

    const AppContext& m_context;
    ProfileDraft m_draft;
    qsizetype m_current = 0; ///< of the draft's targets
    QStringList m_takenNames;
    QLineEdit* m_name;
    FormField* m_nameField;
    CentreList* m_centres;
    QTabWidget* m_tabs;
    AddressPage* m_address;
    QList<EditorPage*> m_pages;
    QLabel* m_problem;
    TestSteps* m_steps;
    TestRun* m_run;
    QPushButton* m_test;
    QDialogButtonBox* m_buttons;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

} // namespace quorate
