#pragma once

#include "core/drill/CanaryLog.h"
#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace quorate {

/// A client that writes keys of its own at a steady rate and remembers each one that was acknowledged, and
/// one that reads the last of them: what an application sees of a failover. Its keys expire after an hour by
/// themselves. After an error they ask anew where the master is. Made, stopped and asked by one worker
/// thread; what it counts may be read meanwhile.
class Canary {
public:
    /// A client's patience with one command.
    static constexpr std::chrono::milliseconds kDeadline{500};
    using FindMaster = std::function<std::optional<Endpoint>(const std::stop_token&)>;

    struct Spec {
        QByteArray prefix; ///< of its keys
        int writesPerSecond = 200;
    };

    /// Begins at once. Times are in ms since then.
    Canary(IoThread& io, ConnectionSettings settings, FindMaster findMaster, Spec spec);
    ~Canary();
    Canary(const Canary&) = delete;
    Canary& operator=(const Canary&) = delete;

    double now() const;
    qint64 acknowledged() const { return m_acknowledged; }
    /// Of the last acknowledged write; -1 before the first.
    double lastAcknowledgedMs() const { return m_lastAckMs; }

    void stop();
    // Valid after stop().
    const CanaryLog& writes() const { return m_writes; }
    const CanaryLog& reads() const { return m_reads; }
    qint64 refused() const { return m_refused; }
    qint64 staleReads() const { return m_staleReads; }

    /// Acknowledged writes that this server does not have, or has with another value. Errors: those of
    /// asking.
    Result<qint64> missingOn(const Endpoint& server) const;
    /// Removes every key that it may have written. Errors: those of asking.
    Status removeKeys(const Endpoint& master) const;

private:
    QByteArray key(qint64 number) const { return m_spec.prefix + QByteArray::number(number); }
    void write(const std::stop_token& stop);
    void read(const std::stop_token& stop);

    IoThread& m_io;
    ConnectionSettings m_settings;
    FindMaster m_findMaster;
    Spec m_spec;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::vector<qint64> m_acked; ///< numbers of the keys; the writer's until stop()
    CanaryLog m_writes; ///< the writer's until stop()
    CanaryLog m_reads; ///< the reader's until stop()
    qint64 m_refused = 0; ///< the writer's until stop()
    qint64 m_staleReads = 0; ///< the reader's until stop()
    qint64 m_written = 0; ///< how many keys were tried; the writer's until stop()
    std::atomic<qint64> m_acknowledged = 0;
    std::atomic<qint64> m_lastAcked = -1; ///< number of the key
    std::atomic<double> m_lastAckMs = -1;
    std::jthread m_writer, m_reader; ///< last: they end before the rest goes
};

} // namespace quorate
