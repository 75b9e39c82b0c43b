#include "core/profile/ConnectionTest.h"

#include "core/net/CommandGate.h"
#include "core/net/StagedConnection.h"
#include "core/net/handshake.h"
#include "core/net/tlsConfiguration.h"
#include "core/topology/Info.h"
#include "core/topology/Role.h"

namespace quorate {

namespace {

using SteadyClock = std::chrono::steady_clock;
using Kind = ServerIdentity::Kind;

Kind kindOf(const Info& info, const Reply& roleReply)
{
    const auto role = Role::parse(roleReply);
    const auto mode = info.value("redis_mode");
    if (mode == "sentinel" || (role && role->kind == Role::Kind::Sentinel))
        return Kind::Sentinel;
    const bool isReplica = role ? role->kind == Role::Kind::Replica : info.value("role") == "slave";
    if (mode == "cluster")
        return isReplica ? Kind::ClusterReplica : Kind::ClusterMaster;
    return isReplica ? Kind::Replica : Kind::Master;
}

bool hasFlags(const Reply& commandInfo)
{
    return commandInfo.isArray() && !commandInfo.elements().empty()
        && commandInfo.elements().front().isArray();
}

} // namespace

/// One run: the stages as functions, in their order.
class ConnectionTest::Run {
public:
    Run(const ConnectionTest& test, const Report& report, std::stop_token stop)
        : m_test(test)
        , m_settings(test.m_target.settings)
        , m_report(report)
        , m_limit{SteadyClock::now() + m_settings.timeout, std::move(stop)}
        , m_connection(test.m_io, test.m_address, m_settings.reachable(test.m_address), m_settings.tls)
    {
    }

    Status all()
    {
        if (auto files = checkFiles(); !files)
            return files;
        for (const auto stage : {&Run::resolve, &Run::connect, &Run::secure, &Run::signIn, &Run::identify}) {
            if (auto done = (this->*stage)(); !done)
                return done;
        }
        return {};
    }

private:
    // Before anything is connected to: a file that cannot be used is the nearest thing to mend.
    Status checkFiles()
    {
        if (!m_settings.tls.enabled)
            return {};
        const auto configuration = tlsConfiguration(m_settings.tls);
        if (configuration)
            return {};
        Error error = configuration.error();
        error.node = m_test.m_address.toString();
        begin(TestStage::Tls);
        return fail(error);
    }

    Status resolve()
    {
        if (!m_connection.needsResolving())
            return skip(TestStage::Resolve);
        begin(TestStage::Resolve);
        auto addresses = m_connection.resolve(m_limit);
        if (!addresses)
            return fail(addresses.error());
        m_step.addresses = *addresses;
        return pass();
    }

    Status connect()
    {
        begin(TestStage::Connect);
        const auto connected = m_connection.connect(m_limit);
        return connected ? pass() : fail(connected.error());
    }

    Status secure()
    {
        if (!m_settings.tls.enabled || m_test.m_address.isUnixSocket())
            return skip(TestStage::Tls);
        begin(TestStage::Tls);
        const auto facts = m_connection.secure(m_limit);
        if (!facts)
            return fail(facts.error());
        m_step.tls = *facts;
        return pass();
    }

    Status signIn()
    {
        const bool isSentinel = m_test.m_target.kind == DeploymentKind::Sentinel;
        const Credentials& own = isSentinel ? m_settings.sentinelCredentials : m_settings.credentials;
        begin(TestStage::SignIn);
        auto greeted = greet(own);
        // As the pool does it: a Sentinel that wants a password and has none of its own gets the servers'.
        const bool wantsOther = isSentinel && !greeted && greeted.error().reason == ErrorReason::NoAuth
            && own.password.isEmpty() && !m_settings.credentials.password.isEmpty();
        if (wantsOther)
            greeted = greet(m_settings.credentials);
        if (!greeted)
            return fail(greeted.error());
        const Credentials& used = wantsOther ? m_settings.credentials : own;
        if (used.password.isEmpty())
            return skip(TestStage::SignIn);
        m_step.user = used.user;
        return pass();
    }

    Status greet(const Credentials& credentials)
    {
        const auto commands = handshakeCommands(m_settings, credentials);
        const auto replies = m_connection.ask(commands, m_limit);
        if (!replies)
            return replies.error();
        for (size_t i = 0; i < replies->size() && i < commands.size(); ++i) {
            if (auto obstacle = handshakeObstacle(commands[i], (*replies)[i], m_test.m_address.toString()))
                return *obstacle;
        }
        return {};
    }

    Status identify()
    {
        begin(TestStage::Identify);
        m_limit.deadline = SteadyClock::now() + m_settings.timeout;
        const auto replies =
            m_connection.ask({Command{"INFO"}, Command{"ROLE"}, CommandGate::question({"GET"})}, m_limit);
        if (!replies)
            return fail(replies.error());
        const Reply& info = replies->front();
        const QString node = m_test.m_address.toString();
        if (info.isError())
            return fail(errorFromReply(node, info.text()));
        const Info facts = Info::parse(info.text());
        const auto version = facts.value("redis_version");
        if (replies->size() < 3 || !version)
            return fail({ErrorCode::Protocol, node, QStringLiteral("INFO without redis_version"),
                ErrorReason::Malformed});
        m_step.server = ServerIdentity{
            kindOf(facts, (*replies)[1]), QString::fromUtf8(*version), hasFlags((*replies)[2])};
        return pass();
    }

    void begin(TestStage stage)
    {
        m_step = {};
        m_step.stage = stage;
        m_step.state = TestState::Running;
        m_since = SteadyClock::now();
        m_report(m_step);
    }

    Status skip(TestStage stage)
    {
        m_step = {};
        m_step.stage = stage;
        m_step.state = TestState::Skipped;
        m_report(m_step);
        return {};
    }

    Status pass()
    {
        end(TestState::Passed);
        return {};
    }

    Status fail(const Error& error)
    {
        // With TLS 1.3 a refusal comes after the handshake; a plain connection to a TLS port shows later
        // still.
        if (error.code == ErrorCode::Tls && m_step.stage != TestStage::Tls) {
            m_step.state = TestState::Waiting;
            m_report(m_step);
            m_step.stage = TestStage::Tls;
        }
        m_step.error = error;
        end(TestState::Failed);
        return error;
    }

    void end(TestState state)
    {
        m_step.state = state;
        m_step.milliseconds = std::chrono::duration<double, std::milli>(SteadyClock::now() - m_since).count();
        m_report(m_step);
    }

    const ConnectionTest& m_test;
    const ConnectionSettings& m_settings;
    const Report& m_report;
    StagedConnection::Limit m_limit;
    StagedConnection m_connection;
    TestStep m_step;
    SteadyClock::time_point m_since;
};

ConnectionTest::ConnectionTest(IoThread& io, Target target, Endpoint address)
    : m_io(io)
    , m_target(std::move(target))
    , m_address(std::move(address))
{
}

Status ConnectionTest::run(const Report& report, std::stop_token stop)
{
    return Run(*this, report, std::move(stop)).all();
}

} // namespace quorate
