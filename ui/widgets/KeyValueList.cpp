#include "ui/widgets/KeyValueList.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Text.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kLeastColumnWidth = 250;
constexpr qsizetype kLongestOnOneLine = 24; // characters

bool isLongWord(const QString& value)
{
    return value.size() > kLongestOnOneLine
        && std::none_of(value.cbegin(), value.cend(), [](QChar sign) { return sign.isSpace(); });
}

} // namespace

KeyValueList::KeyValueList(int columns, QWidget* parent)
    : QWidget(parent)
    , m_mostColumns(columns)
    , m_columns(columns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
}

QSize KeyValueList::minimumSizeHint() const
{
    return {kLeastColumnWidth, m_grid->minimumSize().height()};
}

int KeyValueList::fittingColumns() const
{
    return std::clamp(width() / kLeastColumnWidth, 1, m_mostColumns);
}

void KeyValueList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (fittingColumns() == m_columns)
        return;
    m_columns = fittingColumns();
    layOut();
    for (qsizetype index = 0; index < m_rows.size(); ++index)
        show(m_lines.at(index), m_rows.at(index));
}

void KeyValueList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (const Line& line : std::as_const(m_lines))
        line.word->actions().first()->setText(tr("Copy"));
}

void KeyValueList::setRows(const QList<KeyValue>& rows)
{
    if (rows == m_rows)
        return;
    const bool relay = rows.size() != m_rows.size();
    m_rows = rows;
    if (relay)
        layOut();
    for (qsizetype index = 0; index < rows.size(); ++index)
        show(m_lines.at(index), rows.at(index));
}

void KeyValueList::show(const Line& line, const KeyValue& row)
{
    const QString value = row.value.isEmpty() ? QStringLiteral("\u2013") : row.value;
    const bool isLink = row.link && !row.value.isEmpty();
    line.key->setText(row.key);
    if (line.value->text() != value)
        line.value->setText(value);
    line.value->setToolTip(plainToolTip(row.exact));
    line.value->setAccessibleName(row.key);
    line.value->setVisible(!isLink && !isLongWord(value));
    // A figure or a version stays on one line; only sentences wrap.
    line.value->setWordWrap(row.value.size() > kLongestOnOneLine);
    setTextRole(*line.value, row.mono ? TextRole::Mono : TextRole::Body);
    setTextTone(*line.value, row.tone);
    line.word->setText(value);
    line.word->setToolTip(plainToolTip(row.exact.isEmpty() ? value : row.exact));
    line.word->setAccessibleName(row.key);
    line.word->setVisible(!isLink && isLongWord(value));
    setTextRole(*line.word, row.mono ? TextRole::Mono : TextRole::Body);
    setTextTone(*line.word, row.tone);
    line.link->setText(row.value);
    line.link->setAccessibleName(QStringLiteral("%1: %2").arg(row.key, row.value));
    line.link->setVisible(isLink);
}

// Down the first column, then down the next, as one reads a list.
void KeyValueList::layOut()
{
    const auto count = static_cast<int>(m_rows.size());
    while (m_lines.size() < count)
        addLine();
    for (int column = 0; column < m_mostColumns; ++column)
        m_grid->setColumnStretch(column * 2 + 1, column < m_columns ? 1 : 0);
    const int perColumn = (count + m_columns - 1) / m_columns;
    for (int index = 0; index < m_lines.size(); ++index) {
        const Line& line = m_lines.at(index);
        for (QWidget* widget : std::initializer_list<QWidget*>{line.key, line.value, line.word, line.link}) {
            m_grid->removeWidget(widget);
            widget->setVisible(index < count);
        }
        if (index >= count)
            continue;
        const int column = (index / perColumn) * 2;
        m_grid->addWidget(line.key, index % perColumn, column, Qt::AlignTop);
        m_grid->addWidget(line.value, index % perColumn, column + 1, Qt::AlignTop);
        m_grid->addWidget(line.word, index % perColumn, column + 1, Qt::AlignTop);
        m_grid->addWidget(line.link, index % perColumn, column + 1, Qt::AlignTop | Qt::AlignLeft);
    }
}

void KeyValueList::addLine()
{
    const Line line{textLabel(TextRole::Muted, {}, this), textLabel(TextRole::Body, {}, this),
        new ElidedLabel({}, this), new QPushButton(this)};
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.value->setMinimumHeight(line.key->sizeHint().height());
    line.word->setObjectName(QStringLiteral("factWord"));
    line.word->setElideMode(Qt::ElideMiddle);
    line.word->setMinimumHeight(line.key->sizeHint().height());
    line.word->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* const copy = new QAction(tr("Copy"), line.word);
    line.word->addAction(copy);
    connect(copy, &QAction::triggered, line.word, [word = line.word] { copyText(word->text()); });
    line.link->setObjectName(QStringLiteral("factLink"));
    line.link->setProperty("look", QStringLiteral("link"));
    line.link->setProperty("mono", true);
    line.link->setCursor(Qt::PointingHandCursor);
    connect(line.link, &QPushButton::clicked, this,
        [this, link = line.link] { Q_EMIT linkActivated(link->text()); });
    m_lines << line;
}

} // namespace quorate
