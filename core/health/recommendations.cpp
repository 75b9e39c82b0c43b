#include "core/health/recommendations.h"

#include <QSet>

#include <array>
#include <utility>

namespace quorate {

namespace {

struct CodeSetting {
    FindingCode code;
    const char* setting;
};

// redis.io/docs/management/config; quorum is of sentinel.conf.
constexpr std::array kSettings{
    CodeSetting{FindingCode::NodeRefused, "maxclients"},
    CodeSetting{FindingCode::ClientsHigh, "maxclients"},
    CodeSetting{FindingCode::LinkLag, "repl-backlog-size"},
    CodeSetting{FindingCode::ReplicaWritable, "replica-read-only"},
    CodeSetting{FindingCode::ReplicaStale, "replica-serve-stale-data"},
    CodeSetting{FindingCode::SentinelQuorumLost, "quorum"},
    CodeSetting{FindingCode::MinReplicasUnmet, "min-replicas-to-write"},
    CodeSetting{FindingCode::PersistenceFailing, "dir"},
    CodeSetting{FindingCode::MemoryHigh, "maxmemory"},
    CodeSetting{FindingCode::MemoryUnbounded, "maxmemory"},
    CodeSetting{FindingCode::TlsExpiring, "tls-cert-file"},
    CodeSetting{FindingCode::AclDefaultOpen, "requirepass"},
};

QString settingForReason(const Finding& finding)
{
    const QString reason = finding.facts.value(QLatin1String("reason")).toString();
    static const QHash<QString, QString> settings{
        {QStringLiteral("NOREPLICAS"), QStringLiteral("min-replicas-to-write")},
        {QStringLiteral("MISCONF"), QStringLiteral("dir")},
        {QStringLiteral("priority-0"), QStringLiteral("replica-priority")},
        {QStringLiteral("OOM"), QStringLiteral("maxmemory")},
        {QStringLiteral("DENIED"), QStringLiteral("protected-mode")},
    };
    return settings.value(reason);
}

} // namespace

QString settingFor(const Finding& finding)
{
    if (finding.code == FindingCode::ConfigDrift)
        return finding.facts.value(QLatin1String("setting")).toString();
    for (const CodeSetting& entry : kSettings) {
        if (entry.code == finding.code)
            return QString::fromLatin1(entry.setting);
    }
    return settingForReason(finding);
}

QList<Recommendation> recommendationsFor(const QList<Finding>& findings)
{
    QList<Recommendation> advice;
    QSet<std::pair<int, QStringList>> given;
    for (const Finding& finding : findings) {
        // Two data centres may use the same private addresses.
        const QString centre = finding.facts.value(QLatin1String("datacenter")).toString();
        const std::pair key{static_cast<int>(finding.code), QStringList{finding.node, centre}};
        if (given.contains(key))
            continue;
        given.insert(key);
        advice += Recommendation{finding.code, finding.node, settingFor(finding), finding.facts};
    }
    return advice;
}

} // namespace quorate
