#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/net/IoThread.h"
#include "core/sentinel/SentinelEvent.h"

#include <functional>
#include <memory>

namespace quorate {

/// Everything that all Sentinels of a deployment publish, heard over a connection of its own to each, which
/// is made anew when it breaks (sooner at first, then every 8 s). A Sentinel that another one tells of is
/// listened to as well. An event is a hint, never a state: who wants to know how things are looks at the
/// servers. Create and destroy it outside the I/O thread.
class SentinelFeed {
public:
    /// Runs in the I/O thread; must not block.
    using Listener = std::function<void(const SentinelEvent&)>;

    SentinelFeed(
        IoThread& io, ConnectionSettings settings, const QList<Endpoint>& sentinels, Listener listener);
    ~SentinelFeed(); ///< after it the listener is not called any more
    SentinelFeed(const SentinelFeed&) = delete;
    SentinelFeed& operator=(const SentinelFeed&) = delete;

    /// Also these; those that it listens to already stay.
    void add(const QList<Endpoint>& sentinels);

private:
    struct Ear;
    struct Ears;

    IoThread& m_io;
    std::shared_ptr<Ears> m_ears; ///< touched in the I/O thread only
};

} // namespace quorate
