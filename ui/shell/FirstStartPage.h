#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace quorate {

/// What is shown before there is any connection: what Quorate is, and three ways to begin.
class FirstStartPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void sandboxRequested();
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_add;
    QPushButton* m_sandbox;
    QPushButton* m_import;
};

} // namespace quorate
