#include "core/drill/CanaryLog.h"

#include <algorithm>

namespace quorate {

std::optional<double> CanaryLog::last() const
{
    return m_times.empty() ? std::nullopt : std::optional(m_times.back());
}

std::optional<CanaryLog::Gap> CanaryLog::longestGap(double since) const
{
    const auto after = std::upper_bound(m_times.cbegin(), m_times.cend(), since);
    if (after == m_times.cbegin() || after == m_times.cend())
        return std::nullopt;
    Gap longest{*std::prev(after), *after};
    for (auto at = std::next(after); at != m_times.cend(); ++at) {
        if (*at - *std::prev(at) > longest.length())
            longest = {*std::prev(at), *at};
    }
    return longest;
}

} // namespace quorate
