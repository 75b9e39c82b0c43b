#pragma once

#include "core/operation/Plan.h"
#include "core/sentinel/planService.h"

#include <QJsonArray>

namespace quorate {

/// Parts that the plans of services have in common. Pure.

/// With its first checks: the kind, and which Sentinels answer.
Plan begunService(OperationKind kind, const Topology& topology, const QString& deployment);
/// The Sentinels that answer and watch the service.
QList<SentinelView> watchingSentinels(const Topology& topology);

PlanStep sentinelStep(StepPurpose purpose, const Endpoint& sentinel, std::optional<Command> command = {});
PlanStep undoneBy(PlanStep step, const Command& undo);
Command setOptionCommand(const QByteArray& service, const ServiceOption& option);
/// Until the Sentinel tells what was set, and its PINGs to the master are answered when the sign-in was.
PlanStep awaitService(const Endpoint& sentinel, const QList<ServiceOption>& options, QJsonObject wanted = {});

/// "quorum 2", and of a sign-in the name alone.
QJsonArray optionNames(const QList<ServiceOption>& options);

PreflightCheck checkKnown(const Topology& topology);
PreflightCheck checkNoFailover(const QList<SentinelView>& views);
PreflightCheck checkSignIn(const std::optional<MasterTrial>& trial, const Endpoint& master);

} // namespace quorate
