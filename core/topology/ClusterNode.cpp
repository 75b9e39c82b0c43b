#include "core/topology/ClusterNodes.h"

#include "core/topology/wireValues.h"

#include <limits>

namespace quorate {

namespace {

constexpr qsizetype kIdLength = 40;

struct Address {
    Endpoint endpoint;
    quint16 busPort = 0;
    QString hostName;
    QByteArray shardId;
};

// "10.0.0.1:6379@16379", "::1:6379@16379", ":0@0"; before 4.0 without the bus port.
bool readHostAndPorts(QByteArrayView text, Address& address)
{
    const qsizetype at = text.indexOf('@');
    const QByteArrayView hostAndPort = at < 0 ? text : text.first(at);
    const qsizetype colon = hostAndPort.lastIndexOf(':');
    if (colon < 0)
        return false;
    const QByteArrayView host = hostAndPort.first(colon);
    const std::optional<quint16> port = wire::toPort(hostAndPort.sliced(colon + 1));
    const std::optional<quint16> busPort = at < 0 ? quint16(0) : wire::toPort(text.sliced(at + 1));
    address.endpoint.host = wire::toHost(host);
    if (!port || !busPort || (address.endpoint.host.isEmpty() && !host.isEmpty()))
        return false;
    address.endpoint.port = *port;
    address.busPort = *busPort;
    return true;
}

// cluster.c of 7.2, isValidAuxChar: no value holds a colon or an at sign, so no address can hide in one.
bool isAuxField(QByteArrayView part)
{
    return part.indexOf('=') > 0 && !part.contains(':') && !part.contains('@') && !part.contains(' ');
}

// ip:port@cport[,hostname][,name=value]*
std::optional<Address> parseAddress(const QByteArray& text)
{
    static const QByteArray shardField = "shard-id=";
    const QList<QByteArray> parts = text.split(',');
    Address address;
    if (!readHostAndPorts(parts[0], address))
        return std::nullopt;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (isAuxField(parts[i])) {
            if (parts[i].startsWith(shardField)
                && wire::isNodeId(QByteArrayView(parts[i]).sliced(shardField.size())))
                address.shardId = parts[i].sliced(shardField.size());
            continue;
        }
        address.hostName = wire::toHost(parts[i]);
        const bool isGoodName = i == 1 && !address.hostName.contains(QLatin1Char(':'));
        if (!isGoodName || address.hostName.isEmpty() != parts[i].isEmpty())
            return std::nullopt;
    }
    return address;
}

bool readFlags(const QByteArray& text, ClusterNode& node)
{
    node.flags = text.split(',');
    return std::all_of(node.flags.cbegin(), node.flags.cend(), [](const QByteArray& flag) {
        return !flag.isEmpty() && std::all_of(flag.cbegin(), flag.cend(), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '?' || c == '_' || c == '-';
        });
    });
}

bool readMaster(const QByteArray& text, ClusterNode& node)
{
    if (text == "-")
        return true;
    node.masterId = text;
    return wire::isNodeId(text);
}

bool readNumber(const QByteArray& text, qint64& number)
{
    const std::optional<qint64> value = wire::toInteger(text, 0, std::numeric_limits<qint64>::max());
    number = value.value_or(0);
    return value.has_value();
}

// "[93->-id]" on the source of a move, "[93-<-id]" on its target.
bool readOpenSlot(const QByteArray& text, ClusterNode& node)
{
    const qsizetype arrow = text.indexOf('-');
    constexpr qsizetype arrowLength = 3;
    if (!text.endsWith(']') || arrow < 0 || text.size() != arrow + arrowLength + kIdLength + 1)
        return false;
    const QByteArray peer = text.sliced(arrow + arrowLength, kIdLength);
    const auto slot = wire::toInteger(QByteArrayView(text).sliced(1, arrow - 1), 0, kSlotCount - 1);
    const QByteArray kind = text.sliced(arrow, arrowLength);
    if (!slot || !wire::isNodeId(peer) || (kind != "->-" && kind != "-<-"))
        return false;
    (kind == "->-" ? node.migrating : node.importing).insert(static_cast<int>(*slot), peer);
    return true;
}

bool readSlotRange(const QByteArray& text, SlotRanges& owned)
{
    const qsizetype dash = text.indexOf('-');
    const QByteArrayView first = QByteArrayView(text).first(dash < 0 ? text.size() : dash);
    const QByteArrayView last = dash < 0 ? first : QByteArrayView(text).sliced(dash + 1);
    const auto firstSlot = wire::toInteger(first, 0, kSlotCount - 1);
    const auto lastSlot = wire::toInteger(last, 0, kSlotCount - 1);
    if (!firstSlot || !lastSlot || *firstSlot > *lastSlot)
        return false;
    owned.push_back({static_cast<int>(*firstSlot), static_cast<int>(*lastSlot)});
    return true;
}

bool readSlots(const QList<QByteArray>& words, ClusterNode& node)
{
    SlotRanges owned;
    for (const QByteArray& word : words) {
        if (word.isEmpty())
            continue;
        if (!(word.startsWith('[') ? readOpenSlot(word, node) : readSlotRange(word, owned)))
            return false;
    }
    node.slotRanges = joined(std::move(owned));
    return true;
}

// The last word that can be the link's state: only slots may follow it, and no slot looks like it.
qsizetype findLinkState(const QList<QByteArray>& words)
{
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        if (words[i] == "connected" || words[i] == "disconnected")
            return i;
    }
    return -1;
}

} // namespace

std::optional<ClusterNode> ClusterNode::parse(const QByteArray& line)
{
    ClusterNode node;
    node.id = line.first(std::min(kIdLength, line.size()));
    if (!wire::isNodeId(node.id) || line.size() == kIdLength || line[kIdLength] != ' ')
        return std::nullopt;
    const QList<QByteArray> words = line.sliced(kIdLength + 1).split(' ');
    // address (one word, or more if it is hostile), flags, master, ping, pong, epoch, link state, slots
    const qsizetype link = findLinkState(words);
    constexpr qsizetype wordsBetween = 5;
    if (link < wordsBetween + 1)
        return std::nullopt;
    node.linkConnected = words[link] == "connected";
    const bool fits = readNumber(words[link - 1], node.configEpoch)
        && readNumber(words[link - 2], node.pongReceivedMs) && readNumber(words[link - 3], node.pingSentMs)
        && readMaster(words[link - 4], node) && readFlags(words[link - 5], node)
        && readSlots(words.mid(link + 1), node);
    if (!fits)
        return std::nullopt;
    if (const auto address = parseAddress(words.first(link - wordsBetween).join(' '))) {
        node.endpoint = address->endpoint;
        node.busPort = address->busPort;
        node.hostName = address->hostName;
        node.shardId = address->shardId;
    }
    return node;
}

} // namespace quorate
