#include "core/sentinel/FailoverTimeline.h"

#include "core/base/NamedCodes.h"
#include "core/base/Untrusted.h"
#include "core/health/JsonParts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

constexpr std::array kPhases{
    NamedCode{FailoverPhase::Detection, "detection"},
    NamedCode{FailoverPhase::Vote, "vote"},
    NamedCode{FailoverPhase::Promotion, "promotion"},
    NamedCode{FailoverPhase::Reconfiguration, "reconfiguration"},
};

// The replicas of the others are told within this time; what comes later is something else.
constexpr qint64 kAftermathSeconds = 30;
// A sign that is older than this belongs to no failover that starts now.
constexpr qint64 kDetectionSeconds = 600;

bool isSign(const SentinelEvent& event)
{
    return event.kind == "master" && (event.name == "+sdown" || event.name == "+odown");
}

bool isRecovery(const SentinelEvent& event)
{
    return event.kind == "master" && event.name == "-sdown";
}

// The phase that begins with it.
std::optional<FailoverPhase> phaseBegunBy(const SentinelEvent& event)
{
    static const QHash<QByteArray, FailoverPhase> phases{{"+try-failover", FailoverPhase::Vote},
        {"+vote-for-leader", FailoverPhase::Vote}, {"+elected-leader", FailoverPhase::Promotion},
        {"+failover-state-select-slave", FailoverPhase::Promotion},
        {"+selected-slave", FailoverPhase::Promotion}, {"+promoted-slave", FailoverPhase::Reconfiguration},
        {"+failover-state-reconf-slaves", FailoverPhase::Reconfiguration},
        {"+config-update-from", FailoverPhase::Reconfiguration},
        {"+switch-master", FailoverPhase::Reconfiguration}};
    if (isSign(event))
        return FailoverPhase::Detection;
    const auto found = phases.constFind(event.name);
    return found == phases.cend() ? std::nullopt : std::optional(*found);
}

bool isPartOf(const SentinelEvent& event)
{
    static const QSet<QByteArray> others{"+new-epoch", "+failover-end", "+failover-end-for-timeout",
        "-failover-abort-no-good-slave", "-failover-abort-slave-timeout", "-failover-abort-not-elected",
        "+failover-state-send-slaveof-noone", "+failover-state-wait-promotion", "+slave-reconf-sent",
        "+slave-reconf-sent-be", "+slave-reconf-inprog", "+slave-reconf-done", "-odown", "+convert-to-slave"};
    return phaseBegunBy(event) || others.contains(event.name);
}

class Reader {
public:
    void read(const SentinelEvent& event)
    {
        if (m_isOpen && isOver(event))
            close();
        if (!isPartOf(event) && !isRecovery(event))
            return;
        if (!m_isOpen
            && (event.service.isEmpty() || !phaseBegunBy(event) || event.name == "+config-update-from"))
            return;
        if (!m_isOpen)
            open(event);
        take(event);
    }

    QList<FailoverTimeline> take()
    {
        close();
        return m_found;
    }

private:
    bool isOver(const SentinelEvent& event) const
    {
        const qint64 since = m_open.endedAt.secsTo(event.at);
        const bool isAnother =
            m_open.newMaster.isValid() && isSign(event) && event.subject == m_open.newMaster;
        const bool wasNone = isRecovery(event) && m_phase == FailoverPhase::Detection;
        return isAnother || wasNone || since > (m_open.hasEnded ? kAftermathSeconds : kDetectionSeconds);
    }

    void open(const SentinelEvent& event)
    {
        m_isOpen = true;
        m_open = {};
        m_open.startedAt = event.at;
        m_phase = FailoverPhase::Detection;
    }

    void take(const SentinelEvent& event)
    {
        m_open.events += event;
        m_open.endedAt = event.at;
        if (m_open.service.isEmpty())
            m_open.service = event.service;
        if (!m_open.oldMaster.isValid() && event.master.isValid())
            m_open.oldMaster = event.master;
        if (const auto phase = phaseBegunBy(event); phase && (m_open.spans.isEmpty() || *phase > m_phase))
            begin(*phase, event.at);
        if (event.name == "+switch-master") {
            m_open.oldMaster = event.master;
            m_open.newMaster = event.subject;
            m_open.hasEnded = true;
        }
        if (event.name == "+promoted-slave" && !m_open.newMaster.isValid())
            m_open.newMaster = event.subject;
        m_open.wasGivenUp |= event.name.startsWith("-failover-abort");
        m_open.hasEnded |= m_open.wasGivenUp;
        m_open.spans.last().to = event.at;
    }

