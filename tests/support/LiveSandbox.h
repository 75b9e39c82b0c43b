#pragma once

#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "core/profile/Target.h"
#include "core/sandbox/sandboxFaults.h"

#include <QTemporaryDir>

namespace quorate::test {

/// Real servers for one test, in a state folder of their own; all end with this object, also when the test
/// failed. What a killed test program left behind is ended by the next one that makes a LiveSandbox.
///
///     LiveSandbox live({.kind = DeploymentKind::Cluster});
///     QVERIFY2(live.isUp(), live.why());
///     QVERIFY(live.freeze(live.endpoint(0)));
class LiveSandbox {
public:
    explicit LiveSandbox(const SandboxSpec& spec);
    ~LiveSandbox();
    LiveSandbox(const LiveSandbox&) = delete;
    LiveSandbox& operator=(const LiveSandbox&) = delete;

    bool isUp() const { return m_up; }
    const char* why() const { return m_why.constData(); } ///< why it is not up

    IoThread& io() { return m_io; }
    const SandboxStore& store() const { return m_store; }
    const Sandbox& sandbox() const { return m_sandbox; }
    SecretString password() const;

    /// With the password; `deployment` is the index of the data centre.
    Target target(int deployment = 0) const;
    const SandboxServer& server(int index, int deployment = 0) const;
    /// Data nodes from 0 (masters first), then Sentinels.
    Endpoint endpoint(int index, int deployment = 0) const { return server(index, deployment).endpoint; }
    Endpoint sentinel(int index, int deployment = 0) const;

    /// A blocking connection with the password, for the test's own commands.
    NodeClient client(const Endpoint& endpoint);
    /// One command on a connection of its own. No answer is an error reply too, and a warning.
    Reply ask(const Endpoint& endpoint, const Command& command);

    bool freeze(const Endpoint& endpoint) { return done(freezeServer(m_store, m_sandbox.name, endpoint)); }
    bool thaw(const Endpoint& endpoint) { return done(thawServer(m_store, m_sandbox.name, endpoint)); }
    bool kill(const Endpoint& endpoint) { return done(killServer(m_store, m_sandbox.name, endpoint)); }
    bool restart(const Endpoint& endpoint)
    {
        return done(restartServer(m_store, m_sandbox.name, endpoint, {m_io, {}, {}}));
    }

private:
    bool done(const Status& status);

    QTemporaryDir m_folder;
    SandboxStore m_store;
    IoThread m_io;
    Sandbox m_sandbox;
    bool m_up = false;
    QByteArray m_why;
};

} // namespace quorate::test
