#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace quorate {

/// How many keys go together so that clients don't feel it: MIGRATE blocks both servers for as long as it
/// takes. Grows while a packet takes little, shrinks at once when it, or a client's PING, takes long. A value
/// of one thread; told the time, it has no clock.
class SlotPace {
public:
    struct Limits {
        int mostKeys = 1000; ///< in one packet
        qint64 mostBytes = 1024 * 1024; ///< in one packet, but one key at least
        std::chrono::milliseconds packet{2}; ///< that a packet should take
        std::chrono::milliseconds ping{20}; ///< that a PING may take
        qint64 bytesPerSecond = 0; ///< 0: as fast as it goes
    };
    explicit SlotPace(const Limits& limits);

    int keys() const { return m_keys; }
    qint64 bytes() const { return m_limits.mostBytes; }

    /// After a packet. Returns how long to rest because of the speed limit.
    std::chrono::milliseconds packetTook(double ms, int keys, qint64 bytes);
    /// After a PING, nothing when it was not answered. Returns how long to leave the servers alone.
    std::chrono::milliseconds pingTook(std::optional<std::chrono::milliseconds> ping);

private:
    Limits m_limits;
    int m_keys;
};

} // namespace quorate