    void begin(FailoverPhase phase, const QDateTime& at)
    {
        if (!m_open.spans.isEmpty())
            m_open.spans.last().to = at;
        m_open.spans += {phase, at, at};
        m_phase = phase;
    }

    void close()
    {
        if (std::exchange(m_isOpen, false) && m_phase != FailoverPhase::Detection)
            m_found += m_open;
    }

    QList<FailoverTimeline> m_found;
    FailoverTimeline m_open;
    FailoverPhase m_phase = FailoverPhase::Detection;
    bool m_isOpen = false;
};

QJsonArray spansJson(const FailoverTimeline& timeline)
{
    QJsonArray spans;
    for (const FailoverTimeline::Span& span : timeline.spans)
        spans += QJsonObject{{QStringLiteral("phase"), phaseName(span.phase)},
            {QStringLiteral("from"), jsonTime(span.from)}, {QStringLiteral("to"), jsonTime(span.to)},
            {QStringLiteral("durationMs"), span.durationMs()}};
    return spans;
}

QJsonArray eventsJson(const FailoverTimeline& timeline)
{
    QJsonArray events;
    for (const SentinelEvent& event : timeline.events)
        events += QJsonObject{{QStringLiteral("at"), jsonTime(event.at)},
            {QStringLiteral("source"), event.source.toString()},
            {QStringLiteral("event"), plainLine(event.name)},
            {QStringLiteral("payload"), plainLine(event.payload)}};
    return events;
}

} // namespace

QString phaseName(FailoverPhase phase)
{
    return nameOf(kPhases, phase);
}

std::optional<double> FailoverTimeline::untilMasterMs() const
{
    for (const SentinelEvent& event : events) {
        if (event.name == "+promoted-slave" || event.name == "+switch-master")
            return static_cast<double>(startedAt.msecsTo(event.at));
    }
    return std::nullopt;
}

QList<FailoverTimeline> failoversIn(QList<SentinelEvent> events)
{
    std::stable_sort(events.begin(), events.end(),
        [](const SentinelEvent& a, const SentinelEvent& b) { return a.at < b.at; });
    // What names no service (an epoch, a vote) goes with whatever is under way.
    QSet<QByteArray> services;
    for (const SentinelEvent& event : std::as_const(events))
        services.insert(event.service);
    services.remove({});
    QList<FailoverTimeline> found;
    for (const QByteArray& service : std::as_const(services)) {
        Reader reader;
        for (const SentinelEvent& event : std::as_const(events)) {
            if (event.service.isEmpty() || event.service == service)
                reader.read(event);
        }
        found += reader.take();
    }
    std::stable_sort(found.begin(), found.end(),
        [](const FailoverTimeline& a, const FailoverTimeline& b) { return a.startedAt < b.startedAt; });
    return found;
}

QJsonObject timelineJson(const FailoverTimeline& timeline)
{
    const auto endpoint = [](const Endpoint& node) {
        return node.isValid() ? QJsonValue(node.toString()) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("service"), plainLine(timeline.service)},
        {QStringLiteral("oldMaster"), endpoint(timeline.oldMaster)},
        {QStringLiteral("newMaster"), endpoint(timeline.newMaster)},
        {QStringLiteral("startedAt"), jsonTime(timeline.startedAt)},
        {QStringLiteral("endedAt"), jsonTime(timeline.endedAt)},
        {QStringLiteral("durationMs"), timeline.durationMs()},
        {QStringLiteral("untilMasterMs"), jsonOptional(timeline.untilMasterMs())},
        {QStringLiteral("clientGapMs"), jsonOptional(timeline.clientGapMs)},
        {QStringLiteral("ended"), timeline.hasEnded}, {QStringLiteral("givenUp"), timeline.wasGivenUp},
        {QStringLiteral("phases"), spansJson(timeline)}, {QStringLiteral("events"), eventsJson(timeline)}};
}

} // namespace quorate
