#pragma once

#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "core/topology/Slots.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace quorate::test {

/// Clients of a cluster that write keys of their own, follow MOVED and ASK as every client does, and remember
/// what was acknowledged.
class ClusterWriters {
public:
    struct Spec {
        int writers = 2;
        int perSecond = 600; ///< all together
    };

    /// `nodes`: those to begin with; the others are found by MOVED.
    ClusterWriters(IoThread& io, ConnectionSettings settings, QList<Endpoint> nodes, Spec spec);
    ~ClusterWriters();

    qint64 acknowledged() const { return m_acknowledged; }
    /// Ends the writers. What follows is valid after that.
    void stop();
    /// Key and value of each acknowledged write.
    QHash<QByteArray, QByteArray> acked() const;
    /// Tries without an answer: their keys may be there without being acknowledged.
    qint64 unknown() const { return m_unknown; }
    /// Of the acknowledged ones, from first try to answer: 99 of 100 were as fast, milliseconds.
    double p99Ms() const;

private:
    struct Writer;

    void write(Writer& writer, const std::stop_token& stop);
    bool writeOne(
        Writer& writer, const QByteArray& key, const QByteArray& value, const std::stop_token& stop);
    NodeClient& client(Writer& writer, const Endpoint& node) const;

    IoThread& m_io;
    ConnectionSettings m_settings;
    QList<Endpoint> m_nodes;
    Spec m_spec;
    std::atomic<qint64> m_acknowledged = 0, m_unknown = 0;
    std::vector<std::unique_ptr<Writer>> m_writers;
};

/// "MOVED 3999 10.0.0.1:6381" and "ASK ..."; nothing for another error.
std::optional<Endpoint> redirectionIn(const QString& detail);

} // namespace quorate::test
