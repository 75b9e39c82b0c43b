#include "ui/shell/DeploymentController.h"

#include <QPointer>

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
    m_view.topology.reset();
    m_view.error.reset();
    m_report.reset();
    m_history = {};
    Q_EMIT viewChanged();
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
    std::unique_ptr<Deployment> deployment;
    if (m_profile.datacenters.isEmpty()) {
        deployment = std::make_unique<Deployment>(m_context.io, resolve(m_profile, secrets.value(QString())));
    } else {
        std::vector<CentreTarget> centres;
        for (const ProfileDatacenter& centre : resolveDatacenters(m_profile, secrets))
            centres.push_back({centre.name, centre.name == m_profile.primary, centre.target});
        deployment = std::make_unique<Deployment>(m_context.io, centres);
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
