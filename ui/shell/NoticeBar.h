#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace quorate {

/// One line at the foot of the window that says what happened, until it is closed or the next thing happens.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void say(const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace quorate
