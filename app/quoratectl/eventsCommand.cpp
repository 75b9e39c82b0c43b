#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/sentinel/SentinelFeed.h"
#include "ui/words/EventWords.h"

#include <QJsonDocument>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// From the I/O thread to the one that writes, which may be held up by a full pipe.
class EventQueue {
public:
    void put(const SentinelEvent& event)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_events.size() >= kMost)
                m_events.pop_front();
            m_events.push_back(event);
        }
        m_arrived.notify_one();
    }

    // Nothing when told to stop, or when it is time.
    std::optional<SentinelEvent> take(
        const std::stop_token& stop, std::optional<std::chrono::steady_clock::time_point> until)
    {
        std::unique_lock lock(m_mutex);
        const auto isThere = [this] {
            return !m_events.empty();
        };
        const bool came =
            until ? m_arrived.wait_until(lock, stop, *until, isThere) : m_arrived.wait(lock, stop, isThere);
        if (!came)
            return std::nullopt;
        SentinelEvent event = m_events.front();
        m_events.pop_front();
        return event;
    }

private:
    static constexpr size_t kMost = 10'000;

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<SentinelEvent> m_events;
};

} // namespace

ExitCode runSentinelEvents(Session& session)
{
    const auto seconds = session.invocation().number(QStringLiteral("for"), 0, 1, 86'400);
    if (!seconds)
        return session.console().fail(seconds.error());
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    QList<Endpoint> sentinels;
    for (const Node& node : seen->topology->nodes) {
        if (node.role == NodeRole::Sentinel)
            sentinels += node.endpoint;
    }
    if (sentinels.isEmpty())
        return session.console().fail({ErrorCode::Precondition, {},
            QStringLiteral("no Sentinel was found here; this is: ") + kindName(seen->topology->kind)});
    std::optional<std::chrono::steady_clock::time_point> until;
    if (*seconds > 0)
        until = std::chrono::steady_clock::now() + std::chrono::seconds(*seconds);
    EventQueue queue;
    const SentinelFeed feed(session.io(), seen->opened.profile.target.settings, sentinels,
        [&queue](const SentinelEvent& event) { queue.put(event); });
    while (const auto event = queue.take(session.stop(), until))
        session.console().write(QJsonDocument(eventJson(*event)).toJson(QJsonDocument::Compact) + '\n');
    return session.stop().stop_requested() ? ExitCode::Cancelled : ExitCode::Done;
}

} // namespace quorate
