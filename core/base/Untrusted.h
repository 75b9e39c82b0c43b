#pragma once

#include <QByteArray>
#include <QString>

namespace quorate {

/// Strings from servers are hostile. These make them safe for the place they go to. Threads: any.

/// One readable line: control and bidirectional-override characters become U+FFFD, at most `limit`
/// characters, then an ellipsis. For labels, tables, terminals and logs.
QString plainLine(const QString& text, int limit = 300);

/// The same for raw bytes, read as UTF-8.
QString plainLine(const QByteArray& bytes, int limit = 300);

/// A cell of CSV by RFC 4180; a cell that a spreadsheet would take for a formula (= + - @ TAB CR first) gets
/// a leading apostrophe unless it is a number.
QString csvCell(const QString& text);

/// plainLine, then escaped for HTML text and attributes.
QString htmlText(const QString& text, int limit = 300);

} // namespace quorate
