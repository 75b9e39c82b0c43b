#include "ui/words/EventWords.h"

#include "core/base/Untrusted.h"
#include "core/health/JsonParts.h"
#include "ui/words/Names.h"

#include <QCoreApplication>
#include <QHash>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::EventWords)
};

QString nodeText(const Endpoint& node)
{
    return node.isValid() ? plainLine(node.toString(), 120) : QStringLiteral("?");
}

QString downText(const SentinelEvent& event)
{
    const QString node = nodeText(event.subject);
    const QString source = nodeText(event.source);
    if (event.name == "+sdown")
        //: %1 and %2: host:port
        return Words::tr("%2 misses %1: no valid answer for down-after-milliseconds.").arg(node, source);
    if (event.name == "-sdown")
        return Words::tr("%2 hears %1 again.").arg(node, source);
    if (event.name == "+odown")
        return Words::tr("Enough Sentinels miss the master %1: it counts as down.").arg(node);
    return Words::tr("The master %1 no longer counts as down.").arg(node);
}

// Sentences of which %1 is the subject, %2 the Sentinel that said it, %3 the service and %4 the other master.
QString templateOf(const QByteArray& name)
{
    static const QHash<QByteArray, const char*> templates{
        {"+try-failover", QT_TRANSLATE_NOOP("quorate::EventWords", "%2 asks to lead a failover of %3.")},
        {"+elected-leader",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 was elected to lead the failover of %3.")},
        {"+failover-state-select-slave",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 looks for the best replica of %3.")},
        {"+selected-slave",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was chosen to become the master of %3.")},
        {"+failover-state-send-slaveof-noone",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 is told to become a master.")},
        {"+failover-state-wait-promotion",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 waits until %1 says that it is a master.")},
        {"+promoted-slave", QT_TRANSLATE_NOOP("quorate::EventWords", "%1 is a master now.")},
        {"+failover-state-reconf-slaves",
            QT_TRANSLATE_NOOP(
                "quorate::EventWords", "The other replicas of %3 are told to follow the new master.")},
        {"+slave-reconf-sent",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was told to follow the new master.")},
        {"+slave-reconf-sent-be",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was told to follow the new master, time being up.")},
        {"+slave-reconf-inprog",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 follows the new master and synchronises.")},
        {"+slave-reconf-done",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 follows the new master and has its data.")},
        {"-slave-reconf-sent-timeout",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 did not follow the new master in time.")},
        {"+failover-end", QT_TRANSLATE_NOOP("quorate::EventWords", "The failover of %3 is over.")},
        {"+failover-end-for-timeout",
            QT_TRANSLATE_NOOP(
                "quorate::EventWords", "The failover of %3 ended, though not every replica follows.")},
        {"-failover-abort-no-good-slave",
            QT_TRANSLATE_NOOP("quorate::EventWords", "The failover of %3 was given up: no replica is fit.")},
        {"-failover-abort-not-elected",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 gave the failover of %3 up: it was not elected.")},
        {"-failover-abort-slave-timeout",
            QT_TRANSLATE_NOOP("quorate::EventWords",
                "The failover of %3 was given up: the chosen replica did not become a master in time.")},
        {"+switch-master",
            QT_TRANSLATE_NOOP("quorate::EventWords", "The master of %3 is %1 now; it was %4.")},
        {"+config-update-from",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 learnt the new master of %3 from %1.")},
        {"+slave", QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was found as a replica of %3.")},
        {"+sentinel", QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was found as another Sentinel of %3.")},
        {"+sentinel-address-switch",
            QT_TRANSLATE_NOOP("quorate::EventWords", "A Sentinel of %3 has another address now: %1.")},
        {"+sentinel-address-update",
            QT_TRANSLATE_NOOP("quorate::EventWords", "A Sentinel of %3 has another address now: %1.")},
        {"+convert-to-slave",
            QT_TRANSLATE_NOOP(
                "quorate::EventWords", "%1 came back as a master and is made a replica of %4.")},
        {"+fix-slave-config",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 follows the wrong master and is pointed to %4.")},
        {"+role-change",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 says that it has another role than expected.")},
        {"-role-change",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%1 says the role that is expected of it again.")},
        {"+reboot", QT_TRANSLATE_NOOP("quorate::EventWords", "%1 was restarted.")},
        {"+monitor", QT_TRANSLATE_NOOP("quorate::EventWords", "%2 watches %1 as %3 from now on.")},
        {"-monitor", QT_TRANSLATE_NOOP("quorate::EventWords", "%2 watches %3 no more.")},
        {"+reset-master",
            QT_TRANSLATE_NOOP("quorate::EventWords", "%2 was reset and finds the nodes of %3 anew.")},
        {"+tilt",
            QT_TRANSLATE_NOOP("quorate::EventWords",
                "%2 is in TILT: its clock jumped or it hung; it does "
                "nothing for 30 s.")},
        {"-tilt", QT_TRANSLATE_NOOP("quorate::EventWords", "%2 is no longer in TILT.")},
        {kListeningEvent, QT_TRANSLATE_NOOP("quorate::EventWords", "Listening to %2.")},
        {kSilentEvent,
            QT_TRANSLATE_NOOP(
                "quorate::EventWords", "%2 cannot be heard; what it says until it is back is missed.")},
    };
    const auto found = templates.constFind(name);
    return found == templates.cend() ? QString() : Words::tr(*found);
}

} // namespace

QString eventText(const SentinelEvent& event)
{
    if (event.name == "+sdown" || event.name == "-sdown" || event.name == "+odown" || event.name == "-odown")
        return downText(event);
    const QString rest = plainLine(event.rest, 120);
    if (event.name == "+new-epoch")
        //: %1: a number
        return Words::tr("The configuration epoch is %1 now.").arg(rest);
    if (event.name == "+vote-for-leader")
        //: %1: host:port, %2: id and epoch
        return Words::tr("%1 votes for the Sentinel %2.").arg(nodeText(event.source), rest);
    if (event.name == "+set")
        //: %1: host:port, %2: an option and its value
        return Words::tr("%1 was set: %2").arg(nodeText(event.source), rest);
    const QString known = templateOf(event.name);
    if (known.isEmpty())
        //: %1: host:port, %2: name of an event that is not known, %3: its words
        return Words::tr("%1 says %2: %3")
            .arg(nodeText(event.source), plainLine(event.name, 60), plainLine(event.payload, 120));
    // Not arg() of many: of the four some do not occur.
    QString text;
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QChar next = i + 1 < known.size() ? known[i + 1] : QChar();
        if (known[i] != QLatin1Char('%') || next < QLatin1Char('1') || next > QLatin1Char('4')) {
            text += known[i];
            continue;
        }
        text += next == QLatin1Char('1') ? nodeText(event.subject)
            : next == QLatin1Char('2')   ? nodeText(event.source)
            : next == QLatin1Char('3')   ? plainLine(event.service, 60)
                                         : nodeText(event.master);
        ++i;
    }
    return text;
}

QJsonObject eventJson(const SentinelEvent& event)
{
    return {{QStringLiteral("schema"), QStringLiteral("quorate.event/1")},
        {QStringLiteral("at"), jsonTime(event.at)}, {QStringLiteral("source"), event.source.toString()},
        {QStringLiteral("event"), plainLine(event.name)},
        {QStringLiteral("subject"),
            event.subject.isValid() ? QJsonValue(event.subject.toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("service"), jsonText(plainLine(event.service))},
        {QStringLiteral("payload"), plainLine(event.payload)}, {QStringLiteral("text"), eventText(event)},
        {QStringLiteral("severity"), severityName(severityOf(event))}};
}

QString phaseWord(FailoverPhase phase)
{
    switch (phase) {
    case FailoverPhase::Detection:
        return Words::tr("Detection");
    case FailoverPhase::Vote:
        return Words::tr("Vote");
    case FailoverPhase::Promotion:
        return Words::tr("Promotion");
    case FailoverPhase::Reconfiguration:
        return Words::tr("Reconfiguration");
    }
    Q_UNREACHABLE();
}

} // namespace quorate
