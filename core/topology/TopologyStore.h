#pragma once

#include "core/topology/Deployment.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace quorate {

/// Polls one deployment and publishes immutable snapshots. Lives in the thread that made it (the GUI's),
/// which it never blocks: a worker of its own asks the nodes, and the snapshot arrives as a signal.
class TopologyStore : public QObject {
    Q_OBJECT

public:
    TopologyStore(std::unique_ptr<Deployment> deployment, std::chrono::milliseconds interval,
        QObject* parent = nullptr);
    ~TopologyStore() override; ///< stops the worker; waits for it only as long as it needs to notice

    /// The last snapshot; null before the first.
    TopologyPtr topology() const { return m_topology; }

    void pollNow();
    /// 250 ms to 1 h, from the end of a poll to the start of the next.
    void setInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    void topologyChanged(const quorate::TopologyPtr& topology);

private:
    void watch(const std::stop_token& stop);
    void publish(TopologyPtr topology);

    std::unique_ptr<Deployment> m_deployment;
    TopologyPtr m_topology;
    std::mutex m_mutex; ///< guards the two below
    std::chrono::milliseconds m_interval;
    bool m_pollNow = false;
    std::condition_variable_any m_wake;
    std::jthread m_worker; ///< last: it stops before the rest goes
};

} // namespace quorate
