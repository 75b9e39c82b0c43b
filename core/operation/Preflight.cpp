#include "core/operation/Preflight.h"

#include "core/base/NamedCodes.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr std::array kChecks{
    NamedCode{CheckCode::KindSuits, "kind-suits"},
    NamedCode{CheckCode::CandidateUsable, "candidate-usable"},
    NamedCode{CheckCode::CandidateLag, "candidate-lag"},
    NamedCode{CheckCode::MasterAlive, "master-alive"},
    NamedCode{CheckCode::MasterDead, "master-dead"},
    NamedCode{CheckCode::MostAdvanced, "most-advanced"},
    NamedCode{CheckCode::NoSentinelWatches, "no-sentinel-watches"},
    NamedCode{CheckCode::QuorumReachable, "quorum-reachable"},
    NamedCode{CheckCode::MajorityReachable, "majority-reachable"},
    NamedCode{CheckCode::SentinelsAgree, "sentinels-agree"},
    NamedCode{CheckCode::NoFailoverUnderWay, "no-failover-under-way"},
    NamedCode{CheckCode::NoTilt, "no-tilt"},
    NamedCode{CheckCode::PauseFits, "pause-fits"},
    NamedCode{CheckCode::ServerSupports, "server-supports"},
    NamedCode{CheckCode::ReplicationAuth, "replication-auth"},
    NamedCode{CheckCode::Rights, "rights"},
    NamedCode{CheckCode::FailoverCommand, "failover-command"},
    NamedCode{CheckCode::GuardWorks, "guard-works"},
    NamedCode{CheckCode::NodeUsable, "node-usable"},
    NamedCode{CheckCode::NodeEmpty, "node-empty"},
    NamedCode{CheckCode::NoCycle, "no-cycle"},
    NamedCode{CheckCode::VersionFits, "version-fits"},
    NamedCode{CheckCode::TlsFits, "tls-fits"},
    NamedCode{CheckCode::MovePrice, "move-price"},
    NamedCode{CheckCode::KeptOverRestart, "kept-over-restart"},
    NamedCode{CheckCode::SentinelsReachable, "sentinels-reachable"},
    NamedCode{CheckCode::ServiceKnown, "service-known"},
    NamedCode{CheckCode::ServiceFree, "service-free"},
    NamedCode{CheckCode::MasterFits, "master-fits"},
    NamedCode{CheckCode::AddressFits, "address-fits"},
    NamedCode{CheckCode::SignInWorks, "sign-in-works"},
    NamedCode{CheckCode::QuorumFits, "quorum-fits"},
    NamedCode{CheckCode::TimesFit, "times-fit"},
    NamedCode{CheckCode::OptionFits, "option-fits"},
    NamedCode{CheckCode::UndoKnown, "undo-known"},
    NamedCode{CheckCode::SlotsSettled, "slots-settled"},
    NamedCode{CheckCode::SlotsChosen, "slots-chosen"},
    NamedCode{CheckCode::SlotMastersUp, "slot-masters-up"},
    NamedCode{CheckCode::MigrateTimeFits, "migrate-time-fits"},
    NamedCode{CheckCode::RoomForKeys, "room-for-keys"},
    NamedCode{CheckCode::MasterKeepsSlots, "master-keeps-slots"},
    NamedCode{CheckCode::SlotRemedy, "slot-remedy"},
    NamedCode{CheckCode::Restartable, "restartable"},
};

constexpr std::array kVerdicts{
    NamedCode{Verdict::Ok, "ok"},
    NamedCode{Verdict::Warning, "warning"},
    NamedCode{Verdict::Refused, "refused"},
};

} // namespace

QString checkName(CheckCode code)
{
    return nameOf(kChecks, code);
}

std::optional<CheckCode> checkFromName(const QString& name)
{
    return codeOf(kChecks, name);
}

QList<CheckCode> allCheckCodes()
{
    return codesOf(kChecks);
}

QString verdictName(Verdict verdict)
{
    return nameOf(kVerdicts, verdict);
}

std::optional<Verdict> verdictFromName(const QString& name)
{
    return codeOf(kVerdicts, name);
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
