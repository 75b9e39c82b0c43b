#include "core/replication/pausedSteps.h"

#include <algorithm>

namespace quorate {

PlanStep plainStep(StepPurpose purpose, const Endpoint& node, std::optional<Command> command)
{
    PlanStep made;
    made.purpose = purpose;
    made.node = node;
    made.command = std::move(command);
    return made;
}

Command followCommand(const Endpoint& master)
{
    return {"REPLICAOF", master.host.toUtf8(), QByteArray::number(master.port)};
}

PlanStep guardStep(const Endpoint& master, const ReplicaSet& set)
{
    const auto linked = std::count_if(set.replicas.cbegin(), set.replicas.cend(),
        [](const Node* replica) { return replica->linkUp == true; });
    PlanStep guard = plainStep(StepPurpose::GuardMaster, master,
        Command{"CONFIG", "SET", "min-replicas-to-write", QByteArray::number(static_cast<qint64>(linked))});
    guard.undo = Command{"CONFIG", "SET", "min-replicas-to-write", "0"};
    guard.wayOut = WayOut::Always;
    return guard;
}

PlanStep pauseStep(const Endpoint& master, std::chrono::milliseconds pause)
{
    PlanStep paused = plainStep(StepPurpose::PauseWrites, master,
        Command{"CLIENT", "PAUSE", QByteArray::number(static_cast<qint64>(pause.count())), "WRITE"});
    paused.undo = Command{"CLIENT", "UNPAUSE"};
    paused.wayOut = WayOut::Always;
    return paused;
}

} // namespace quorate
