#include "core/net/CommandGate.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace quorate {

namespace {

// Administrative and connection commands that read only. Data commands are judged by their flags.
const QSet<QByteArray>& knownReads()
{
    static const QSet<QByteArray> names{"ACL CAT", "ACL DRYRUN", "ACL GETUSER", "ACL LIST", "ACL USERS",
        "ACL WHOAMI", "AUTH", "CLIENT GETNAME", "CLIENT ID", "CLIENT INFO", "CLIENT LIST", "CLIENT SETNAME",
        "CLUSTER COUNT-FAILURE-REPORTS", "CLUSTER COUNTKEYSINSLOT", "CLUSTER GETKEYSINSLOT", "CLUSTER INFO",
        "CLUSTER KEYSLOT", "CLUSTER LINKS", "CLUSTER MYID", "CLUSTER MYSHARDID", "CLUSTER NODES",
        "CLUSTER REPLICAS", "CLUSTER SHARDS", "CLUSTER SLAVES", "CLUSTER SLOT-STATS", "CLUSTER SLOTS",
        "COMMAND", "COMMAND COUNT", "COMMAND INFO", "CONFIG GET", "DBSIZE", "ECHO", "INFO", "LASTSAVE",
        "LATENCY DOCTOR", "LATENCY HISTOGRAM", "LATENCY HISTORY", "LATENCY LATEST", "MEMORY DOCTOR",
        "MEMORY STATS", "MEMORY USAGE", "MODULE LIST", "PING", "PSUBSCRIBE", "PUNSUBSCRIBE", "ROLE", "SELECT",
        "SENTINEL CKQUORUM", "SENTINEL GET-MASTER-ADDR-BY-NAME", "SENTINEL INFO-CACHE", "SENTINEL MASTER",
        "SENTINEL MASTERS", "SENTINEL MYID", "SENTINEL PENDING-SCRIPTS", "SENTINEL REPLICAS",
        "SENTINEL SENTINELS", "SENTINEL SLAVES", "SLOWLOG GET", "SLOWLOG LEN", "SUBSCRIBE", "TIME",
        "UNSUBSCRIBE"};
    return names;
}

QByteArray serverName(const QByteArray& fullName)
{
    return fullName.toLower().replace(' ', '|');
}

QByteArray container(const QByteArray& fullName)
{
    return fullName.left(fullName.indexOf(' '));
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

bool allows(const QByteArray& fullName, const QSet<QByteArray>& flags)
{
    if (flags.contains("write") || flags.contains("may_replicate"))
        return false;
    if (flags.contains("admin") || hasSubcommands(container(fullName)))
        return isKnownToOnlyRead(fullName) || flags.contains("readonly");
    return true;
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
    for (const QByteArray& name : fullNames) {
        arguments += serverName(name);
        arguments += container(name).toLower();
    }
    return Command(arguments);
}

void CommandGate::learn(const QList<QByteArray>& fullNames, const Reply& answer)
{
    const auto& entries = answer.elements();
    for (qsizetype i = 0; i < fullNames.size(); ++i) {
        const QByteArray& name = fullNames[i];
        const auto own = static_cast<size_t>(2 * i);
        std::optional<QSet<QByteArray>> flags;
        if (own + 1 < entries.size())
            flags = flagsOf(entries[own]) ? flagsOf(entries[own]) : flagsOf(entries[own + 1]);
        m_allowed[name] = flags ? allows(name, *flags) : isKnownToOnlyRead(name);
    }
}

} // namespace quorate
