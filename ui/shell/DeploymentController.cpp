#include "ui/shell/DeploymentController.h"

#include <QPointer>

#include <algorithm>

namespace quorate {

DeploymentController::DeploymentController(const AppContext& context, Profile profile, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_profile(std::move(profile))
{
    m_view.id = m_profile.name;
    m_view.title = m_profile.name;
    m_view.environment = m_profile.environment;
    m_view.readOnly = m_profile.isReadOnly();
    m_view.colour = m_profile.colour;
}

DeploymentController::~DeploymentController() = default;

void DeploymentController::open()
{
    if (m_store)
        return;
    if (!m_profile.sandbox.isEmpty()) {
        const auto password = m_context.sandboxes.password(m_profile.sandbox);
        if (!password)
            return fail(password.error());
        return watch({{QString(), {*password, *password}}});
    }
    const QPointer<DeploymentController> alive(this);
    readSecrets(m_context.secrets, m_profile, [alive](const Result<ProfileSecrets>& secrets) {
        if (alive)
            secrets ? alive->watch(*secrets) : alive->fail(secrets.error());
    });
}

void DeploymentController::close()
{
    m_store.reset();
    m_targets.clear();
    m_view.topology.reset();
    m_view.error.reset();
    m_report.reset();
    m_history = {};
    Q_EMIT viewChanged();
}

void DeploymentController::connectWith(const SecretString& password)
{
    m_given = refusedSecret();
    m_context.secrets.keepForThisRun(*m_given, password);
    close();
    open();
}

/// The data centre whose node refused; null where there is none, or the node is none of its addresses.
const ProfileDatacenter* DeploymentController::refusingCentre() const
{
    for (const ProfileDatacenter& centre : m_profile.datacenters) {
        for (const Endpoint& seed : centre.target.seeds) {
            if (m_view.error && seed.toString() == m_view.error->node)
                return &centre;
        }
    }
    return nullptr;
}

/// Which password was refused. A data centre without one of its own uses the shared one, and Sentinels
/// without one of their own the servers': one answer then serves both.
SecretKey DeploymentController::refusedSecret() const
{
    const ProfileDatacenter* const centre = refusingCentre();
    const Target& target = centre ? centre->target : m_profile.target;
    const auto has = [this](const QString& place, SecretKind kind) {
        return m_passwords.contains(SecretKey{m_profile.name, place, kind}.toString());
    };
    const auto hasAny = [&](const QString& place) {
        return has(place, SecretKind::Password) || has(place, SecretKind::SentinelPassword);
    };
    const QString place = centre && hasAny(centre->name) ? centre->name : QString();
    if (m_given && m_given->datacenter == place)
        return *m_given; // mistyped
    const bool isSentinels = target.kind == DeploymentKind::Sentinel && m_view.error
        && std::any_of(target.seeds.cbegin(), target.seeds.cend(),
            [this](const Endpoint& seed) { return seed.toString() == m_view.error->node; });
    return {m_profile.name, place,
        isSentinels && hasAny(place) ? SecretKind::SentinelPassword : SecretKind::Password};
}

QString DeploymentController::refusedUser() const
{
    const ProfileDatacenter* const centre = refusingCentre();
    const ConnectionSettings& settings = (centre ? centre->target : m_profile.target).settings;
    return refusedSecret().kind == SecretKind::SentinelPassword ? settings.sentinelCredentials.user
                                                                : settings.credentials.user;
}

std::optional<NodeAccess> DeploymentController::access(const NodePlace& node) const
{
    if (!m_view.topology)
        return std::nullopt;
    for (const CentreTarget& target : m_targets) {
        if (!node.centre.isEmpty() && node.centre != target.name)
            continue;
        const Topology* place = m_view.topology.get();
        for (const Datacenter& centre : m_view.topology->datacenters)
            place = centre.name == target.name ? centre.topology.get() : place;
        const Node* const found = place->find(node.endpoint);
        if (!found)
            continue;
        NodeAccess access{
            target.target.settings, found->role == NodeRole::Sentinel ? Peer::Sentinel : Peer::Data, {}};
        for (const Node& other : place->nodes) {
            if (other.endpoint != node.endpoint && other.role != NodeRole::Sentinel)
                access.peers << other.endpoint;
        }
        return access;
    }
    return std::nullopt;
}

void DeploymentController::pollNow()
{
    if (m_store)
        m_store->pollNow();
    else
        open();
}

void DeploymentController::watch(const ProfileSecrets& secrets)
{
    m_passwords.clear();
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        if (!it->password.isEmpty())
            m_passwords.insert(SecretKey{m_profile.name, it.key(), SecretKind::Password}.toString());
        if (!it->sentinelPassword.isEmpty())
            m_passwords.insert(SecretKey{m_profile.name, it.key(), SecretKind::SentinelPassword}.toString());
    }
    m_targets.clear();
    std::unique_ptr<Deployment> deployment;
    if (m_profile.datacenters.isEmpty()) {
        m_targets.push_back({{}, true, resolve(m_profile, secrets.value(QString()))});
        deployment = std::make_unique<Deployment>(m_context.io, m_targets.front().target);
    } else {
        for (const ProfileDatacenter& centre : resolveDatacenters(m_profile, secrets))
            m_targets.push_back({centre.name, centre.name == m_profile.primary, centre.target});
        deployment = std::make_unique<Deployment>(m_context.io, m_targets);
    }
    m_store = std::make_unique<TopologyStore>(std::move(deployment), m_profile.pollInterval);
    connect(m_store.get(), &TopologyStore::topologyChanged, this, &DeploymentController::take);
}

void DeploymentController::take(const TopologyPtr& topology)
{
    const bool seen = wasSeen(*topology);
    if (seen)
        m_history.add(topology);
    m_view.topology = topology;
    m_view.error = seen ? std::nullopt : firstError(*topology);
    if (m_view.error)
        m_view.user = refusedUser();
    m_report = seen ? std::make_shared<const Report>(makeReport(topology, m_view.title, topology->observedAt))
                    : nullptr;
    Q_EMIT viewChanged();
}

void DeploymentController::fail(const Error& error)
{
    m_view.error = error;
    Q_EMIT viewChanged();
}

} // namespace quorate
