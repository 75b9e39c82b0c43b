#include "core/topology/Info.h"

#include "core/topology/wireValues.h"

#include <charconv>
#include <cmath>

namespace quorate {

namespace {

// The value of a slaveN line, read from both ends: what stands between "ip=" and the last ",port=" is the
// announced address, whatever is in it. Later servers append more parts after the lag (Redis 8: io-thread,
// Valkey 8: type).
struct SlaveParts {
    QByteArrayView ip, port, state, offset, lag;
};

std::optional<SlaveParts> slaveParts(QByteArrayView line)
{
    const auto between = [line](qsizetype from, qsizetype to) {
        return line.sliced(from, to - from);
    };
    const qsizetype ip = line.indexOf("ip=");
    const qsizetype port = line.lastIndexOf(",port=");
    const qsizetype state = line.lastIndexOf(",state=");
    const qsizetype offset = line.lastIndexOf(",offset=");
    const qsizetype lag = line.lastIndexOf(",lag=");
    if (port < 0 || state < port || offset < state || lag < offset)
        return std::nullopt;
    const qsizetype afterLag = line.indexOf(',', lag + 1);
    SlaveParts parts;
    if (ip >= 0 && ip + 3 <= port)
        parts.ip = between(ip + 3, port);
    parts.port = between(port + 6, state);
    parts.state = between(state + 7, offset);
    parts.offset = between(offset + 8, lag);
    parts.lag = between(lag + 5, afterLag < 0 ? line.size() : afterLag);
    return parts;
}

bool isSlaveLine(QByteArrayView line)
{
    if (!line.startsWith("slave"))
        return false;
    const qsizetype colon = line.indexOf(':');
    constexpr qsizetype numberAt = 5;
    return colon > numberAt && wire::toInteger(line.sliced(numberAt, colon - numberAt), 0, 1'000'000)
        && line.sliced(colon + 1).startsWith("ip=");
}

// ",port=6380,state=online,offset=1,lag=0" ends every slaveN line (replication.c, server.c:
// genRedisInfoString).
bool hasSlaveTail(QByteArrayView line)
{
    const std::optional<SlaveParts> parts = slaveParts(line);
    return parts && wire::toPort(parts->port) && wire::toInteger(parts->offset)
        && wire::toInteger(parts->lag);
}

// What follows the last line end is a line cut short: its value would be a wrong one.
QList<QByteArray> linesOf(const QByteArray& text)
{
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast();
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

QByteArray fieldOf(const QByteArray& line)
{
    return line.first(std::max<qsizetype>(line.indexOf(':'), 0));
}

// Whole slaveN lines; of two with one number we cannot know the true one, and believe neither.
QList<QByteArray> wholeSlaveLines(
    QList<QByteArray>::const_iterator begin, QList<QByteArray>::const_iterator end)
{
    QList<QByteArray> whole;
    std::copy_if(begin, end, std::back_inserter(whole),
        [](const QByteArray& line) { return isSlaveLine(line) && hasSlaveTail(line); });
    QHash<QByteArray, int> seen;
    for (const QByteArray& line : std::as_const(whole))
        ++seen[fieldOf(line)];
    whole.removeIf([&](const QByteArray& line) { return seen.value(fieldOf(line)) > 1; });
    return whole;
}

// A replica announces the address that its master prints in a slaveN line; with CR LF in it, it can print
// lines of its own there. So from the first slaveN line to the end of the last one, only whole slaveN lines
// are believed.
QList<QByteArray> withoutInjectedLines(const QList<QByteArray>& lines)
{
    const auto first = std::find_if(lines.cbegin(), lines.cend(), isSlaveLine);
    const auto last = std::find_if(lines.crbegin(), lines.crend(), hasSlaveTail).base();
    if (first >= last)
        return lines;
    QList<QByteArray> believed(lines.cbegin(), first);
    believed += wholeSlaveLines(first, last);
    believed += QList<QByteArray>(last, lines.cend());
    return believed;
}

std::optional<Info::ReplicaLine> parseReplicaLine(QByteArrayView value)
{
    const std::optional<SlaveParts> parts = slaveParts(value);
    // Valkey 8 gives a replica that loads over two connections two lines; this is its second.
    if (!parts || value.endsWith(",type=rdb-channel"))
        return std::nullopt;
    Info::ReplicaLine line;
    line.endpoint = wire::toEndpoint(parts->ip, parts->port);
    if (!line.endpoint.isValid())
        return std::nullopt;
    line.state = parts->state.toByteArray();
    line.offset = wire::toInteger(parts->offset);
    line.lagSeconds = wire::toInteger(parts->lag);
    return line;
}

} // namespace

Info Info::parse(const QByteArray& text)
{
    Info info;
    for (const QByteArray& line : withoutInjectedLines(linesOf(text))) {
        if (line.startsWith('#')) {
            info.m_sections += Section{QString::fromUtf8(line.sliced(1)).trimmed(), {}};
            continue;
        }
        const QByteArray field = fieldOf(line);
        if (field.isEmpty() || info.m_firstValues.contains(field))
            continue;
        if (info.m_sections.isEmpty())
            info.m_sections += Section{};
        const QByteArray value = line.sliced(field.size() + 1);
        info.m_firstValues.insert(field, value);
        info.m_sections.last().fields.append({field, value});
    }
    return info;
}

std::optional<QByteArray> Info::value(const QByteArray& field) const
{
    const auto found = m_firstValues.constFind(field);
    return found == m_firstValues.cend() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> Info::integer(const QByteArray& field) const
{
    const std::optional<QByteArray> text = value(field);
    return text ? wire::toInteger(QByteArrayView(*text)) : std::nullopt;
}

std::optional<double> Info::number(const QByteArray& field) const
{
    const std::optional<QByteArray> text = value(field);
    if (!text)
        return std::nullopt;
    double parsed = 0;
    const auto [end, problem] =
        std::from_chars(text->cbegin(), text->cend(), parsed, std::chars_format::fixed);
    const bool whole = !text->isEmpty() && problem == std::errc() && end == text->cend();
    return whole && std::isfinite(parsed) ? std::optional(parsed) : std::nullopt;
}

QVersionNumber Info::version() const
{
    return QVersionNumber::fromString(QString::fromLatin1(value("redis_version").value_or(QByteArray())));
}

QList<Info::ReplicaLine> Info::replicas() const
{
    QList<ReplicaLine> lines;
    for (const Section& section : m_sections) {
        for (const auto& [field, value] : section.fields) {
            if (!isSlaveLine(field + ':' + value))
                continue;
            if (const std::optional<ReplicaLine> replica = parseReplicaLine(value))
                lines += *replica;
        }
    }
    return lines;
}

} // namespace quorate
