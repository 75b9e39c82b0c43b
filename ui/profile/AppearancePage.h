#pragma once

#include "ui/profile/EditorPage.h"

class QButtonGroup;
class QGridLayout;
class QToolButton;

namespace quorate {

/// By which colour the deployment is known in the list, with the colour's name beside it.
class AppearancePage : public EditorPage {
    Q_OBJECT

public:
    explicit AppearancePage(QWidget* parent = nullptr);

    void store(ProfileDraft& draft, qsizetype current) const override;

protected:
    void fill(const ProfileDraft& draft, qsizetype current) override;
    void retranslate() override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addSwatch(const QString& colour, const QString& name);
    void drawSwatches();

    QGridLayout* m_grid;
    QButtonGroup* m_swatches;
    FormField* m_field;
};

} // namespace quorate
