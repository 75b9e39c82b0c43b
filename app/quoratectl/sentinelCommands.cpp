#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/topologyText.h"
#include "core/health/JsonParts.h"
#include "core/health/TopologyJson.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SentinelCommands)
};

const QString kUnknown = QStringLiteral("?");

Result<Session::Seen> lookAtSentinel(Session& session)
{
    auto seen = session.look();
    if (!seen || seen->topology->sentinel)
        return seen;
    return Error{ErrorCode::Precondition, {},
        QStringLiteral("no Sentinel was found here; this is: ") + kindName(seen->topology->kind)};
}

QString number(const std::optional<int>& value)
{
    return value ? QString::number(*value) : kUnknown;
}

QString yesNo(const std::optional<bool>& value)
{
    if (!value)
        return kUnknown;
    return *value ? Text::tr("yes") : Text::tr("no");
}

QJsonArray endpoints(const Topology& topology, NodeRole role)
{
    QJsonArray names;
    for (const Node& node : topology.nodes) {
        if (node.role == role)
            names += node.endpoint.toString();
    }
    return names;
}

std::optional<Endpoint> masterOf(const Topology& topology)
{
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (view.reachable && view.master)
            return view.master;
    }
    return std::nullopt;
}

} // namespace

ExitCode runSentinelStatus(Session& session)
{
    const auto seen = lookAtSentinel(session);
    if (!seen)
        return session.console().fail(seen.error());
    const Topology& topology = *seen->topology;
    if (session.console().isJson()) {
        QJsonObject document = topologyJson(topology, session.console().wording());
        document[QStringLiteral("schema")] = QStringLiteral("quorate.sentinel/1");
        session.console().print(document);
        return verdict(topology);
    }
    TextTable table({Text::tr("SENTINEL"), Text::tr("ANSWERS"), Text::tr("MASTER"), Text::tr("EPOCH"),
        Text::tr("QUORUM"), Text::tr("KNOWS"), Text::tr("FLAGS")});
    for (const SentinelView& view : topology.sentinel->sentinels)
        table.addRow({view.endpoint.toString(), yesNo(view.reachable),
            view.master ? view.master->toString() : kUnknown,
            view.configEpoch ? QString::number(*view.configEpoch) : kUnknown, number(view.quorum),
            number(view.knownSentinels), view.flags.join(QLatin1Char(','))});
    session.console().print(
        topologyText(topology, seen->opened.name, session.console()) + QLatin1Char('\n') + table.text());
    return verdict(topology);
}

ExitCode runSentinelDiscover(Session& session)
{
    const auto seen = lookAtSentinel(session);
    if (!seen)
        return session.console().fail(seen.error());
    const Topology& topology = *seen->topology;
    const auto master = masterOf(topology);
    if (session.console().isJson()) {
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.sentinel-discover/1")},
            {QStringLiteral("service"), topology.sentinel->service},
            {QStringLiteral("services"), QJsonArray::fromStringList(topology.sentinel->services)},
            {QStringLiteral("master"), jsonEndpoint(master)},
            {QStringLiteral("replicas"), endpoints(topology, NodeRole::Replica)},
            {QStringLiteral("sentinels"), endpoints(topology, NodeRole::Sentinel)}});
        return verdict(topology);
    }
    TextTable table({Text::tr("ROLE"), Text::tr("ADDRESS")});
    table.addRow({Text::tr("service"), topology.sentinel->service});
    table.addRow({Text::tr("master"), master ? master->toString() : kUnknown});
    for (const auto& replica : endpoints(topology, NodeRole::Replica))
        table.addRow({Text::tr("replica"), replica.toString()});
    for (const auto& sentinel : endpoints(topology, NodeRole::Sentinel))
        table.addRow({Text::tr("sentinel"), sentinel.toString()});
    session.console().print(table.text());
    return verdict(topology);
}

ExitCode runSentinelCkquorum(Session& session)
{
    const auto seen = lookAtSentinel(session);
    if (!seen)
        return session.console().fail(seen.error());
    const SentinelSummary& sentinel = *seen->topology->sentinel;
    const bool reachable =
        sentinel.quorumReachable.value_or(false) && sentinel.majorityReachable.value_or(false);
    if (session.console().isJson()) {
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.sentinel-ckquorum/1")},
            {QStringLiteral("service"), sentinel.service}, {QStringLiteral("known"), sentinel.known},
            {QStringLiteral("reachable"), sentinel.reachable},
            {QStringLiteral("quorum"), jsonOptional(sentinel.quorum)},
            {QStringLiteral("majority"), jsonOptional(sentinel.majority)},
            {QStringLiteral("quorumReachable"), jsonOptional(sentinel.quorumReachable)},
            {QStringLiteral("majorityReachable"), jsonOptional(sentinel.majorityReachable)}});
    } else {
        TextTable table({Text::tr("WHAT"), Text::tr("NEEDED"), Text::tr("REACHABLE")});
        table.addRow({Text::tr("quorum: to declare the master down"), number(sentinel.quorum),
            yesNo(sentinel.quorumReachable)});
        table.addRow({Text::tr("majority: to authorise the failover"), number(sentinel.majority),
            yesNo(sentinel.majorityReachable)});
        session.console().print(table.text());
    }
    return reachable ? ExitCode::Done : ExitCode::Findings;
}

} // namespace quorate
