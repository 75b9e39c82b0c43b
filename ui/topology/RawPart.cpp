#include "ui/topology/RawPart.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace quorate {

RawPart::RawPart(const Wording& wording, Ticker& ticker)
    : ReadingPart(NodeTopic::Raw, QStringLiteral("nodeRaw"), wording, ticker)
    , m_choice(new QComboBox)
    , m_copy(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    m_choice->setObjectName(QStringLiteral("nodeRawCommand"));
    m_copy->setObjectName(QStringLiteral("nodeRawCopy"));
    m_copy->setIcon(icon(IconName::ActionCopy));
    setLook(*m_copy, "look", QStringLiteral("button"));
    m_text->setObjectName(QStringLiteral("nodeRawText"));
    m_text->setProperty("mono", true);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* const choice = new QWidget;
    auto* const line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_choice, 1);
    line->addWidget(m_copy);
    setContent(m_text, choice);
    setCommands(rawCommands(false, false));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RawPart::ask);
    connect(m_copy, &QToolButton::clicked, this, [this] { copyText(m_text->toPlainText()); });
    RawPart::retranslate();
}

RawCommand RawPart::rawCommand() const
{
    return m_commands.value(m_choice->currentIndex(), RawCommand::Info);
}

void RawPart::setCommands(const QList<RawCommand>& commands)
{
    if (commands == m_commands)
        return;
    const RawCommand chosen = rawCommand();
    const QSignalBlocker quiet(m_choice);
    m_commands = commands;
    m_choice->clear();
    for (const RawCommand command : commands)
        m_choice->addItem(rawCommandText(command));
    m_choice->setCurrentIndex(qMax(0, static_cast<int>(commands.indexOf(chosen))));
}

bool RawPart::showReading(const NodeReading& reading)
{
    const auto* const text = std::get_if<QString>(&reading);
    if (!text)
        return false;
    // What a person selected stays where it is.
    if (m_text->toPlainText() != *text)
        m_text->setPlainText(*text);
    m_copy->setEnabled(!text->isEmpty());
    return !text->isEmpty();
}

void RawPart::clearReading()
{
    m_text->clear();
    m_copy->setEnabled(false);
}

QString RawPart::emptySentence() const
{
    return tr("The reply is empty.");
}

void RawPart::retranslate()
{
    m_choice->setAccessibleName(tr("Command to send"));
    m_copy->setToolTip(tr("Copy the reply"));
    m_copy->setAccessibleName(tr("Copy the reply"));
    m_text->setAccessibleName(tr("Reply of the node"));
    ReadingPart::retranslate();
}

} // namespace quorate
