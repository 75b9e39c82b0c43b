#pragma once

// Private to OperationTasks.
#include "core/topology/Deployment.h"
#include "ui/shell/OperationTasks.h"

#include <mutex>

namespace quorate {

struct OperationTasks::Ground {
    Ground(IoThread& ioThread, const Target& target, QString deploymentName)
        : io(ioThread)
        , settings(target.settings)
        , deployment(io, target)
        , name(std::move(deploymentName))
    {
    }

    IoThread& io;
    ConnectionSettings settings;
    Deployment deployment; ///< looked at by one worker at a time
    QString name;
    std::mutex looking;

    TopologyPtr look(std::stop_token stop)
    {
        const std::scoped_lock one(looking);
        return deployment.observe(std::move(stop));
    }
};

struct OperationTasks::Asked {
    int serial = 0;
    std::optional<Plan> plan;
    std::optional<Error> error;
};

} // namespace quorate
