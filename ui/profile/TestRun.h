#pragma once

#include "core/profile/ConnectionTest.h"
#include "core/profile/ProfileDraft.h"
#include "ui/shell/AppContext.h"

#include <QObject>

#include <stop_token>

namespace quorate {

/// Tests every address of a profile that is being edited, with the passwords as they would be after saving,
/// one after the other outside the GUI thread. Stops with the object.
class TestRun : public QObject {
    Q_OBJECT

public:
    explicit TestRun(const AppContext& context, QObject* parent = nullptr);
    ~TestRun() override;

    bool isRunning() const { return m_isRunning; }
    /// Not while it runs.
    void start(const ProfileDraft& draft);
    void stop();

Q_SIGNALS:
    void started(const QStringList& addresses);
    void stepped(int address, const quorate::TestStep& step);
    /// Null when no deployment could be looked at.
    void finished(const quorate::TopologyPtr& seen);

private:
    struct Plan;

    void run(const ProfileDraft& draft, const ProfileSecrets& secrets);
    void finish(const TopologyPtr& seen);

    const AppContext& m_context;
    std::stop_source m_stop;
    bool m_isRunning = false;
};

} // namespace quorate
