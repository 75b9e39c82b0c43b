#include "core/operation/Preflight.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quorate {

namespace {

constexpr std::array kChecks{
    std::pair{CheckCode::KindSuits, "kind-suits"},
    std::pair{CheckCode::CandidateUsable, "candidate-usable"},
    std::pair{CheckCode::CandidateLag, "candidate-lag"},
    std::pair{CheckCode::MasterAlive, "master-alive"},
    std::pair{CheckCode::MasterDead, "master-dead"},
    std::pair{CheckCode::MostAdvanced, "most-advanced"},
    std::pair{CheckCode::NoSentinelWatches, "no-sentinel-watches"},
    std::pair{CheckCode::QuorumReachable, "quorum-reachable"},
    std::pair{CheckCode::MajorityReachable, "majority-reachable"},
    std::pair{CheckCode::SentinelsAgree, "sentinels-agree"},
    std::pair{CheckCode::NoFailoverUnderWay, "no-failover-under-way"},
    std::pair{CheckCode::NoTilt, "no-tilt"},
    std::pair{CheckCode::PauseFits, "pause-fits"},
    std::pair{CheckCode::ServerSupports, "server-supports"},
    std::pair{CheckCode::ReplicationAuth, "replication-auth"},
    std::pair{CheckCode::Rights, "rights"},
    std::pair{CheckCode::Restartable, "restartable"},
};

} // namespace

QString checkName(CheckCode code)
{
    const auto found = std::find_if(
        kChecks.begin(), kChecks.end(), [code](const auto& entry) { return entry.first == code; });
    Q_ASSERT(found != kChecks.end());
    return QLatin1String(found->second);
}

QList<CheckCode> allCheckCodes()
{
    QList<CheckCode> all;
    for (const auto& entry : kChecks)
        all += entry.first;
    return all;
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Warning:
        return QStringLiteral("warning");
    case Verdict::Refused:
        return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

Verdict worstVerdict(const QList<PreflightCheck>& checks)
{
    Verdict worst = Verdict::Ok;
    for (const PreflightCheck& check : checks)
        worst = std::max(worst, check.verdict);
    return worst;
}

void sortByVerdict(QList<PreflightCheck>& checks)
{
    std::stable_sort(checks.begin(), checks.end(),
        [](const PreflightCheck& a, const PreflightCheck& b) { return a.verdict > b.verdict; });
}

} // namespace quorate
