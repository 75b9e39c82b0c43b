#include "core/sentinel/SentinelEvent.h"

#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

constexpr qint64 kSameSeconds = 10;
constexpr qsizetype kMostRecent = 500;
constexpr qsizetype kMostBytes = 4096;

Endpoint endpointOf(const QByteArray& host, const QByteArray& port)
{
    bool isNumber = false;
    const int number = port.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 65535 || host.isEmpty())
        return {};
    return {QString::fromUtf8(host), static_cast<quint16>(number), {}};
}

QByteArray joined(const QList<QByteArray>& words, qsizetype from)
{
    return words.mid(from).join(' ');
}

// "master mymaster 10.0.0.1 6379 #quorum 2/2" or "slave 10.0.0.2:6379 10.0.0.2 6379 @ mymaster 10.0.0.1 6379"
// (sentinel.c: sentinelEvent).
void readInstance(SentinelEvent& event, const QList<QByteArray>& words)
{
    event.kind = words[0];
    event.subject = endpointOf(words[2], words[3]);
    if (words.size() >= 8 && words[4] == "@") {
        event.service = words[5];
        event.master = endpointOf(words[6], words[7]);
        event.rest = joined(words, 8);
        return;
    }
    event.rest = joined(words, 4);
    if (event.kind == "master") {
        event.service = words[1];
        event.master = event.subject;
    }
}

// "mymaster 10.0.0.1 6379 10.0.0.2 6379": the old address, then the new one.
void readSwitch(SentinelEvent& event, const QList<QByteArray>& words)
{
    event.kind = "master";
    event.service = words[0];
    event.master = endpointOf(words[1], words[2]);
    event.subject = endpointOf(words[3], words[4]);
}

// SENTINEL SET is told with its values.
void hidePassword(SentinelEvent& event)
{
    if (event.name != "+set")
        return;
    for (const char* option : {"auth-pass ", "sentinel-pass "}) {
        const qsizetype at = event.payload.indexOf(option);
        if (at >= 0)
            event.payload = event.payload.left(at + static_cast<qsizetype>(qstrlen(option))) + "***";
    }
}

} // namespace

SentinelEvent parseSentinelEvent(
    const Endpoint& source, const QDateTime& at, const QByteArray& name, const QByteArray& payload)
{
    SentinelEvent event;
    event.at = at;
    event.source = source;
    event.name = name.left(kMostBytes);
    event.payload = payload.left(kMostBytes);
    hidePassword(event);
    const QList<QByteArray> words = event.payload.split(' ');
    static const QSet<QByteArray> kinds{"master", "slave", "replica", "sentinel"};
    if (name == "+switch-master" && words.size() >= 5)
        readSwitch(event, words);
    else if (words.size() >= 4 && kinds.contains(words[0]))
        readInstance(event, words);
    else
        event.rest = event.payload;
    return event;
}

Severity severityOf(const SentinelEvent& event)
{
    static const QSet<QByteArray> critical{"+odown", "-failover-abort-no-good-slave",
        "-failover-abort-slave-timeout", "-failover-abort-not-elected", "+failover-end-for-timeout",
        "-script-error", "-script-timeout", "+sentinel-invalid-addr"};
    static const QSet<QByteArray> warning{"+sdown", "+tilt", "+switch-master", "+try-failover",
        "-slave-reconf-sent-timeout", "+convert-to-slave", "+fix-slave-config", "+reboot", "-monitor",
        "+reset-master", "+elected-leader", "+promoted-slave"};
    if (critical.contains(event.name) || (event.name == "+sdown" && event.kind == "master"))
        return Severity::Critical;
    return warning.contains(event.name) || event.name == kSilentEvent ? Severity::Warning : Severity::Info;
}

bool isOwnOpinion(const SentinelEvent& event)
{
    static const QSet<QByteArray> own{"+sdown", "-sdown", "+odown", "-odown", "+vote-for-leader", "+tilt",
        "-tilt", "+set", "+monitor", "-monitor", "+reset-master", kListeningEvent, kSilentEvent};
    return own.contains(event.name);
}

bool EventFilter::isNews(const SentinelEvent& event)
{
    while (!m_recent.isEmpty()
        && (m_recent.size() > kMostRecent || m_recent.first().at.secsTo(event.at) > kSameSeconds))
        m_recent.removeFirst();
    const bool wasSaid = !isOwnOpinion(event)
        && std::any_of(m_recent.cbegin(), m_recent.cend(), [&event](const SentinelEvent& other) {
               return other.source != event.source && other.name == event.name
                   && other.payload == event.payload;
           });
    if (!wasSaid)
        m_recent += event;
    return !wasSaid;
}

} // namespace quorate
