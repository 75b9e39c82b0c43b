#pragma once

#include "core/net/Transport.h"
#include "core/profile/Target.h"

#include <QStringList>

#include <functional>
#include <stop_token>

namespace quorate {

class IoThread;

/// What has to work, one after the other, before a server can be watched.
enum class TestStage { Resolve, Connect, Tls, SignIn, Identify };
inline constexpr int kTestStages = 5;

enum class TestState { Waiting, Running, Passed, Skipped, Failed };

/// Who answers at an address.
struct ServerIdentity {
    enum class Kind { Master, Replica, Sentinel, ClusterMaster, ClusterReplica };

    Kind kind = Kind::Master;
    QString version; ///< as the server says it: show only through Untrusted.h
    bool tellsFlags = false; ///< what a command does, by which a read-only profile is kept

    bool operator==(const ServerIdentity&) const = default;
};

/// How far one stage has come, and what it found. What a peer said is safe to show only through Untrusted.h.
struct TestStep {
    TestStage stage = TestStage::Resolve;
    TestState state = TestState::Waiting;
    double milliseconds = 0; ///< of Passed and Failed
    QStringList addresses; ///< of Resolve
    TlsFacts tls; ///< of Tls
    QString user; ///< of SignIn; empty: the default user
    std::optional<ServerIdentity> server; ///< of Identify
    std::optional<Error> error; ///< of Failed

    bool operator==(const TestStep&) const = default;
};

/// Connects to one address of a target as watching it would, and tells how each stage ends. Skipped are: the
/// name of an address or a path, TLS where it is off, signing in where neither a password is given nor one is
/// wanted. Ends at the first failure; one of TLS is told for the stage Tls, whenever it shows. Sends nothing
/// that changes a server. Blocking: for a worker thread.
class ConnectionTest {
public:
    using Report = std::function<void(const TestStep&)>;

    /// `target` with its secrets; its time limit holds for the first four stages together and for the last.
    ConnectionTest(IoThread& io, Target target, Endpoint address);

    /// `report` is called in this thread, at the start and at the end of each stage. Errors: that of the step
    /// that failed.
    Status run(const Report& report, std::stop_token stop = {});

private:
    class Run;

    IoThread& m_io;
    Target m_target;
    Endpoint m_address;
};

} // namespace quorate
