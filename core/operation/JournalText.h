#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace quorate {

/// The journal's text: JSON, one line an event, each with its number, the hash of the line before and its own
/// (SHA-256 of the line up to its hash), so that a changed, missing or swapped line shows. It proves nothing
/// against one who may write the file and knows how: he can hash anew.
struct JournalRecord {
    qint64 number = 0; ///< from 1, without gaps
    QByteArray previous; ///< hash of the line before, 64 hex digits; of the first: 64 zeros
    QByteArray hash;
    QJsonObject body; ///< all of the line: at, event, operation...
};

/// What came last: the next line is chained to it.
struct JournalEnd {
    qint64 number = 0;
    QByteArray hash = QByteArray(64, '0');
};

struct JournalFault {
    enum class Kind {
        Changed, ///< the line is not what was hashed
        Missing, ///< lines before this one are gone, or it stands in another place
        CutShort, ///< the program or the machine died while writing it; nothing else is wrong
        EndMissing, ///< more lines were written than are there
    };
    Kind kind = Kind::Changed;
    int line = 0; ///< in the file, from 1; after the last for EndMissing

    bool operator==(const JournalFault&) const = default;
};

struct JournalContent {
    QList<JournalRecord> records; ///< those that are whole, in the file's order
    QList<JournalFault> faults;

    /// No line was changed and none is missing; one may be cut short.
    bool isSound() const;
};

/// A whole line with its line end. `body` must not hold the keys number, previous and hash. `end`: where the
/// next one is to be chained to; may be `last` itself.
QByteArray journalLine(const JournalEnd& last, const QJsonObject& body, JournalEnd* end = nullptr);
/// `written` is how many lines there should be at least; nothing when that is not known.
JournalContent readJournalText(const QByteArray& text, std::optional<qint64> written = std::nullopt);
/// Nothing when the line is not whole.
std::optional<JournalRecord> readJournalLine(const QByteArray& line);
/// "changed", "missing", "cut-short", "end-missing"
QString journalFaultName(JournalFault::Kind kind);

} // namespace quorate
