#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/operation/Plan.h"
#include "core/sentinel/serviceOptions.h"

#include <QHash>

namespace quorate {

/// What was tried before a service is planned: the master that is meant, with what a Sentinel would sign in.
struct MasterTrial {
    enum class SignIn { Works, Missing, Wrong, NotTried };
    QString obstacle; ///< down, replica, sentinel, cluster; empty when it is a master
    SignIn signIn = SignIn::NotTried;
    bool needsPassword = true; ///< false: it lets anybody in, and refuses a password
};

/// A service that is to be watched.
struct MonitorWish {
    QByteArray service;
    Endpoint master;
    int quorum = 2;
    QList<ServiceOption> options{}; ///< set after SENTINEL MONITOR
    std::optional<MasterTrial> trial{}; ///< nothing: not tried yet
    QHash<Endpoint, Endpoint> watched{}; ///< by these Sentinels already, and which master
};

/// SENTINEL MONITOR and its options on every Sentinel that answers and does not watch it yet, each read back;
/// where one refuses, the others forget it again. Pure.
Plan planServiceMonitor(const Topology& topology, const QString& deployment, const MonitorWish& wish);
/// SENTINEL REMOVE of the topology's service on every Sentinel; where one refuses, it is put back on the
/// others with what they told of it, and with the `credentials`, which no Sentinel tells. Pure.
Plan planServiceRemove(const Topology& topology, const QString& deployment, const Credentials& credentials);
/// SENTINEL SET on every Sentinel, one option at a time, each read back; where one refuses, all are put back,
/// or what cannot be is named. `trial` with the new sign-in, when there is one among the options. Pure.
Plan planServiceSet(const Topology& topology, const QString& deployment, const QList<ServiceOption>& options,
    const std::optional<MasterTrial>& trial = {});
/// SENTINEL RESET, one Sentinel at a time: each must have found the replicas and the other Sentinels again
/// before the next (redis.io: "Removing Sentinels"). Dead ones are forgotten. Pure.
Plan planServiceReset(const Topology& topology, const QString& deployment);
/// SENTINEL FLUSHCONFIG everywhere. Pure.
Plan planSentinelFlush(const Topology& topology, const QString& deployment);

} // namespace quorate
