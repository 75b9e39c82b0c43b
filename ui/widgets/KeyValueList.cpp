#include "ui/widgets/KeyValueList.h"

#include "ui/widgets/Text.h"

#include <QGridLayout>

namespace quorate {

KeyValueList::KeyValueList(int columns, QWidget* parent)
    : QWidget(parent)
    , m_columns(columns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column * 2 + 1, 1);
}

void KeyValueList::setRows(const QList<KeyValue>& rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (m_lines.size() < rows.size())
        addLine();
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const Line& line = m_lines.at(index);
        const bool used = index < rows.size();
        line.key->setVisible(used);
        line.value->setVisible(used);
        if (!used)
            continue;
        const KeyValue& row = rows.at(index);
        line.key->setText(row.key);
        const QString value = row.value.isEmpty() ? QStringLiteral("\u2013") : row.value;
        if (line.value->text() != value)
            line.value->setText(value);
        line.value->setFont(row.mono ? monoFont(12) : font());
        line.value->setToolTip(plainToolTip(row.exact));
        line.value->setAccessibleName(row.key);
        setTextTone(*line.value, row.tone);
    }
}

void KeyValueList::addLine()
{
    const auto index = static_cast<int>(m_lines.size());
    Line line{textLabel(TextRole::Muted, {}, this), textLabel(TextRole::Body, {}, this)};
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.value->setWordWrap(true);
    const int column = (index % m_columns) * 2;
    m_grid->addWidget(line.key, index / m_columns, column, Qt::AlignTop);
    m_grid->addWidget(line.value, index / m_columns, column + 1, Qt::AlignTop);
    m_lines << line;
}

} // namespace quorate
