#pragma once

#include "core/monitor/RecentHistory.h"
#include "core/monitor/readNode.h"
#include "core/profile/secrets.h"
#include "core/topology/TopologyStore.h"
#include "ui/shell/AppContext.h"
#include "ui/topology/TopologyItem.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace quorate {

/// One open profile: gets its passwords, keeps polling it, and says how it looks. Never shows anything
/// itself.
class DeploymentController : public QObject {
    Q_OBJECT

public:
    DeploymentController(const AppContext& context, Profile profile, QObject* parent = nullptr);
    ~DeploymentController() override;

    const Profile& profile() const { return m_profile; }
    const DeploymentView& view() const { return m_view; }
    /// Null until something was seen.
    std::shared_ptr<const Report> report() const { return m_report; }
    /// Of this run of the program, since it was opened.
    const RecentHistory& history() const { return m_history; }
    bool isOpen() const { return m_store != nullptr; }
    /// How to ask this node, and who its peers are; nothing while it is not open or the node is not part of
    /// it.
    std::optional<NodeAccess> access(const NodePlace& node) const;
    /// What it was opened with, secrets included: one without a name, or the data centres. Empty while
    /// closed.
    const std::vector<CentreTarget>& targets() const { return m_targets; }

    /// Starts watching, with the passwords of the keychain or of this run.
    void open();
    void close();
    /// Watches anew with this password for what refused the last one, for this run only.
    void connectWith(const SecretString& password);
    void pollNow();

Q_SIGNALS:
    void viewChanged();

private:
    void watch(const ProfileSecrets& secrets);
    void take(const TopologyPtr& topology);
    void fail(const Error& error);
    const ProfileDatacenter* refusingCentre() const;
    SecretKey refusedSecret() const;
    QString refusedUser() const;

    const AppContext& m_context;
    Profile m_profile;
    DeploymentView m_view;
    std::shared_ptr<const Report> m_report;
    RecentHistory m_history;
    QSet<QString> m_passwords; ///< which ones it was opened with, by SecretKey::toString()
    std::optional<SecretKey> m_given; ///< the last one that a person was asked for
    std::vector<CentreTarget> m_targets; ///< that it was opened with: one without a name, or the data centres
    std::unique_ptr<TopologyStore> m_store;
};

} // namespace quorate
