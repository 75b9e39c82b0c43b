#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quorate {

/// Columns for people, aligned by display width (a Chinese character takes two columns). Cells are made safe
/// for a terminal.
class TextTable {
public:
    enum class Align { Left, Right };

    explicit TextTable(QStringList header, QList<Align> alignment = {});

    void addRow(QStringList cells);
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// Lines ending in a newline each, without trailing spaces.
    QString text() const;

private:
    QStringList m_header;
    QList<Align> m_alignment;
    QList<QStringList> m_rows;
};

/// Columns that a terminal needs for the text.
int displayWidth(const QString& text);

} // namespace quorate
