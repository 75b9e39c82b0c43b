#include "ui/widgets/FindingCard.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace quorate {

namespace {

QLabel* wrapped(TextRole role)
{
    QLabel* label = textLabel(role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FindingCard::FindingCard(QWidget* parent)
    : QFrame(parent)
    , m_icon(textLabel(TextRole::Body))
    , m_sentence(wrapped(TextRole::Strong))
    , m_why(wrapped(TextRole::Muted))
    , m_todo(wrapped(TextRole::Body))
    , m_node(new QPushButton)
    , m_others(new QPushButton)
{
    setProperty("surface", QStringLiteral("card"));
    setObjectName(QStringLiteral("findingCard"));
    m_node->setObjectName(QStringLiteral("findingNode"));
    m_node->setProperty("look", QStringLiteral("link"));
    m_node->setProperty("mono", true);
    m_node->setCursor(Qt::PointingHandCursor);
    m_others->setObjectName(QStringLiteral("foldedFindings"));
    m_others->setProperty("look", QStringLiteral("link"));
    m_others->setCursor(Qt::PointingHandCursor);
    m_others->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_node, 0, 2, Qt::AlignTop | Qt::AlignRight);
    grid->addWidget(m_why, 1, 1, 1, 2);
    grid->addWidget(m_todo, 2, 1, 1, 2);
    grid->addWidget(m_others, 3, 1, 1, 2, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_node, &QPushButton::clicked, this,
        [this] { Q_EMIT nodeRequested(NodePlace::of(m_words.node, m_words.centre)); });
    connect(m_others, &QPushButton::clicked, this, &FindingCard::unfoldRequested);
}

void FindingCard::setFinding(const FindingWords& words, Tone severity)
{
    if (words == m_words && severity == m_tone)
        return;
    m_words = words;
    m_tone = severity;
    m_sentence->setText(words.sentence);
    m_why->setText(words.why);
    m_why->setVisible(!words.why.isEmpty());
    m_node->setText(words.node);
    m_node->setVisible(!words.node.isEmpty());
    setAccessibleName(words.severity);
    setAccessibleDescription(words.sentence);
    m_icon->setToolTip(plainToolTip(words.severity));
    retranslate();
    update();
}

void FindingCard::setFolded(qsizetype others)
{
    if (others == m_folded)
        return;
    m_folded = others;
    m_others->setVisible(others > 0);
    retranslate();
}

void FindingCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), 6, 6);
    painter.setClipPath(outline);
    painter.fillRect(QRect(0, 0, 4, height()), toneColour(currentTokens(), m_tone));
}

void FindingCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
}

void FindingCard::retranslate()
{
    m_icon->setPixmap(icon(toneIcon(m_tone), m_tone).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_todo->setText(m_words.whatToDo.isEmpty() ? QString() : tr("What to do: %1").arg(m_words.whatToDo));
    m_todo->setVisible(!m_words.whatToDo.isEmpty());
    m_node->setAccessibleName(tr("Show node %1").arg(m_words.node));
    m_node->setToolTip(tr("Show this node"));
    m_others->setText(tr("Show %n more of this kind", nullptr, static_cast<int>(m_folded)));
    m_others->setAccessibleName(m_others->text());
}

} // namespace quorate
