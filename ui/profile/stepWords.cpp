#include "ui/profile/stepWords.h"

#include "core/base/Untrusted.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::StepWords)
};

QString kindWord(ServerIdentity::Kind kind)
{
    switch (kind) {
    case ServerIdentity::Kind::Master:
        return Words::tr("Master");
    case ServerIdentity::Kind::Replica:
        return Words::tr("Replica");
    case ServerIdentity::Kind::Sentinel:
        return Words::tr("Sentinel");
    case ServerIdentity::Kind::ClusterMaster:
        return Words::tr("Master of a cluster");
    case ServerIdentity::Kind::ClusterReplica:
        return Words::tr("Replica of a cluster");
    }
    return {};
}

QString skippedBecause(TestStage stage)
{
    switch (stage) {
    case TestStage::Resolve:
        return Words::tr("not a host name");
    case TestStage::Tls:
        return Words::tr("TLS is off");
    case TestStage::SignIn:
        return Words::tr("no password is wanted");
    default:
        return {};
    }
}

QString found(const TestStep& step)
{
    switch (step.stage) {
    case TestStage::Resolve:
        return plainLine(step.addresses.join(QStringLiteral(", ")), 120);
    case TestStage::Connect:
        return {};
    case TestStage::Tls:
        //: %1: TLS 1.3, %2: the name in the server's certificate
        return Words::tr("%1, certificate of %2").arg(step.tls.version, plainLine(step.tls.peerName, 80));
    case TestStage::SignIn:
        return step.user.isEmpty() ? Words::tr("as the default user")
                                   //: %1: name of an ACL user
                                   : Words::tr("as %1").arg(plainLine(step.user, 80));
    case TestStage::Identify:
        if (!step.server)
            return {};
        return serverWords(*step.server) + Words::tr(", ", "between parts of a list")
            + (step.server->tellsFlags ? Words::tr("read-only can be enforced")
                                       : Words::tr("read-only allows well-known commands only"));
    }
    return {};
}

} // namespace

QString stageWord(TestStage stage)
{
    switch (stage) {
    case TestStage::Resolve:
        return Words::tr("Resolve the name");
    case TestStage::Connect:
        return Words::tr("Connect");
    case TestStage::Tls:
        return Words::tr("TLS");
    case TestStage::SignIn:
        return Words::tr("Sign in");
    case TestStage::Identify:
        return Words::tr("Identify the server");
    }
    return {};
}

QString stateWord(TestState state)
{
    switch (state) {
    case TestState::Waiting:
        return Words::tr("waiting");
    case TestState::Running:
        return Words::tr("running");
    case TestState::Passed:
        return Words::tr("passed");
    case TestState::Skipped:
        return Words::tr("skipped");
    case TestState::Failed:
        return Words::tr("failed");
    }
    return {};
}

QString serverWords(const ServerIdentity& server)
{
    //: %1: master, replica, Sentinel; %2: a version
    return Words::tr("%1, Redis %2").arg(kindWord(server.kind), plainLine(server.version, 40));
}

QString stepDetail(const TestStep& step)
{
    if (step.state == TestState::Skipped)
        return skippedBecause(step.stage);
    return step.state == TestState::Passed ? found(step) : QString();
}

IconName stateIcon(TestState state)
{
    switch (state) {
    case TestState::Waiting:
        return IconName::StateUnknown;
    case TestState::Running:
        return IconName::StateBusy;
    case TestState::Passed:
        return IconName::StateOk;
    case TestState::Skipped:
        return IconName::ArrowRight;
    case TestState::Failed:
        return IconName::StateCritical;
    }
    return IconName::StateUnknown;
}

Tone stateTone(TestState state)
{
    switch (state) {
    case TestState::Running:
        return Tone::Info;
    case TestState::Passed:
        return Tone::Ok;
    case TestState::Failed:
        return Tone::Critical;
    default:
        return Tone::Unknown;
    }
}

QString stageName(TestStage stage)
{
    switch (stage) {
    case TestStage::Resolve:
        return QStringLiteral("resolve");
    case TestStage::Connect:
        return QStringLiteral("connect");
    case TestStage::Tls:
        return QStringLiteral("tls");
    case TestStage::SignIn:
        return QStringLiteral("signIn");
    case TestStage::Identify:
        return QStringLiteral("identify");
    }
    return {};
}

} // namespace quorate
