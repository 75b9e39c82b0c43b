#include "core/monitor/Configuration.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

constexpr size_t kMostDirectives = 5'000;

struct Respelling {
    const char* old;
    const char* now;
};

// config.c names both of these pairs.
constexpr std::array kRespellings{Respelling{"slave", "replica"}, Respelling{"ziplist", "listpack"}};

bool isOldSpelling(const QByteArray& name, const Configuration& all)
{
    if (name == "slaveof")
        return all.contains("replicaof");
    return std::any_of(kRespellings.begin(), kRespellings.end(), [&](const Respelling& pair) {
        QByteArray respelt = name;
        respelt.replace(pair.old, pair.now);
        return respelt != name && all.contains(respelt);
    });
}

QByteArray shownValue(const QByteArray& value, bool isSecret)
{
    return isSecret && !value.isEmpty() ? QByteArray(kHiddenValue) : value;
}

} // namespace

bool isSecretDirective(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return lower == "masterauth" || lower == "primaryauth" || lower.contains("pass")
        || lower.contains("secret") || lower.contains("token");
}

bool isOwnDirective(const QByteArray& name)
{
    static const QSet<QByteArray> names{"port", "tls-port", "cluster-port", "dir", "pidfile", "unixsocket",
        "logfile", "dbfilename", "appendfilename", "appenddirname", "replicaof", "slaveof",
        "cluster-config-file", "bind", "bind-source-addr", "aclfile", "syslog-ident", "server_cpulist",
        "bio_cpulist", "aof_rewrite_cpulist", "bgsave_cpulist", "tls-cert-file", "tls-key-file",
        "tls-client-cert-file", "tls-client-key-file", "availability-zone"};
    const QByteArray lower = name.toLower();
    return names.contains(lower) || lower.contains("-announce-");
}

Result<Configuration> parseConfiguration(const Reply& reply)
{
    if (!reply.isArray())
        return Error{ErrorCode::Protocol, {}, QStringLiteral("CONFIG GET did not answer with a list"),
            ErrorReason::Malformed};
    Configuration all;
    const auto& parts = reply.elements();
    for (size_t i = 0; i + 1 < parts.size() && i / 2 < kMostDirectives; i += 2) {
        if (parts[i].isText() && !parts[i].text().isEmpty() && parts[i + 1].isText()
            && !all.contains(parts[i].text()))
            all.insert(parts[i].text(), parts[i + 1].text());
    }
    QList<QByteArray> old;
    for (auto it = all.keyBegin(); it != all.keyEnd(); ++it) {
        if (isOldSpelling(*it, all))
            old << *it;
    }
    for (const QByteArray& name : old)
        all.remove(name);
    return all;
}

ComparedConfiguration compareConfigurations(
    const Configuration& own, const QMap<Endpoint, Configuration>& peers, int total)
{
    ComparedConfiguration compared{{}, static_cast<int>(peers.size()), total};
    for (auto it = own.cbegin(); it != own.cend(); ++it) {
        const bool isSecret = isSecretDirective(it.key());
        Directive directive{it.key(), shownValue(it.value(), isSecret), isSecret, {}};
        for (auto peer = peers.cbegin(); peer != peers.cend() && !isOwnDirective(it.key()); ++peer) {
            // Of another version, which has no such directive, nothing can be said.
            const auto other = peer->constFind(it.key());
            if (other != peer->cend() && *other != *it)
                directive.others << OtherValue{peer.key(), shownValue(*other, isSecret)};
        }
        compared.directives << directive;
    }
    return compared;
}

} // namespace quorate
