#include "core/topology/wireValues.h"

#include <charconv>
#include <limits>

namespace quorate::wire {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHostCharacter(char c)
{
    return isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '%';
}

} // namespace

std::optional<qint64> toInteger(QByteArrayView bytes)
{
    qint64 value = 0;
    const auto [end, problem] = std::from_chars(bytes.begin(), bytes.end(), value);
    if (bytes.isEmpty() || problem != std::errc() || end != bytes.end())
        return std::nullopt;
    return value;
}

std::optional<qint64> toInteger(QByteArrayView bytes, qint64 first, qint64 last)
{
    const std::optional<qint64> value = toInteger(bytes);
    return value && *value >= first && *value <= last ? value : std::nullopt;
}

std::optional<quint16> toPort(QByteArrayView bytes)
{
    const std::optional<qint64> value = toInteger(bytes, 0, std::numeric_limits<quint16>::max());
    return value ? std::optional(static_cast<quint16>(*value)) : std::nullopt;
}

QString toHost(QByteArrayView bytes)
{
    constexpr qsizetype longestName = 255; // RFC 1035; NET_HOST_STR_LEN of Redis is 256 with its end
    if (bytes.size() > longestName || !std::all_of(bytes.begin(), bytes.end(), isHostCharacter))
        return {};
    return QString::fromLatin1(bytes);
}

Endpoint toEndpoint(QByteArrayView host, QByteArrayView port)
{
    const QString name = toHost(host);
    const std::optional<quint16> number = toPort(port);
    if (name.isEmpty() || !number || *number == 0)
        return {};
    return {name, *number, {}};
}

bool isNodeId(QByteArrayView bytes)
{
    constexpr qsizetype length = 40;
    return bytes.size() == length && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    });
}

std::optional<qint64> toInteger(const Reply* reply)
{
    if (!reply)
        return std::nullopt;
    if (reply->isInteger())
        return reply->toInteger();
    return reply->isText() ? toInteger(QByteArrayView(reply->text())) : std::nullopt;
}

QByteArray toBytes(const Reply* reply)
{
    return reply && reply->isText() ? reply->text() : QByteArray();
}

std::optional<Fields> toFields(const Reply& reply)
{
    const std::vector<Reply>& elements = reply.elements();
    if (!reply.isArray() || elements.size() % 2 != 0)
        return std::nullopt;
    Fields fields;
    for (size_t i = 0; i < elements.size(); i += 2) {
        if (!elements[i].isText())
            return std::nullopt;
        if (!fields.contains(elements[i].text()))
            fields.insert(elements[i].text(), &elements[i + 1]);
    }
    return fields;
}

Error malformed(const char* command)
{
    return {ErrorCode::Protocol, {}, QStringLiteral("not a reply of ") + QLatin1String(command),
        ErrorReason::Malformed};
}

Error refusal(const Reply& reply, const char* command)
{
    return reply.isError() ? errorFromReply({}, reply.text()) : malformed(command);
}

} // namespace quorate::wire
