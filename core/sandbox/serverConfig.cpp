#include "core/sandbox/serverConfig.h"

#include <algorithm>

namespace quorate {

namespace {

class ConfigText {
public:
    ConfigText& line(const QByteArray& text)
    {
        m_text += text + '\n';
        return *this;
    }
    ConfigText& lines(const QStringList& texts)
    {
        for (const QString& text : texts)
            line(text.toUtf8());
        return *this;
    }
    SecretString take() { return SecretString(std::move(m_text)); }

private:
    QByteArray m_text;
};

QByteArray hostAndPort(const SandboxServer& server)
{
    return server.endpoint.host.toUtf8() + ' ' + QByteArray::number(server.endpoint.port);
}

// What data servers and Sentinels have in common. The command line stays as it was given (set-proc-title),
// because that is how a server of ours is told from any other.
void addCommon(
    ConfigText& text, const SandboxServer& server, const QString& folder, const QByteArray& password)
{
    text.line("bind 127.0.0.1")
        .line("protected-mode yes")
        .line("port " + QByteArray::number(server.endpoint.port))
        .line("requirepass " + password)
        .line("daemonize no")
        .line("set-proc-title no")
        .line("dir " + quotedForConfig(folder.toUtf8()))
        .line("logfile \"\"")
        .line("loglevel notice");
}

// Little memory, nothing kept on disk, and replicas that are in sync at once.
void addData(ConfigText& text, const QByteArray& password)
{
    text.line("masterauth " + password)
        .line("save \"\"")
        .line("appendonly no")
        .line("maxmemory 64mb")
        .line("repl-diskless-sync yes")
        .line("repl-diskless-sync-delay 0");
}

void addSentinel(ConfigText& text, const SandboxSpec& spec, const SandboxDeployment& deployment,
    const QByteArray& password)
{
    const auto sentinels = std::count_if(deployment.servers.cbegin(), deployment.servers.cend(),
        [](const SandboxServer& server) { return server.isSentinel(); });
    const auto option = [&](const QByteArray& name, const QByteArray& value) {
        text.line("sentinel " + name + ' ' + kSandboxService + ' ' + value);
    };
    option("monitor",
        hostAndPort(deployment.servers.first()) + ' '
            + QByteArray::number(static_cast<qint64>(sentinels / 2 + 1)));
    option("auth-pass", password);
    option("down-after-milliseconds", QByteArray::number(static_cast<qint64>(spec.detectAfter.count())));
    option("failover-timeout",
        QByteArray::number(static_cast<qint64>(std::max(spec.detectAfter.count() * 4, 10'000L))));
    option("parallel-syncs", "1");
}

} // namespace

QByteArray quotedForConfig(const QByteArray& value)
{
    QByteArray quoted = "\"";
    for (char byte : value) {
        if (byte == '"' || byte == '\\')
            quoted += '\\';
        if (byte == '\n')
            quoted += "\\n";
        else
            quoted += byte;
    }
    return quoted + '"';
}

SecretString serverConfig(const SandboxSpec& spec, const SandboxDeployment& deployment,
    const SandboxServer& server, const QString& folder, const SecretString& password)
{
    const QByteArray secret = quotedForConfig(password.reveal());
    ConfigText text;
    addCommon(text, server, folder, secret);
    if (server.isSentinel()) {
        addSentinel(text, spec, deployment, secret);
        return text.lines(spec.sentinelConfig).take();
    }
    addData(text, secret);
    if (deployment.kind == DeploymentKind::Cluster) {
        text.line("cluster-enabled yes")
            .line("cluster-config-file nodes.conf")
            .line(
                "cluster-node-timeout " + QByteArray::number(static_cast<qint64>(spec.detectAfter.count())));
    } else if (server.role == NodeRole::Replica) {
        text.line("replicaof " + hostAndPort(deployment.servers.at(server.master)));
    }
    return text.lines(spec.dataConfig).take();
}

} // namespace quorate
