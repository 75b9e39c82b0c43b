#pragma once

#include "core/health/Wording.h"
#include "core/monitor/NodeReading.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace quorate {

class AgeLabel;
class Ticker;

/// A part of the node panel that is asked for when it is opened: a line with what was found, its age and a
/// button to ask again; below it the reading, or why there is none. The kinds of readings are its subclasses.
class ReadingPart : public QWidget {
    Q_OBJECT

public:
    /// Wording and ticker must outlive it. `name` begins the object names of its controls.
    ReadingPart(NodeTopic topic, const QString& name, const Wording& wording, Ticker& ticker);

    NodeTopic topic() const { return m_topic; }
    virtual RawCommand rawCommand() const { return RawCommand::Info; }
    /// Of another node, or of none: forgets what was read.
    void reset();
    /// It is looked at: asks unless that was done.
    void open();
    void showAnswer(const Result<NodeReading>& answer);

Q_SIGNALS:
    /// The node shall be asked for topic() and rawCommand().
    void asked();

protected:
    void changeEvent(QEvent* event) override;

    void ask();
    /// Once, from the constructor: what shows a reading, and what stands above it.
    void setContent(QWidget* content, QWidget* above = nullptr);
    void setNote(const QString& note);
    bool hasReading() const { return m_reading.has_value(); }

    /// Fills the content; false when there is nothing in it.
    virtual bool showReading(const NodeReading& reading) = 0;
    virtual void clearReading() = 0;
    virtual QString emptySentence() const = 0;
    virtual void retranslate();

private:
    enum class State { Unasked, Asking, Failed, Read };

    QWidget* makeHead(const QString& name);
    QWidget* makeFailure(const QString& name);
    void refresh();

    NodeTopic m_topic;
    const Wording& m_wording;
    Ticker& m_ticker;
    State m_state = State::Unasked;
    std::optional<Error> m_error;
    std::optional<NodeReading> m_reading;
    bool m_wasPressed = false; ///< one of the two buttons asked, from the keyboard perhaps
    QString m_noteText;
    QLabel* m_note;
    AgeLabel* m_age;
    QToolButton* m_refresh;
    QVBoxLayout* m_body;
    QWidget* m_head = nullptr;
    QLabel* m_message; ///< asking, or nothing found
    QWidget* m_failure = nullptr;
    QLabel* m_sentence;
    QLabel* m_hint;
    QPushButton* m_again;
    QWidget* m_content = nullptr;
    QWidget* m_above = nullptr;
};

} // namespace quorate
