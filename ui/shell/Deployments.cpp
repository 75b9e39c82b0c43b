#include "ui/shell/Deployments.h"

#include "ui/topology/TopologyModel.h"

#include <QPointer>

namespace quorate {

Deployments::Deployments(const AppContext& context, TopologyModel& model, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
{
}

Deployments::~Deployments() = default;

void Deployments::load()
{
    const auto list = m_context.profiles.list();
    if (!list) {
        Q_EMIT notice(m_context.wording.error(list.error()));
        return;
    }
    for (const QString& problem : list->problems)
        Q_EMIT notice(problem);
    for (const Profile& profile : list->profiles)
        add(profile);
    Q_EMIT listChanged();
}

void Deployments::add(const Profile& profile)
{
    auto controller = std::make_unique<DeploymentController>(m_context, profile);
    DeploymentController* const shown = controller.get();
    connect(shown, &DeploymentController::viewChanged, this, [this, shown] {
        m_model.setDeployment(shown->view());
        Q_EMIT changed(shown->profile().name);
    });
    m_controllers[profile.name] = std::move(controller);
    m_model.setDeployment(shown->view());
}

void Deployments::drop(const QString& name)
{
    m_controllers.erase(name);
    m_model.removeDeployment(name);
}

DeploymentController* Deployments::find(const QString& name) const
{
    const auto found = m_controllers.find(name);
    return found == m_controllers.end() ? nullptr : found->second.get();
}

QList<DeploymentController*> Deployments::all() const
{
    QList<DeploymentController*> all;
    for (const auto& [name, controller] : m_controllers)
        all << controller.get();
    return all;
}

void Deployments::openUnsaved(const Profile& profile)
{
    // Its passwords came with the address; they are looked up like those of any other profile.
    const ConnectionSettings& settings = profile.target.settings;
    m_context.secrets.keepForThisRun({profile.name, {}, SecretKind::Password}, settings.credentials.password);
    m_context.secrets.keepForThisRun(
        {profile.name, {}, SecretKind::SentinelPassword}, settings.sentinelCredentials.password);
    add(profile);
    Q_EMIT listChanged();
    open(profile.name);
}

void Deployments::open(const QString& name)
{
    auto* const controller = find(name);
    if (controller && !m_savingSecrets.contains(name))
        controller->open();
}

void Deployments::connectWith(const QString& name, const SecretString& password)
{
    if (auto* const controller = find(name))
        controller->connectWith(password);
}

void Deployments::pollAll()
{
    for (const auto& [name, controller] : m_controllers) {
        if (controller->isOpen())
            controller->pollNow();
    }
}

Status Deployments::save(const Profile& profile, const QString& oldName, const EditedSecrets& secrets)
{
    const DeploymentController* const old = find(oldName);
    const Profile before = old ? old->profile() : Profile();
    // One that was opened by its address alone is saved for the first time.
    const bool isStored = !oldName.isEmpty() && m_context.profiles.find(oldName).ok();
    const Status saved =
        isStored ? m_context.profiles.replace(oldName, profile) : m_context.profiles.add(profile);
    if (!saved)
        return saved;
    if (!oldName.isEmpty())
        drop(oldName);
    add(profile);
    Q_EMIT listChanged();
    if (profile.sandbox.isEmpty())
        saveSecrets(before, profile, secrets);
    else
        open(profile.name); // its password is in the sandbox's folder
    return {};
}

void Deployments::saveSecrets(const Profile& before, const Profile& after, const EditedSecrets& secrets)
{
    m_savingSecrets.insert(after.name);
    const QPointer<Deployments> alive(this);
    updateSecrets(m_context.secrets, before, after, secrets,
        [alive, name = after.name](const Result<SecretLifetime>& kept) {
            if (!alive)
                return;
            if (!kept)
                Q_EMIT alive->notice(alive->m_context.wording.error(kept.error()));
            else if (*kept == SecretLifetime::ThisRun)
                Q_EMIT alive->notice(
                    tr("There is no keychain here: the password is kept for this run only."));
            alive->m_savingSecrets.remove(name);
            alive->open(name);
        });
}

Status Deployments::remove(const QString& name)
{
    const DeploymentController* const controller = find(name);
    if (!controller)
        return {};
    removeSecrets(m_context.secrets, controller->profile(), [](const Status&) {});
    if (auto removed = m_context.profiles.remove(name); !removed)
        return removed;
    drop(name);
    Q_EMIT listChanged();
    return {};
}

Status Deployments::importFrom(const QString& path)
{
    const auto report = m_context.profiles.importFrom(path);
    if (!report)
        return report.error();
    const auto list = m_context.profiles.list();
    if (!list)
        return list.error();
    for (const Profile& profile : list->profiles) {
        if (report->added.contains(profile.name))
            add(profile);
    }
    for (const QString& problem : report->problems)
        Q_EMIT notice(problem);
    Q_EMIT notice(tr("%n connection(s) imported.", nullptr, static_cast<int>(report->added.size())));
    Q_EMIT listChanged();
    return {};
}

} // namespace quorate
