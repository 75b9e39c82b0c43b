#include "core/cluster/SlotPace.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kLongestRest = 200ms;
constexpr int kFirstKeys = 32;

} // namespace

SlotPace::SlotPace(const Limits& limits)
    : m_limits(limits)
    , m_keys(std::clamp(kFirstKeys, 1, std::max(1, limits.mostKeys)))
{
}

std::chrono::milliseconds SlotPace::packetTook(double ms, int keys, qint64 bytes)
{
    const auto limit = static_cast<double>(m_limits.packet.count());
    if (ms > limit)
        m_keys = std::max(1, std::min(m_keys, keys) / 2);
    else if (ms < limit / 2 && keys >= m_keys)
        m_keys = std::min(m_limits.mostKeys, m_keys * 2);
    if (m_limits.bytesPerSecond <= 0)
        return 0ms;
    const double due = static_cast<double>(bytes) * 1000 / static_cast<double>(m_limits.bytesPerSecond);
    return std::chrono::milliseconds(static_cast<qint64>(std::max(0.0, due - ms)));
}

std::chrono::milliseconds SlotPace::pingTook(std::optional<std::chrono::milliseconds> ping)
{
    if (ping && *ping <= m_limits.ping)
        return 0ms;
    m_keys = std::max(1, m_keys / 2);
    return std::min(kLongestRest, ping ? std::max(*ping, 1ms) : kLongestRest);
}

} // namespace quorate
