#include "core/operation/JournalText.h"

#include "core/base/NamedCodes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace quorate {

namespace {

constexpr QByteArrayView kHashKey(",\"hash\":\"");
constexpr QByteArrayView kLineEnd("\"}");
constexpr qsizetype kHashSize = 64;

constexpr std::array kFaults{
    NamedCode{JournalFault::Kind::Changed, "changed"},
    NamedCode{JournalFault::Kind::Missing, "missing"},
    NamedCode{JournalFault::Kind::CutShort, "cut-short"},
    NamedCode{JournalFault::Kind::EndMissing, "end-missing"},
};

QByteArray hashOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray journalLine(const JournalEnd& last, const QJsonObject& body, JournalEnd* end)
{
    QJsonObject whole = body;
    whole[QStringLiteral("number")] = last.number + 1;
    whole[QStringLiteral("previous")] = QString::fromLatin1(last.hash);
    QByteArray line = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    line.chop(1); // the brace: the hash is the last key, whatever the others are called
    const QByteArray hash = hashOf(line);
    if (end)
        *end = {last.number + 1, hash};
    return line + kHashKey.toByteArray() + hash + kLineEnd.toByteArray() + '\n';
}

std::optional<JournalRecord> readJournalLine(const QByteArray& line)
{
    const qsizetype tail = kHashKey.size() + kHashSize + kLineEnd.size();
    if (line.size() <= tail || !line.endsWith(kLineEnd))
        return std::nullopt;
    const qsizetype end = line.size() - tail;
    if (QByteArrayView(line).sliced(end, kHashKey.size()) != kHashKey)
        return std::nullopt;
    const QJsonObject body = QJsonDocument::fromJson(line).object();
    if (body.isEmpty())
        return std::nullopt;
    JournalRecord record;
    record.number = body.value(QLatin1String("number")).toInteger();
    record.previous = body.value(QLatin1String("previous")).toString().toLatin1();
    record.hash = line.sliced(end + kHashKey.size(), kHashSize);
    record.body = body;
    return record;
}

JournalContent readJournalText(const QByteArray& text, std::optional<qint64> written)
{
    JournalContent content;
    JournalEnd last;
    int number = 0;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        ++number;
        const auto record = readJournalLine(lines[i]);
        if (!record) {
            content.faults += {JournalFault::Kind::CutShort, number};
            continue;
        }
        const QByteArrayView hashed =
            QByteArrayView(lines[i]).chopped(kHashKey.size() + kHashSize + kLineEnd.size());
        if (hashOf(hashed) != record->hash)
            content.faults += {JournalFault::Kind::Changed, number};
        else if (record->previous != last.hash || record->number != last.number + 1)
            content.faults += {JournalFault::Kind::Missing, number};
        last = {record->number, record->hash};
        content.records += *record;
    }
    // A line that cannot be read is only cut short when the next one does not miss it.
    for (JournalFault& fault : content.faults) {
        const bool isMissed =
            std::any_of(content.faults.cbegin(), content.faults.cend(), [&fault](const JournalFault& other) {
                return other.kind == JournalFault::Kind::Missing && other.line == fault.line + 1;
            });
        if (fault.kind == JournalFault::Kind::CutShort && isMissed)
            fault.kind = JournalFault::Kind::Changed;
    }
    if (written && last.number < *written)
        content.faults += {JournalFault::Kind::EndMissing, number + 1};
    return content;
}

bool JournalContent::isSound() const
{
    return std::all_of(faults.cbegin(), faults.cend(),
        [](const JournalFault& fault) { return fault.kind == JournalFault::Kind::CutShort; });
}

QString journalFaultName(JournalFault::Kind kind)
{
    return nameOf(kFaults, kind);
}

} // namespace quorate
