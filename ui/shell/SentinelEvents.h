#pragma once

#include "core/sentinel/SentinelEvent.h"
#include "core/sentinel/SentinelFeed.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace quorate {

class DeploymentController;

/// What the Sentinels of the deployment on show say, as long as it is on show; what was heard of others
/// before is kept. GUI thread.
class SentinelEvents : public QObject {
    Q_OBJECT

public:
    explicit SentinelEvents(const AppContext& context, QObject* parent = nullptr);
    ~SentinelEvents() override;

    /// Listens to this deployment, and no longer to another. Does nothing where no Sentinel watches, and for
    /// several data centres.
    void listenTo(const DeploymentController& controller);

    struct Heard {
        QList<SentinelEvent> events; ///< the oldest first, at most 1,000
        qint64 dropped = 0; ///< how many came before
    };
    Heard heard(const QString& deployment) const { return m_heard.value(deployment); }

Q_SIGNALS:
    void changed(const QString& deployment);

private:
    void stopListening();
    void take(const QString& deployment, const SentinelEvent& event);

    const AppContext& m_context;
    QString m_deployment; ///< listened to; empty: none
    std::shared_ptr<SentinelFeed> m_feed;
    QHash<QString, Heard> m_heard;
};

} // namespace quorate
