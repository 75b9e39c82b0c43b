#include "core/net/CommandGate.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace quorate {

namespace {

// Commands that read only, of all kinds: for most of them the flags do not tell (INFO has none, CONFIG GET is
// "admin" like CONFIG SET).
const QSet<QByteArray>& knownReads()
{
    static const QSet<QByteArray> names{"ACL CAT", "ACL DRYRUN", "ACL GETUSER", "ACL LIST", "ACL USERS",
        "ACL WHOAMI", "ASKING", "AUTH", "CLIENT GETNAME", "CLIENT ID", "CLIENT INFO", "CLIENT LIST",
        "CLIENT SETNAME", "CLUSTER COUNT-FAILURE-REPORTS", "CLUSTER COUNTKEYSINSLOT", "CLUSTER GETKEYSINSLOT",
        "CLUSTER INFO", "CLUSTER KEYSLOT", "CLUSTER LINKS", "CLUSTER MYID", "CLUSTER MYSHARDID",
        "CLUSTER NODES", "CLUSTER REPLICAS", "CLUSTER SHARDS", "CLUSTER SLAVES", "CLUSTER SLOT-STATS",
        "CLUSTER SLOTS", "COMMAND", "COMMAND COUNT", "COMMAND DOCS", "COMMAND INFO", "COMMAND LIST",
        "CONFIG GET", "DBSIZE", "DUMP", "ECHO", "EXISTS", "FUNCTION DUMP", "FUNCTION LIST", "FUNCTION STATS",
        "GET", "HGET", "HGETALL", "HLEN", "INFO", "KEYS", "LASTSAVE", "LATENCY DOCTOR", "LATENCY GRAPH",
        "LATENCY HISTOGRAM", "LATENCY HISTORY", "LATENCY LATEST", "LLEN", "LRANGE", "MEMORY DOCTOR",
        "MEMORY MALLOC-STATS", "MEMORY STATS", "MEMORY USAGE", "MGET", "MODULE LIST", "OBJECT ENCODING",
        "OBJECT FREQ", "OBJECT IDLETIME", "OBJECT REFCOUNT", "PING", "PSUBSCRIBE", "PTTL", "PUBSUB CHANNELS",
        "PUBSUB NUMPAT", "PUBSUB NUMSUB", "PUBSUB SHARDCHANNELS", "PUBSUB SHARDNUMSUB", "PUNSUBSCRIBE",
        "RANDOMKEY", "READONLY", "READWRITE", "ROLE", "SCAN", "SCARD", "SCRIPT EXISTS", "SELECT",
        "SENTINEL CKQUORUM", "SENTINEL GET-MASTER-ADDR-BY-NAME", "SENTINEL INFO-CACHE", "SENTINEL MASTER",
        "SENTINEL MASTERS", "SENTINEL MYID", "SENTINEL PENDING-SCRIPTS", "SENTINEL REPLICAS",
        "SENTINEL SENTINELS", "SENTINEL SLAVES", "SLOWLOG GET", "SLOWLOG LEN", "SMEMBERS", "STRLEN",
        "SUBSCRIBE", "TIME", "TTL", "TYPE", "UNSUBSCRIBE", "WAIT", "XINFO CONSUMERS", "XINFO GROUPS",
        "XINFO STREAM", "XLEN", "ZCARD", "ZRANGE"};
    return names;
}

QByteArray serverName(const QByteArray& fullName)
{
    return fullName.toLower().replace(' ', '|');
}

// One entry of COMMAND INFO: name, arity, flags, ...; nil for an unknown command.
std::optional<QSet<QByteArray>> flagsOf(const Reply& entry)
{
    if (entry.elements().size() < 3 || !entry.elements()[2].isArray())
        return std::nullopt;
    QSet<QByteArray> flags;
    for (const Reply& flag : entry.elements()[2].elements())
        flags.insert(flag.text());
    return flags;
}

// `readonly` has to be there: EVAL, EVALSHA, FCALL and PUBLISH carry no flag that forbids them.
bool allows(const QByteArray& fullName, const QSet<QByteArray>& flags)
{
    if (flags.contains("write") || flags.contains("may_replicate"))
        return false;
    return flags.contains("readonly") || isKnownToOnlyRead(fullName);
}

} // namespace

bool isKnownToOnlyRead(const QByteArray& fullName)
{
    return knownReads().contains(fullName);
}

CommandGate::Verdict CommandGate::verdict(const Command& command) const
{
    const auto known = m_allowed.constFind(command.fullName());
    if (known == m_allowed.cend())
        return Verdict::AskServer;
    return *known ? Verdict::Allowed : Verdict::Refused;
}

Command CommandGate::question(const QList<QByteArray>& fullNames)
{
    QList<QByteArray> arguments{"COMMAND", "INFO"};
    for (const QByteArray& name : fullNames)
        arguments += serverName(name);
    return Command(arguments);
}

void CommandGate::learn(const QList<QByteArray>& fullNames, const Reply& answer)
{
    const auto& entries = answer.elements();
    for (qsizetype i = 0; i < fullNames.size(); ++i) {
        const QByteArray& name = fullNames[i];
        const auto index = static_cast<size_t>(i);
        const auto flags = index < entries.size() ? flagsOf(entries[index]) : std::nullopt;
        m_allowed[name] = flags ? allows(name, *flags) : isKnownToOnlyRead(name);
    }
}

} // namespace quorate
