#pragma once

#include <optional>
#include <vector>

namespace quorate {

/// The times at which a canary's commands were answered, in ms of one clock, rising. A value.
class CanaryLog {
public:
    void answered(double ms) { m_times.push_back(ms); }
    bool isEmpty() const { return m_times.empty(); }
    std::optional<double> last() const;

    struct Gap {
        double from = 0;
        double to = 0;
        double length() const { return to - from; }
    };
    /// The longest time without an answer of those that end after `since`; the one that `since` falls into
    /// counts whole. Nothing when nothing was answered before it, or after it.
    std::optional<Gap> longestGap(double since) const;

private:
    std::vector<double> m_times;
};

} // namespace quorate
