#pragma once

#include "ui/topology/ReadingPart.h"

class QComboBox;
class QPlainTextEdit;
class QToolButton;

namespace quorate {

/// The reply to one of a few reading commands as text, to select and to copy.
class RawPart : public ReadingPart {
    Q_OBJECT

public:
    RawPart(const Wording& wording, Ticker& ticker);

    RawCommand rawCommand() const override;
    /// What can be chosen; the choice stays where it can.
    void setCommands(const QList<RawCommand>& commands);

protected:
    bool showReading(const NodeReading& reading) override;
    void clearReading() override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    QList<RawCommand> m_commands;
    QComboBox* m_choice;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace quorate
