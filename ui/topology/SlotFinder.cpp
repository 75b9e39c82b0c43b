#include "ui/topology/SlotFinder.h"

#include "core/base/Untrusted.h"
#include "ui/topology/SlotFacts.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kLongestShown = 120; // characters of each part

// The only mark-up of this page, so every part of the key is escaped.
QString markedKey(const QByteArray& key)
{
    const QByteArrayView tag = hashedPart(key);
    if (tag.size() == key.size())
        return htmlText(QString::fromUtf8(key), kLongestShown);
    const auto at = tag.data() - key.constData();
    const Tokens& tokens = currentTokens();
    return QStringLiteral("%1<span style=\"background:%2;color:%3\">%4</span>%5")
        .arg(htmlText(QString::fromUtf8(key.left(at)), kLongestShown), tokens.selection.name(),
            tokens.text.name(), htmlText(QString::fromUtf8(tag), kLongestShown),
            htmlText(QString::fromUtf8(key.mid(at + tag.size())), kLongestShown));
}

} // namespace

SlotFinder::SlotFinder(QWidget* parent)
    : QWidget(parent)
    , m_title(new SectionHeader({}))
    , m_key(new FilterField)
    , m_marked(textLabel(TextRole::Mono))
    , m_hashed(textLabel(TextRole::Muted))
    , m_facts(new KeyValueList)
    , m_saying(textLabel(TextRole::Body))
    , m_nothing(textLabel(TextRole::Muted))
{
    m_key->setObjectName(QStringLiteral("slotKey"));
    m_marked->setObjectName(QStringLiteral("markedKey"));
    m_marked->setTextFormat(Qt::RichText);
    m_facts->setObjectName(QStringLiteral("slotFacts"));
    m_saying->setObjectName(QStringLiteral("slotSaying"));
    m_nothing->setObjectName(QStringLiteral("slotNothing"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_key);
    for (QLabel* label : {m_marked, m_hashed, m_saying, m_nothing})
        label->setWordWrap(true);
    column->addWidget(m_marked);
    column->addWidget(m_hashed);
    column->addWidget(m_facts);
    column->addWidget(m_saying);
    column->addWidget(m_nothing);
    column->addStretch(1);
    connect(m_key, &QLineEdit::textChanged, this, &SlotFinder::find);
    connect(m_facts, &KeyValueList::linkActivated, this, &SlotFinder::nodeRequested);
    retranslate();
}

void SlotFinder::setTopology(const TopologyPtr& topology)
{
    m_topology = topology;
    refresh();
}

void SlotFinder::showSlot(int slot)
{
    const QSignalBlocker quiet(m_key);
    m_key->clear();
    m_slot = slot;
    refresh();
}

void SlotFinder::find(const QString& key)
{
    m_slot = key.isEmpty() ? std::nullopt : std::optional(keySlot(key.toUtf8()));
    refresh();
    Q_EMIT slotFound(m_slot);
}

void SlotFinder::showKey(const QString& key)
{
    const QByteArray bytes = key.toUtf8();
    const bool tagged = hashedPart(bytes).size() != bytes.size();
    m_marked->setVisible(!key.isEmpty());
    m_hashed->setVisible(!key.isEmpty());
    m_marked->setText(markedKey(bytes));
    m_marked->setAccessibleName(plainLine(key));
    m_hashed->setText(tagged
            ? tr("Only the marked part is hashed: %1").arg(plainLine(hashedPart(bytes).toByteArray(), 60))
            : tr("The whole key is hashed."));
}

void SlotFinder::refresh()
{
    showKey(m_key->text());
    const bool known = m_slot && m_topology && m_topology->cluster;
    m_facts->setVisible(known);
    m_saying->setVisible(known);
    m_nothing->setVisible(!known);
    if (!known)
        return;
    m_facts->setRows(slotFacts(*m_topology, *m_slot));
    const SlotSaying saying = slotSaying(*m_topology, *m_slot);
    m_saying->setText(saying.sentence);
    setTextTone(*m_saying, saying.tone);
}

void SlotFinder::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        showKey(m_key->text());
}

void SlotFinder::retranslate()
{
    m_title->setTitle(tr("Find a key"));
    m_key->setPurpose(tr("Type a key"));
    m_nothing->setText(
        tr("Type a key to see its slot and who serves it, or choose a cell of the map. Of a key "
           "such as order:{42}:lines only what stands between { and } is hashed."));
    refresh();
}

} // namespace quorate
