#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

/// The best that any Sentinel can use by its own CKQUORUM.
std::optional<int> bestUsable(const SentinelPicture& picture)
{
    std::optional<int> best;
    for (const SentinelPicture::View& view : picture.views()) {
        if (view.view && view.view->ckquorum && view.view->ckquorum->usable)
            best = std::max(best.value_or(0), *view.view->ckquorum->usable);
    }
    return best;
}

Facts countFacts(const SentinelSummary& summary)
{
    return Facts()
        .with("service", summary.service)
        .with("known", summary.known)
        .with("reachable", summary.reachable);
}

void judgeUnreachable(Judgement& judgement, const SentinelSummary& summary)
{
    for (const Node& node : judgement.topology.nodes) {
        const bool silent = node.state == NodeState::Failed || node.state == NodeState::Unreachable;
        if (node.role != NodeRole::Sentinel || !silent)
            continue;
        Facts facts = countFacts(summary);
        if (node.error)
            facts.with("error", errorCodeName(node.error->code)).with("detail", node.error->detail);
        if (node.lastSeen.isValid())
            facts.with("silentSeconds", node.lastSeen.secsTo(judgement.topology.observedAt));
        judgement.add(FindingCode::SentinelUnreachable, Severity::Warning, node.endpoint, facts);
    }
}

/// Two numbers: the quorum declares the master down, the majority of all known Sentinels authorises the
/// failover (redis.io/docs/management/sentinel).
void judgeNumbers(Judgement& judgement, const SentinelSummary& summary)
{
    const std::optional<int> usable = bestUsable(*judgement.evidence.sentinel);
    if (summary.quorumReachable == false)
        judgement.addForAll(FindingCode::SentinelQuorumLost, Severity::Critical,
            countFacts(summary).with("quorum", summary.quorum).with("usable", usable));
    if (summary.majorityReachable == false)
        judgement.addForAll(FindingCode::SentinelMajorityLost, Severity::Critical,
            countFacts(summary).with("majority", summary.majority).with("usable", usable));
}

void addDisagreement(
    Judgement& judgement, const char* about, Severity severity, const QMap<QString, QString>& views)
{
    const QStringList values = views.values();
    if (QSet<QString>(values.cbegin(), values.cend()).size() < 2)
        return;
    QJsonObject shown;
    for (auto view = views.cbegin(); view != views.cend(); ++view)
        shown.insert(view.key(), *view);
    judgement.addForAll(FindingCode::SentinelDisagreement, severity,
        Facts()
            .with("service", judgement.topology.sentinel->service)
            .with("about", QString::fromLatin1(about))
            .with("views", shown));
}

/// Clients ask any one Sentinel for the master, so a different answer is the worst of the differences.
void judgeDisagreement(Judgement& judgement, const SentinelSummary& summary)
{
    QMap<QString, QString> masters, epochs, quorums, counts;
    for (const SentinelView& view : summary.sentinels) {
        const QString name = view.endpoint.toString();
        if (view.master)
            masters.insert(name, view.master->toString());
        if (view.configEpoch)
            epochs.insert(name, QString::number(*view.configEpoch));
        if (view.quorum)
            quorums.insert(name, QString::number(*view.quorum));
        if (view.knownSentinels)
            counts.insert(name, QString::number(*view.knownSentinels));
    }
    addDisagreement(judgement, "master", Severity::Critical, masters);
    addDisagreement(judgement, "config-epoch", Severity::Warning, epochs);
    addDisagreement(judgement, "quorum", Severity::Warning, quorums);
    addDisagreement(judgement, "known", Severity::Warning, counts);
}

void judgeOwnVerdicts(Judgement& judgement)
{
    QMap<QString, QString> monitoring, verdicts;
    for (const SentinelPicture::View& view : judgement.evidence.sentinel->views()) {
        const QString name = view.sentinel.toString();
        monitoring.insert(name, view.view ? QStringLiteral("monitored") : QStringLiteral("not monitored"));
        if (!view.view || !view.view->ckquorum)
            continue;
        const CkQuorum& verdict = *view.view->ckquorum;
        const bool ok = verdict.quorumReachable && verdict.majorityReachable;
        verdicts.insert(name, ok ? QStringLiteral("OK") : QStringLiteral("NOQUORUM"));
    }
    addDisagreement(judgement, "service", Severity::Warning, monitoring);
    addDisagreement(judgement, "ckquorum", Severity::Warning, verdicts);
}

void judgeTilt(Judgement& judgement, const SentinelSummary& summary)
{
    for (const SentinelView& view : summary.sentinels) {
        if (!view.flags.contains(QStringLiteral("tilt")))
            continue;
        const Node* node = judgement.topology.find(view.endpoint);
        Facts facts = Facts().with("service", summary.service);
        if (node && node->info)
            facts.with("sinceSeconds", node->info->integer("sentinel_tilt_since_seconds"));
        judgement.add(FindingCode::SentinelTilt, Severity::Warning, view.endpoint, facts);
    }
}

/// A replica or Sentinel that some views still list though it is gone: only SENTINEL RESET forgets it, and
/// until then it counts for the majority. Either few list it, or it has been down for long, or who answers
/// under its id stands elsewhere.
void judgeStale(Judgement& judgement)
{
    const SentinelPicture& picture = *judgement.evidence.sentinel;
    const auto& opinions = picture.opinions();
    for (auto entry = opinions.cbegin(); entry != opinions.cend(); ++entry) {
        const Node* node = judgement.topology.find(entry.key());
        const bool lives = node && isAlive(node->state);
        if (lives || entry->asMaster > 0 || entry->downBy == 0)
            continue;
        const bool fewListIt = entry->listedBy() * 2 < picture.viewCount();
        const bool longGone = entry->downSeconds >= judgement.limits.staleAfterSeconds;
        if (node && !fewListIt && !longGone)
            continue;
        judgement.add(FindingCode::SentinelStaleNode, Severity::Warning, entry.key(),
            Facts()
                .with("service", judgement.topology.sentinel->service)
                .with("kind", entry->asSentinel > 0 ? QStringLiteral("sentinel") : QStringLiteral("replica"))
                .with("address", entry.key().toString())
                .with("seenBy", entry->listedBy())
                .with("downSeconds", entry->downSeconds));
    }
}

/// Sentinels watch this node, but none was found: they could fail over at any moment, and FAILOVER must not
/// be offered.
void judgeUnfound(Judgement& judgement)
{
    for (const ObservedNodes::Entry& entry : judgement.evidence.observed.entries()) {
        const int watching = entry.seen->watchingSentinels.value_or(0);
        if (watching > 0)
            judgement.add(FindingCode::SentinelUnreachable, Severity::Warning, entry.address,
                Facts().with("watching", watching).with("known", 0).with("reachable", 0));
    }
}

} // namespace

void judgeSentinels(Judgement& judgement)
{
    if (!judgement.evidence.sentinel || !judgement.topology.sentinel)
        return judgeUnfound(judgement);
    const SentinelSummary& summary = *judgement.topology.sentinel;
    judgeUnreachable(judgement, summary);
    judgeNumbers(judgement, summary);
    judgeDisagreement(judgement, summary);
    judgeOwnVerdicts(judgement);
    judgeTilt(judgement, summary);
    judgeStale(judgement);
}

} // namespace quorate
