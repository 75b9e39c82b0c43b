#include "core/replication/replicaLooks.h"

#include "core/topology/Info.h"

namespace quorate {

namespace {

using namespace std::chrono_literals;

// Replicas reconnect within a second and synchronise; a full one takes as long as it takes, and is then
// reported as not done.
constexpr auto kLinkTime = 30s;
constexpr auto kLinkInterval = 100ms;

Result<Info> askInfo(OperationContext& context, const Endpoint& node, const char* section)
{
    const auto reply = context.ask(node, Peer::Data, {"INFO", section});
    if (!reply)
        return reply.error();
    return Info::parse(reply->text());
}

} // namespace

Result<Role> askRole(OperationContext& context, const Endpoint& node)
{
    const auto reply = context.ask(node, Peer::Data, {"ROLE"});
    if (!reply)
        return reply.error();
    return Role::parse(*reply);
}

Result<int> linkedReplicas(OperationContext& context, const Endpoint& master)
{
    const auto info = askInfo(context, master, "replication");
    if (!info)
        return info.error();
    int linked = 0;
    for (const Info::ReplicaLine& line : info->replicas())
        linked += line.state == "online" ? 1 : 0;
    return linked;
}

Result<ResyncCounts> resyncCounts(OperationContext& context, const Endpoint& node)
{
    const auto info = askInfo(context, node, "stats");
    if (!info)
        return info.error();
    return ResyncCounts{info->integer("sync_full").value_or(0), info->integer("sync_partial_ok").value_or(0)};
}

void noteResyncs(OperationContext& context, const Endpoint& master, const Result<ResyncCounts>& before)
{
    const auto after = resyncCounts(context, master);
    if (!before || !after)
        return;
    context.setFact("fullResyncs", static_cast<double>(after->full - before->full));
    context.setFact("partialResyncs", static_cast<double>(after->partial - before->partial));
}

Status awaitLinks(OperationContext& context, const Endpoint& master, int replicas)
{
    return context.await(
        context.plan().find(StepPurpose::AwaitLinks), kLinkTime, kLinkInterval, [&]() -> Result<bool> {
            const auto linked = linkedReplicas(context, master);
            return linked && *linked >= replicas;
        });
}

} // namespace quorate
