#pragma once

#include "core/topology/NodePlace.h"
#include "ui/theme/Tokens.h"

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace quorate {

/// The words of a finding, ready to be shown.
struct FindingWords {
    QString sentence; ///< what happened and where
    QString why;
    QString whatToDo;
    QString node; ///< host:port, or empty when it is about the whole deployment
    QString severity; ///< the word for it
    QString centre = {}; ///< of the node, where there are several

    bool operator==(const FindingWords&) const = default;
};

/// One finding: a bar in the colour of its severity, what happened, why it matters and what to do, and a way
/// to the node.
class FindingCard : public QFrame {
    Q_OBJECT

public:
    explicit FindingCard(QWidget* parent = nullptr);

    void setFinding(const FindingWords& words, Tone severity);
    const FindingWords& words() const { return m_words; }

    /// So many others of this kind stand folded behind this card; 0 for none.
    void setFolded(qsizetype others);

Q_SIGNALS:
    void unfoldRequested();
    void nodeRequested(const quorate::NodePlace& node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FindingWords m_words;
    Tone m_tone = Tone::Unknown;
    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_why;
    QLabel* m_todo;
    QPushButton* m_node;
    QPushButton* m_others;
    qsizetype m_folded = 0;
};

} // namespace quorate
