#include "ui/shell/SentinelEvents.h"

#include "ui/shell/DeploymentController.h"
#include "ui/shell/Workers.h"

namespace quorate {

namespace {

constexpr qsizetype kMostEvents = 1'000;

} // namespace

SentinelEvents::SentinelEvents(const AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

SentinelEvents::~SentinelEvents()
{
    stopListening();
}

void SentinelEvents::listenTo(const DeploymentController& controller)
{
    const QString name = controller.profile().name;
    const TopologyPtr topology = controller.view().topology;
    const bool hasSentinels = topology && topology->sentinel && controller.targets().size() == 1;
    QList<Endpoint> sentinels;
    if (hasSentinels) {
        for (const SentinelView& view : topology->sentinel->sentinels)
            sentinels += view.endpoint;
    }
    if (m_feed && m_deployment == name && hasSentinels)
        return m_feed->add(sentinels);
    stopListening();
    if (!hasSentinels)
        return;
    m_deployment = name;
    m_feed = std::make_shared<SentinelFeed>(m_context.io, controller.targets().front().target.settings,
        sentinels,
        [&workers = m_context.workers, guard = QPointer<QObject>(this), this, name](
            const SentinelEvent& event) { workers.tell(guard, [this, name, event] { take(name, event); }); });
}

// The last holder waits for the I/O thread: a worker may, the window may not.
void SentinelEvents::stopListening()
{
    m_deployment.clear();
    if (!m_feed)
        return;
    m_context.workers.run(
        this, [feed = std::exchange(m_feed, nullptr)](const std::stop_token&) { return 0; }, [](int) {});
}

void SentinelEvents::take(const QString& deployment, const SentinelEvent& event)
{
    Heard& heard = m_heard[deployment];
    heard.events += event;
    while (heard.events.size() > kMostEvents) {
        heard.events.removeFirst();
        ++heard.dropped;
    }
    Q_EMIT changed(deployment);
}

} // namespace quorate
