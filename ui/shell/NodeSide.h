#pragma once

#include <QFrame>

class QToolButton;

namespace quorate {

class NodePanel;
class Ticker;
class Wording;

/// The panel of a node beside a page, with the button that closes it.
class NodeSide : public QFrame {
    Q_OBJECT

public:
    NodeSide(const Wording& wording, Ticker& ticker, QWidget* parent = nullptr);

    NodePanel* panel() const { return m_panel; }

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    NodePanel* m_panel;
    QToolButton* m_close;
};

} // namespace quorate
