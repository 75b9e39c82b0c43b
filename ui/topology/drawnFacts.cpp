#include "ui/topology/drawnFacts.h"

#include "core/base/Untrusted.h"
#include "ui/topology/Looks.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

struct DrawnFacts {
    Q_DECLARE_TR_FUNCTIONS(quorate::DrawnFacts)
};

QString sentinelDetail(const Node& node, const Topology& topology)
{
    if (!topology.sentinel)
        return {};
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (view.endpoint == node.endpoint && view.master)
            return DrawnFacts::tr("sees %1 as master", "%1: host:port")
                .arg(plainLine(view.master->toString()));
    }
    return {};
}

QString figures(const Node& node)
{
    QStringList parts;
    if (node.slotCount() > 0)
        parts << DrawnFacts::tr("%Ln slot(s)", nullptr, node.slotCount());
    if (const auto memory = node.info ? node.info->integer("used_memory") : std::nullopt)
        parts << bytesText(*memory);
    if (const auto rate = node.info ? node.info->integer("instantaneous_ops_per_sec") : std::nullopt)
        parts << DrawnFacts::tr("%1 ops/s").arg(countText(static_cast<double>(*rate)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CardFacts cardFacts(const Node& node, const Topology* topology, const QDateTime& now, const QString& centre)
{
    const Look role = lookOf(node.role);
    const Look state = lookOf(node.state);
    CardFacts facts;
    facts.endpoint = plainLine(node.endpoint.toString());
    facts.centre = plainLine(centre);
    facts.role = role.icon;
    facts.roleWord = role.word;
    facts.state = state.icon;
    facts.stateWord = state.word;
    facts.tone = state.tone;
    if (node.role == NodeRole::Replica)
        facts.link = linkFacts(node).label;
    facts.isStale = isStale(node, now);
    if (facts.isStale)
        facts.detail = node.lastSeen.isValid()
            ? DrawnFacts::tr("last seen %1 ago")
                  .arg(durationText(std::max<qint64>(0, node.lastSeen.secsTo(now))))
            : DrawnFacts::tr("never seen");
    else if (node.role == NodeRole::Sentinel && topology)
        facts.detail = sentinelDetail(node, *topology);
    else
        facts.detail = figures(node);
    return facts;
}

LinkFacts linkFacts(const Node& replica)
{
    LinkFacts facts;
    // What a silent replica last said of its link is no news.
    if (replica.state != NodeState::Ok && replica.state != NodeState::Suspect) {
        facts.isUnknown = true;
        facts.label = DrawnFacts::tr("lag unknown");
        return facts;
    }
    if (replica.linkUp && !*replica.linkUp) {
        facts.isSyncing = replica.syncInProgress.value_or(false);
        facts.isBroken = !facts.isSyncing;
        facts.tone = facts.isSyncing ? Tone::Warning : Tone::Critical;
        facts.label = facts.isSyncing ? DrawnFacts::tr("synchronising") : DrawnFacts::tr("link down");
        return facts;
    }
    facts.tone = Tone::Neutral;
    facts.label = replica.lagBytes ? DrawnFacts::tr("lag %1").arg(bytesText(*replica.lagBytes))
                                   : DrawnFacts::tr("lag unknown");
    // What the master sends it, KB a second, since Redis 7.0; ten times as much is drawn a pixel thicker.
    const auto traffic = replica.info ? replica.info->number("instantaneous_input_repl_kbps") : std::nullopt;
    facts.thickness = 1.5 + std::clamp(std::log10(1 + traffic.value_or(0)), 0.0, 4.0);
    return facts;
}

} // namespace quorate
