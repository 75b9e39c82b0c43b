#pragma once

#include "core/operation/runOperation.h"
#include "core/topology/Deployment.h"
#include "tests/support/AckedWriters.h"
#include "tests/support/LiveSandbox.h"

namespace quorate::test {

/// A deployment of real servers with everything that an operation needs, and clients that write to it.
class Stage {
public:
    /// The journal is kept in that folder, or in one that goes with the stage.
    explicit Stage(const SandboxSpec& spec, const QString& journalFolder = {});

    TopologyPtr look() { return m_deployment->observe(); }
    /// With what the servers say of it; see checkedLive().
    Plan checked(const Plan& plan);
    Receipt carryOut(const Plan& plan, const OperationContext::Listener& listener = {});

    /// Who is the master, as an application finds out: named by the Sentinels, where there are any, and
    /// confirmed by its own ROLE.
    std::optional<Endpoint> master();
    AckedWriters writers();

private:
    QTemporaryDir m_folder;

public:
    LiveSandbox live;
    Journal journal;

private:
    bool isNamedBySentinels(const Endpoint& server);

    SystemClock m_clock;
    std::unique_ptr<Deployment> m_deployment;
};

/// The outcome with its reasons, for messages.
QString said(const Receipt& receipt);

} // namespace quorate::test
