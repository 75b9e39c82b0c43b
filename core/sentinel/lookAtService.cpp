#include "core/sentinel/lookAtService.h"

#include "core/replication/candidate.h"
#include "core/sentinel/askService.h"

namespace quorate {

namespace {

MasterTrial tryAndGive(MonitorWish& wish, const LookGround& ground, const std::stop_token& stop)
{
    const Credentials& connection = ground.settings.credentials;
    const Credentials given = signInOf(wish.options);
    const bool isOwn = !given.password.isEmpty() || connection.password.isEmpty();
    const Credentials& used = isOwn ? given : connection;
    const MasterTrial trial = tryMaster(ground.io, ground.settings, wish.master, used, stop);
    if (!isOwn && trial.needsPassword) {
        wish.options.prepend({"auth-pass", used.password});
        if (!used.user.isEmpty())
            wish.options.prepend({"auth-user", SecretString(used.user)});
    }
    return trial;
}

} // namespace

Plan lookAndPlanMonitor(
    const Topology& topology, MonitorWish wish, const LookGround& ground, const std::stop_token& stop)
{
    wish.watched = askWhoWatches(ground.io, ground.settings, topology, wish.service, stop);
    wish.trial = tryAndGive(wish, ground, stop);
    return planServiceMonitor(topology, ground.deployment, wish);
}

Plan lookAndPlanSet(const Topology& topology, const QList<ServiceOption>& options, const LookGround& ground,
    const std::stop_token& stop)
{
    std::optional<MasterTrial> trial;
    const ReplicaSet set = replicaSetOf(topology);
    const Credentials credentials = signInOf(options);
    // A user without its password cannot be tried.
    if (set.master && !credentials.password.isEmpty())
        trial = tryMaster(ground.io, ground.settings, set.master->endpoint, credentials, stop);
    return planServiceSet(topology, ground.deployment, options, trial);
}

} // namespace quorate
