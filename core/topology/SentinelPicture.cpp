#include "core/topology/SentinelPicture.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

/// "?" stands for an unknown host (sentinel.c: addReplySentinelRedisInstance).
std::optional<Endpoint> reportedMaster(const SentinelInstance& replica)
{
    const QByteArray host = replica.fields.value("master-host");
    const std::optional<qint64> port = replica.integer("master-port");
    if (host.isEmpty() || host == "?" || !port || *port < 1 || *port > 65535)
        return std::nullopt;
    return Endpoint{QString::fromUtf8(host), static_cast<quint16>(*port), {}};
}

} // namespace

int SentinelPicture::View::knownSentinels() const
{
    if (!view)
        return 0;
    const std::optional<qint64> others = view->master.integer("num-other-sentinels");
    if (others && *others >= 0 && *others < 100'000)
        return static_cast<int>(*others) + 1;
    return static_cast<int>(view->sentinels.size()) + 1;
}

SentinelPicture::SentinelPicture(const ObservedNodes& observed, const QByteArray& service)
    : m_service(service)
{
    collectViews(observed);
    for (const View& view : m_views) {
        if (!view.view)
            continue;
        hear(view.view->master, &SentinelOpinion::asMaster, observed);
        for (const SentinelInstance& replica : view.view->replicas)
            hear(replica, &SentinelOpinion::asReplica, observed);
        for (const SentinelInstance& sentinel : view.view->sentinels)
            hear(sentinel, &SentinelOpinion::asSentinel, observed);
    }
}

void SentinelPicture::collectViews(const ObservedNodes& observed)
{
    QSet<QString> names;
    for (const ObservedNodes::Entry& entry : observed.entries()) {
        if (!entry.seen->answered || !isSentinel(*entry.seen) || observedState(*entry.seen) != NodeState::Ok)
            continue;
        m_views.push_back({entry.address, entry.seen, nullptr, {}});
        for (auto it = entry.seen->services.cbegin(); it != entry.seen->services.cend(); ++it)
            names.insert(QString::fromUtf8(it.key()));
    }
    m_services = QStringList(names.cbegin(), names.cend());
    m_services.sort();
    if (m_service.isEmpty() && !m_services.isEmpty())
        m_service = m_services.front().toUtf8();
    std::sort(m_views.begin(), m_views.end(),
        [](const View& one, const View& other) { return one.sentinel < other.sentinel; });
    for (View& view : m_views) {
        const auto found = view.seen->services.constFind(m_service);
        if (found == view.seen->services.constEnd())
            continue;
        view.view = &*found;
        if (found->master.endpoint.isValid())
            view.master = observed.canonical(found->master.endpoint);
    }
}

int SentinelPicture::viewCount() const
{
    return static_cast<int>(std::count_if(
        m_views.cbegin(), m_views.cend(), [](const View& view) { return view.view != nullptr; }));
}

void SentinelPicture::hear(
    const SentinelInstance& instance, int SentinelOpinion::*as, const ObservedNodes& observed)
{
    if (!instance.endpoint.isValid())
        return;
    SentinelOpinion& opinion = m_opinions[observed.canonical(instance.endpoint)];
    ++(opinion.*as);
    opinion.downBy += instance.hasFlag("s_down") || instance.hasFlag("o_down");
    opinion.downSeconds = std::max(opinion.downSeconds, instance.integer("s-down-time").value_or(0) / 1000);
    for (const QByteArray& flag : instance.flags)
        ++opinion.flags[QString::fromUtf8(flag)];
    if (as == &SentinelOpinion::asSentinel)
        opinion.id = instance.runId;
    const std::optional<Endpoint> master = reportedMaster(instance);
    if (as == &SentinelOpinion::asReplica && master)
        opinion.master = observed.canonical(*master);
}

} // namespace quorate
