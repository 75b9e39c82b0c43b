#include "tests/fuzz/promises.h"

#include "core/base/Untrusted.h"
#include "core/resp/RespCodec.h"
#include "core/topology/ClusterViews.h"
#include "core/topology/Info.h"
#include "core/topology/Role.h"
#include "core/topology/SentinelViews.h"

namespace quorate::test {

namespace {

void promise(bool kept, const char* what)
{
    if (!kept)
        qFatal("promise broken: %s", what);
}

bool isId(const QByteArray& id)
{
    return id.size() == 40 && std::all_of(id.cbegin(), id.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

void checkEndpoint(const Endpoint& endpoint)
{
    promise(endpoint.path.isEmpty(), "no server announces a unix socket");
    promise(endpoint.host.size() <= 255, "a host name has a length that a resolver takes");
    for (const QChar c : endpoint.host)
        promise(c.unicode() > 32 && c.unicode() < 127 && c != u'@' && c != u',', "a host name is plain");
    if (endpoint.isValid())
        promise(Endpoint::parse(endpoint.toString()).ok(), "a valid endpoint can be read back");
}

void checkSlot(int slot)
{
    promise(slot >= 0 && slot < kSlotCount, "a slot is one of 16384");
}

void checkRanges(const SlotRanges& ranges)
{
    int before = -2;
    for (const SlotRange& range : ranges) {
        checkSlot(range.first);
        checkSlot(range.last);
        promise(
            range.first <= range.last && range.first > before + 1, "ranges are sorted, disjoint and joined");
        before = range.last;
    }
    promise(toRanges(toSet(ranges)) == ranges, "ranges survive the way through a set");
}

void checkClusterNode(const ClusterNode& node)
{
    promise(
        isId(node.id) && (node.masterId.isEmpty() || isId(node.masterId)), "ids are 40 hexadecimal digits");
    promise(node.configEpoch >= 0 && node.pingSentMs >= 0 && node.pongReceivedMs >= 0,
        "no time or epoch is negative");
    checkEndpoint(node.endpoint);
    checkRanges(node.slotRanges);
    for (const auto& open : {node.migrating, node.importing}) {
        for (auto slot = open.cbegin(); slot != open.cend(); ++slot) {
            checkSlot(slot.key());
            promise(isId(slot.value()), "the other side of an open slot is a node id");
        }
    }
}

void checkClusterNodes(const QByteArray& text)
{
    const auto view = ClusterNodes::parse(text);
    if (!view)
        return promise(view.error().code == ErrorCode::Protocol, "what is no view is a protocol error");
    promise(view->myself() != nullptr, "a view is somebody's");
    promise(
        view->nodes.size() + view->rejectedLines <= 2 * (text.count('\n') + 1), "no node comes from nowhere");
    for (const ClusterNode& node : view->nodes) {
        checkClusterNode(node);
        promise(view->find(node.id) == &node, "an id occurs once");
        promise(text.contains(node.id), "an id was sent");
    }
}

void checkInfo(const QByteArray& text)
{
    const Info info = Info::parse(text);
    for (const Info::ReplicaLine& replica : info.replicas()) {
        checkEndpoint(replica.endpoint);
        promise(replica.endpoint.isValid(), "a replica's line has an address");
    }
    for (const Info::Section& section : info.sections()) {
        for (const auto& [field, value] : section.fields)
            promise(info.value(field) == value, "what a section shows is what a field says");
    }
    info.version();
    info.number("mem_fragmentation_ratio");
    if (const auto cluster = ClusterInfo::parse(text)) {
        const int assigned = cluster->slotsAssigned.value_or(0);
        promise(assigned >= 0 && assigned <= kSlotCount, "slots are counted to 16384");
    }
}

void checkInstances(const Reply& reply)
{
    const auto instances = parseSentinelInstances(reply);
    if (!instances)
        return;
    for (const SentinelInstance& instance : *instances) {
        promise(!instance.name.isEmpty(), "an instance has a name");
        checkEndpoint(instance.endpoint);
        instance.integer("quorum");
    }
}

void checkClusterReplies(const Reply& reply)
{
    if (const auto shards = parseClusterShards(reply)) {
        for (const ClusterShard& shard : *shards) {
            checkRanges(shard.slotRanges);
            for (const ClusterShard::Node& node : shard.nodes) {
                promise(isId(node.id), "ids are 40 hexadecimal digits");
                checkEndpoint(node.endpoint);
            }
        }
    }
    if (const auto entries = parseClusterSlots(reply)) {
        for (const ClusterSlotsEntry& entry : *entries) {
            checkRanges({entry.range});
            for (const ClusterSlotsEntry::Node& node : entry.nodes)
                checkEndpoint(node.endpoint);
        }
    }
    if (const auto links = parseClusterLinks(reply)) {
        for (const ClusterLink& link : *links)
            promise(isId(link.peerId), "a link leads to a node id");
    }
}

void checkRole(const Reply& reply)
{
    const auto role = Role::parse(reply);
    if (!role)
        return;
    promise(role->offset.value_or(0) >= 0, "an offset is not negative");
    checkEndpoint(role->master);
    for (const Role::Replica& replica : role->replicas)
        checkEndpoint(replica.endpoint);
}

void checkReply(const Reply& reply)
{
    checkRole(reply);
    checkInstances(reply);
    checkClusterReplies(reply);
    (void)parseCkQuorum(reply).ok();
    if (reply.isError())
        errorFromReply(QStringLiteral("n"), reply.text());
    if (reply.isText())
        checkInfo(reply.text());
}

// Whole, and byte by byte: the same replies, and the same end.
void checkCodec(const QByteArray& bytes)
{
    const RespLimits limits{1 << 20, 10'000};
    RespReader whole(limits);
    RespReader dripping(limits);
    whole.feed(bytes.constData(), bytes.size());
    std::vector<Reply> dripped;
    bool isBroken = false;
    for (const char byte : bytes) {
        dripping.feed(&byte, 1);
        auto reply = dripping.next();
        isBroken = !reply.ok();
        if (isBroken)
            break;
        if (reply->has_value())
            dripped.push_back(**std::move(reply));
    }
    for (size_t i = 0;; ++i) {
        const auto reply = whole.next();
        if (!reply || !reply->has_value()) {
            promise(i == dripped.size() && reply.ok() != isBroken, "how the bytes arrive changes nothing");
            return;
        }
        promise(i < dripped.size() && **reply == dripped[i], "the same bytes are the same reply");
        checkReply(**reply);
    }
}

void checkCommand(const QByteArray& bytes)
{
    const Command command(bytes.split(' '));
    const QByteArray sent = encode(command);
    RespReader reader;
    reader.feed(sent.constData(), sent.size());
    const auto read = reader.next();
    promise(read && read->has_value(), "a command that we send is whole");
    QList<QByteArray> arguments;
    for (const Reply& argument : (**read).elements())
        arguments += argument.text();
    promise(arguments == command.arguments(), "a command arrives as it was meant");
    command.redacted();
}

void checkShownText(const QByteArray& bytes)
{
    const QString line = plainLine(bytes);
    promise(line.size() <= 301, "a line is short");
    for (const QChar c : line)
        promise(c.category() != QChar::Other_Control, "a line holds no control character");
    const QString html = htmlText(QString::fromUtf8(bytes));
    promise(!html.contains(u'<') && !html.contains(u'"'), "HTML is escaped");
    csvCell(QString::fromUtf8(bytes));
    checkSlot(keySlot(bytes));
}

} // namespace

void checkPromises(const QByteArray& bytes)
{
    checkCodec(bytes);
    checkClusterNodes(bytes);
    checkInfo(bytes);
    checkCommand(bytes);
    checkShownText(bytes);
    if (const auto hello = parseSentinelHello(bytes))
        checkEndpoint(hello->master);
    if (const auto endpoint = Endpoint::parse(QString::fromUtf8(bytes)))
        promise(endpoint->isValid(), "what is read as an address is one");
}

} // namespace quorate::test
