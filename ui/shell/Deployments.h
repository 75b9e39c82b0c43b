#pragma once

#include "ui/shell/DeploymentController.h"

#include <QObject>
#include <QSet>

#include <map>
#include <memory>

namespace quorate {

class TopologyModel;

/// All saved profiles as deployments, open or not, kept in the tree's model. Saves, removes and opens them.
class Deployments : public QObject {
    Q_OBJECT

public:
    Deployments(const AppContext& context, TopologyModel& model, QObject* parent = nullptr);
    ~Deployments() override;

    /// Reads the saved profiles; what a damaged file has to say comes as a notice.
    void load();

    /// Null when there is none of that name.
    DeploymentController* find(const QString& name) const;
    /// In the order of their names.
    QList<DeploymentController*> all() const;
    bool isEmpty() const { return m_controllers.empty(); }

    /// Opens it, for this run only, without saving a profile: `quorate --url`.
    void openUnsaved(const Profile& profile);
    void open(const QString& name);
    void pollAll();
    /// Tries again with a password for this run.
    void connectWith(const QString& name, const SecretString& password);

    /// Saves a new profile or a changed one (`oldName` not empty) with its passwords, and opens it.
    Status save(const Profile& profile, const QString& oldName, const EditedSecrets& secrets);
    Status remove(const QString& name);
    Status importFrom(const QString& path);

Q_SIGNALS:
    void changed(const QString& name);
    void listChanged();
    void notice(const QString& text);

private:
    void saveSecrets(const Profile& before, const Profile& after, const EditedSecrets& secrets);
    void add(const Profile& profile);
    void drop(const QString& name);

    const AppContext& m_context;
    TopologyModel& m_model;
    std::map<QString, std::unique_ptr<DeploymentController>> m_controllers;
    QSet<QString> m_savingSecrets; ///< opened when their passwords are where a controller looks for them
};

} // namespace quorate
