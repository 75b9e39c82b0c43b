#pragma once

#include "core/net/IoThread.h"
#include "core/profile/Target.h"

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace quorate::test {

/// Clients that write keys of their own as fast as they are told and remember each one that the server
/// acknowledged: what an application would take for stored. After an error they ask anew who the master is.
class AckedWriters {
public:
    struct Spec {
        int writers = 4;
        int perSecond = 2000; ///< all together
    };

    /// `master` says where to write; called from the writers' threads.
    AckedWriters(IoThread& io, ConnectionSettings settings, std::function<std::optional<Endpoint>()> master,
        Spec spec);
    ~AckedWriters();

    /// Keys acknowledged so far.
    qint64 acknowledged() const { return m_acknowledged; }
    /// Ends the writers. The rest is valid after that.
    void stop();
    /// Longest time between two acknowledgements of any writer, from the first to the last.
    std::chrono::milliseconds longestGap() const;
    /// Acknowledged keys that this server does not have, or has with another value.
    qint64 missingOn(const Endpoint& server) const;

private:
    struct Writer;

    void write(Writer& writer, const std::stop_token& stop);

    IoThread& m_io;
    ConnectionSettings m_settings;
    std::function<std::optional<Endpoint>()> m_master;
    Spec m_spec;
    std::atomic<qint64> m_acknowledged = 0;
    std::vector<std::unique_ptr<Writer>> m_writers;
};

} // namespace quorate::test
