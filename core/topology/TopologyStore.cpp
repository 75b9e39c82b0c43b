#include "core/topology/TopologyStore.h"

#include <algorithm>

namespace quorate {

using namespace std::chrono_literals;

TopologyStore::TopologyStore(
    std::unique_ptr<Deployment> deployment, std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent)
    , m_deployment(std::move(deployment))
    , m_interval(std::clamp(interval, std::chrono::milliseconds(250ms), std::chrono::milliseconds(1h)))
{
    m_worker = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

TopologyStore::~TopologyStore() = default;

void TopologyStore::pollNow()
{
    {
        const std::lock_guard lock(m_mutex);
        m_pollNow = true;
    }
    m_wake.notify_one();
}

void TopologyStore::setInterval(std::chrono::milliseconds interval)
{
    {
        const std::lock_guard lock(m_mutex);
        m_interval = std::clamp(interval, std::chrono::milliseconds(250ms), std::chrono::milliseconds(1h));
        m_pollNow = true;
    }
    m_wake.notify_one();
}

void TopologyStore::watch(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        TopologyPtr seen = m_deployment->observe(stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this, [this, seen] { publish(seen); }, Qt::QueuedConnection);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, m_interval, [this] { return m_pollNow; });
        m_pollNow = false;
    }
}

void TopologyStore::publish(TopologyPtr topology)
{
    m_topology = std::move(topology);
    Q_EMIT topologyChanged(m_topology);
}

} // namespace quorate
