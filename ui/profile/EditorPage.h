#pragma once

#include "ui/profile/DraftProblems.h"
#include "ui/profile/FormField.h"

#include <QHash>
#include <QWidget>

namespace quorate {

/// One page of the connection editor: shows its part of a draft and writes it back. The draft is the truth;
/// pages follow it, since a field of one may change what another shows.
class EditorPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `current` is the target whose fields are shown. Emits nothing.
    void display(const ProfileDraft& draft, qsizetype current);
    virtual void store(ProfileDraft& draft, qsizetype current) const = 0;
    /// Returns whether a problem shows on this page.
    bool setProblems(const QList<DraftProblem>& problems, qsizetype current);
    void setTouched(bool touched);

Q_SIGNALS:
    void edited();

protected:
    virtual void fill(const ProfileDraft& draft, qsizetype current) = 0;
    /// The page's own words, in the language in use; fill() says the rest anew.
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
    /// Makes the field one that can be blamed.
    FormField* blame(DraftField what, FormField* field);
    /// Emits edited() unless the page is being filled.
    void noteEdit();
    /// Keeps the cursor where the text is the same.
    static void setText(QLineEdit& edit, const QString& text);

private:
    QHash<DraftField, FormField*> m_blamed;
    bool m_isFilling = false;
};

} // namespace quorate
