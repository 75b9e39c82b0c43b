#include "core/topology/IndexedViews.h"

namespace quorate {

LineTraits::LineTraits(const ClusterNode& line)
{
    for (const QByteArray& flag : line.flags) {
        myself |= flag == "myself";
        master |= flag == "master";
        replica |= flag == "slave";
        fail |= flag == "fail";
        suspect |= flag == "fail?";
        handshake |= flag == "handshake";
        noAddress |= flag == "noaddr";
    }
}

IndexedViews::IndexedViews(const ObservedNodes& observed)
{
    for (const ObservedNodes::Entry& entry : observed.entries()) {
        if (!entry.seen->answered || !entry.seen->clusterNodes || !entry.seen->clusterNodes->myself())
            continue;
        View view{entry.seen, {}};
        view.ids.reserve(static_cast<size_t>(view.lines().size()));
        for (const ClusterNode& line : view.lines()) {
            const auto known = m_numbers.constFind(line.id);
            const bool isNew = known == m_numbers.constEnd();
            view.ids.push_back(isNew ? idCount() : *known);
            if (isNew)
                m_numbers.insert(line.id, view.ids.back());
        }
        m_views.push_back(std::move(view));
    }
}

} // namespace quorate
