#pragma once

#include "core/topology/Topology.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace quorate {

/// Bands of the score: excellent >= 90, good >= 75, fair >= 50, poor >= 25, critical below; never better than
/// the health allows, see statusOf().
enum class ReportStatus { Excellent, Good, Fair, Poor, Critical };
QString reportStatusName(ReportStatus status);

/// How the score came about: 100 - lost for nodes - 15 a critical finding - 5 a warning, never under 0. A
/// healthy node is one in state ok; Sentinels are nodes. With data centres the nodes and findings of all of
/// them count.
struct ScoreArithmetic {
    int healthyNodes = 0;
    int totalNodes = 0;
    int nodePoints = 0; ///< lost of 30, by the share of nodes that are not healthy, rounded
    int criticals = 0;
    int warnings = 0;
    int score = 100; ///< 0 to 100
};

/// Advice that names the node and the setting; the upper floor puts it in words.
struct Recommendation {
    FindingCode cause = FindingCode::NodeUnreachable; ///< which kind of finding it answers
    QString node; ///< host:port or empty
    QString setting; ///< "maxmemory", "min-replicas-to-write", or empty
    QJsonObject facts; ///< of the finding
};

struct ReportNode {
    Node node;
    std::optional<qint64> memoryUsedBytes, memoryMaxBytes; ///< max 0 means no limit
    std::optional<double> memoryPercent; ///< of maxmemory; nothing without one
    std::optional<double> fragmentation;
    std::optional<qint64> clients, opsPerSecond, keys, uptimeSeconds;
    std::optional<double> hitPercent;
};

struct ReportSummary {
    int totalNodes = 0;
    int healthyNodes = 0;
    /// Sums over the servers that told, without Sentinels; keys of masters only. A maximum of 0: some server
    /// has no limit.
    std::optional<qint64> memoryUsedBytes, memoryMaxBytes, clients, opsPerSecond, keys;
    std::optional<double> memoryPercent, cpuPercentAverage;
};

/// The health report of a topology: pure, the same for the same topology and time.
struct Report {
    QDateTime generatedAt; ///< UTC
    QString target; ///< name of the profile or URL without secrets
    TopologyPtr topology; ///< never null
    ScoreArithmetic arithmetic;
    ReportStatus status = ReportStatus::Excellent;
    ReportSummary summary;
    QList<ReportNode> nodes;
    QList<Recommendation> recommendations; ///< the worst cause first, each cause and node once
};

Report makeReport(TopologyPtr topology, const QString& target, const QDateTime& generatedAt);
ScoreArithmetic scoreOf(const Topology& topology);
/// The band of a score, 0 to 100.
ReportStatus statusOf(int score);
/// The band of a score, but at best good for a degraded deployment and at best fair for a critical one: the
/// score keeps its plain arithmetic, and the word beside it never sounds better than the worst finding.
ReportStatus statusOf(int score, HealthLevel health);

} // namespace quorate
