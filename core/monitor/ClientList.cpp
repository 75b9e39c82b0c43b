#include "core/monitor/ClientList.h"

#include <QHash>

namespace quorate {

namespace {

constexpr qsizetype kMostClients = 20'000;

using Fields = QHash<QByteArray, QByteArray>;

// The first value of a field wins: names cannot hold spaces, but what comes later is more often a stranger's.
Fields fieldsOf(const QByteArray& line)
{
    Fields fields;
    for (const QByteArray& word : line.split(' ')) {
        const qsizetype equals = word.indexOf('=');
        if (equals > 0 && !fields.contains(word.left(equals)))
            fields.insert(word.left(equals), word.mid(equals + 1));
    }
    return fields;
}

std::optional<qint64> number(const Fields& fields, const char* name)
{
    bool isNumber = false;
    const qint64 value = fields.value(name).toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<ConnectedClient> clientOf(const QByteArray& line)
{
    const Fields fields = fieldsOf(line);
    const auto id = number(fields, "id");
    if (!id || fields.value("addr").isEmpty())
        return std::nullopt;
    return ConnectedClient{*id, fields.value("addr"), fields.value("name"), fields.value("user"),
        fields.value("flags"), fields.value("cmd"), number(fields, "age"), number(fields, "idle"),
        number(fields, "db"), number(fields, "omem")};
}

} // namespace

QList<ConnectedClient> parseClientList(const QByteArray& text)
{
    QList<ConnectedClient> clients;
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0 && clients.size() < kMostClients;
         begin = end + 1, end = text.indexOf('\n', begin)) {
        if (const auto client = clientOf(text.mid(begin, end - begin).trimmed()))
            clients << *client;
    }
    return clients;
}

} // namespace quorate
