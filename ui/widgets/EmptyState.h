#pragma once

#include "ui/widgets/Icon.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quorate {

/// What stands where there is nothing to show: an icon, a sentence, and at most one button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(IconName iconName, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    /// What a person can enter here, between sentence and button.
    void setExtra(QWidget* extra);
    /// An empty label hides the button.
    void setAction(const QString& label);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    IconName m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
    QVBoxLayout* m_column;
};

} // namespace quorate
