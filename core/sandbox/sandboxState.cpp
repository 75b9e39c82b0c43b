#include "core/sandbox/sandboxState.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quorate {

namespace {

constexpr QLatin1String kSchema("quorate.sandbox/1");

Error unreadable(const QString& what)
{
    return {ErrorCode::Storage, {}, QStringLiteral("the sandbox's state file cannot be read: ") + what};
}

std::optional<DeploymentKind> kindFromName(const QString& name)
{
    for (DeploymentKind kind : {DeploymentKind::Standalone, DeploymentKind::Replication,
             DeploymentKind::Sentinel, DeploymentKind::Cluster, DeploymentKind::Datacenters}) {
        if (kindName(kind) == name)
            return kind;
    }
    return {};
}

std::optional<NodeRole> roleFromName(const QString& name)
{
    for (NodeRole role : {NodeRole::Master, NodeRole::Replica, NodeRole::Sentinel}) {
        if (roleName(role) == name)
            return role;
    }
    return {};
}

QJsonObject toJson(const SandboxServer& server)
{
    QJsonObject json{
        {QStringLiteral("label"), server.label},
        {QStringLiteral("port"), server.endpoint.port},
        {QStringLiteral("role"), roleName(server.role)},
    };
    if (server.role == NodeRole::Replica)
        json.insert(QStringLiteral("master"), server.master);
    if (server.process) {
        json.insert(QStringLiteral("pid"), server.process->pid);
        json.insert(QStringLiteral("startTime"), QString::fromUtf8(server.process->birth));
    }
    return json;
}

QJsonObject toJson(const SandboxDeployment& deployment)
{
    QJsonArray servers;
    for (const SandboxServer& server : deployment.servers)
        servers << toJson(server);
    QJsonObject json{
        {QStringLiteral("kind"), kindName(deployment.kind)}, {QStringLiteral("servers"), servers}};
    if (!deployment.datacenter.isEmpty())
        json.insert(QStringLiteral("datacenter"), deployment.datacenter);
    return json;
}

std::optional<ProcessMark> processFromJson(const QJsonObject& json)
{
    const ProcessMark mark{json.value(u"pid").toInteger(), json.value(u"startTime").toString().toUtf8()};
    if (mark.pid <= 0 || mark.birth.isEmpty())
        return {};
    return mark;
}

Result<SandboxServer> serverFromJson(const QJsonObject& json)
{
    SandboxServer server;
    server.label = json.value(u"label").toString();
    if (!isSandboxName(server.label)) // it names a folder
        return unreadable(QStringLiteral("a server without a proper label"));
    const qint64 port = json.value(u"port").toInteger(-1);
    if (port < 0 || port > 65'535)
        return unreadable(QStringLiteral("the port of ") + server.label);
    server.endpoint = {QStringLiteral("127.0.0.1"), static_cast<quint16>(port), {}};
    const auto role = roleFromName(json.value(u"role").toString());
    if (!role)
        return unreadable(QStringLiteral("the role of ") + server.label);
    server.role = *role;
    server.master = json.value(u"master").toInt(-1);
    server.process = processFromJson(json);
    return server;
}

Result<SandboxDeployment> deploymentFromJson(const QJsonObject& json)
{
    SandboxDeployment deployment;
    deployment.datacenter = json.value(u"datacenter").toString();
    const auto kind = kindFromName(json.value(u"kind").toString());
    if (!kind || kind == DeploymentKind::Datacenters)
        return unreadable(QStringLiteral("the kind of a deployment"));
    deployment.kind = *kind;
    const QJsonArray servers = json.value(u"servers").toArray();
    for (const QJsonValue& row : servers) {
        auto server = serverFromJson(row.toObject());
        if (!server)
            return server.error();
        deployment.servers << *server;
    }
    if (deployment.servers.isEmpty())
        return unreadable(QStringLiteral("a deployment without servers"));
    for (const SandboxServer& server : deployment.servers) {
        const bool hasMaster = server.master >= 0 && server.master < deployment.servers.size();
        if (server.role == NodeRole::Replica && !hasMaster)
            return unreadable(QStringLiteral("the master of ") + server.label);
    }
    return deployment;
}

} // namespace

QByteArray sandboxStateToJson(const Sandbox& sandbox)
{
    QJsonArray deployments;
    for (const SandboxDeployment& deployment : sandbox.deployments)
        deployments << toJson(deployment);
    return QJsonDocument(
        QJsonObject{
            {QStringLiteral("schema"), kSchema},
            {QStringLiteral("name"), sandbox.name},
            {QStringLiteral("kind"), kindName(sandbox.kind)},
            {QStringLiteral("createdAt"), sandbox.createdAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("complete"), sandbox.complete},
            {QStringLiteral("deployments"), deployments},
        })
        .toJson();
}

Result<Sandbox> sandboxStateFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return unreadable(problem.errorString());
    if (root.value(u"schema").toString() != kSchema)
        return unreadable(QStringLiteral("its schema is not ") + kSchema);
    Sandbox sandbox;
    sandbox.name = root.value(u"name").toString();
    sandbox.createdAt = QDateTime::fromString(root.value(u"createdAt").toString(), Qt::ISODateWithMs);
    sandbox.complete = root.value(u"complete").toBool();
    const auto kind = kindFromName(root.value(u"kind").toString());
    if (!kind || !isSandboxName(sandbox.name) || !sandbox.createdAt.isValid())
        return unreadable(QStringLiteral("its name, kind or time"));
    sandbox.kind = *kind;
    const QJsonArray deployments = root.value(u"deployments").toArray();
    for (const QJsonValue& row : deployments) {
        auto deployment = deploymentFromJson(row.toObject());
        if (!deployment)
            return deployment.error();
        sandbox.deployments << *deployment;
    }
    if (sandbox.deployments.isEmpty())
        return unreadable(QStringLiteral("no deployment"));
    return sandbox;
}

} // namespace quorate
