#pragma once

#include "core/base/SecretString.h"
#include "core/operation/Preflight.h"
#include "core/topology/Topology.h"

#include <QByteArray>
#include <QList>

namespace quorate {

/// One option of a service as SENTINEL SET takes it. Any value is kept as a secret, since some are.
struct ServiceOption {
    QByteArray name;
    SecretString value;

    bool operator==(const ServiceOption&) const = default;
};

/// Whether Sentinels hand out its value only to those that already know it: auth-pass, auth-user and what
/// SENTINEL MASTER does not tell. Such an option can neither be read back nor put back.
bool isUnreadable(const QByteArray& option);
/// auth-pass and auth-user: seen to work by the Sentinel's own PINGs.
bool isSignIn(const QByteArray& option);
/// "down-after-milliseconds", ...: what can be set, in the order of Redis' documentation.
QList<QByteArray> serviceOptionNames();

/// The value that this Sentinel has of it; nothing when it does not tell.
std::optional<QByteArray> currentValue(const SentinelView& view, const QByteArray& option);

/// Of each option: known, and a value that Redis takes; of the quorum: not more than the Sentinels; of the
/// times: that they make sense together with what the others are now.
QList<PreflightCheck> checkOptions(const QList<ServiceOption>& options, const SentinelSummary& sentinels);
PreflightCheck checkQuorum(qint64 quorum, int sentinels);

} // namespace quorate
