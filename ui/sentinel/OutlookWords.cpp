#include "ui/sentinel/OutlookWords.h"

#include "core/base/Untrusted.h"

#include <QCoreApplication>
#include <QLocale>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::OutlookWords)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString quorumSentence(const FailoverOutlook& outlook)
{
    if (!outlook.quorum)
        return Words::tr("not known: no Sentinel that answers watches the service.");
    const QString sentence =
        Words::tr("%n Sentinel(s) must agree that the master is down; %1 can.", nullptr, *outlook.quorum)
            .arg(number(outlook.able));
    if (!outlook.quorumReached && outlook.able >= *outlook.quorum)
        return sentence + QLatin1Char(' ') + Words::tr("By their own check (CKQUORUM) they do not reach it.");
    return sentence;
}

QString majoritySentence(const FailoverOutlook& outlook)
{
    if (!outlook.majority)
        return Words::tr("not known: no Sentinel is known.");
    const QString sentence =
        Words::tr("%n Sentinel(s) of the %1 known must elect one of them to lead the failover; %2 can.",
            nullptr, *outlook.majority)
            .arg(number(outlook.known), number(outlook.able));
    if (!outlook.majorityReached && outlook.able >= *outlook.majority)
        return sentence + QLatin1Char(' ') + Words::tr("By their own check (CKQUORUM) they do not reach it.");
    return sentence;
}

QString candidateSentence(const FailoverOutlook& outlook)
{
    QStringList sentences;
    if (outlook.candidates > 0)
        sentences << Words::tr("%n could be promoted.", "replicas", outlook.candidates);
    else
        sentences << Words::tr("None could be promoted.", "replicas");
    constexpr int kMostNamed = 4;
    for (const auto& [endpoint, obstacle] : outlook.blocked.mid(0, kMostNamed))
        //: %1: host:port, %2: why it would not be promoted
        sentences << Words::tr("Not %1: %2.").arg(plainLine(endpoint.toString()), obstacleWords(obstacle));
    if (outlook.blocked.size() > kMostNamed)
        sentences << Words::tr(
            "Nor %n more.", nullptr, static_cast<int>(outlook.blocked.size()) - kMostNamed);
    return sentences.join(QLatin1Char(' '));
}

Tone tone(bool reached)
{
    return reached ? Tone::Neutral : Tone::Critical;
}

} // namespace

QString obstacleWords(FailoverObstacle obstacle)
{
    switch (obstacle) {
    case FailoverObstacle::None:
        return {};
    case FailoverObstacle::Down:
        return Words::tr("it is down");
    case FailoverObstacle::PriorityZero:
        return Words::tr("its priority is 0");
    case FailoverObstacle::LinkDown:
        return Words::tr("it is cut off from its master");
    }
    return {};
}

Look outlookLook(const FailoverOutlook& outlook, bool masterLives)
{
    if (outlook.inProgress)
        return {Words::tr("A failover is in progress"), Tone::Warning, IconName::StateBusy};
    if (outlook.possible())
        return {Words::tr("A failover could happen now"), Tone::Ok, IconName::StateOk};
    // Only that no replica is fit can wait while the master lives.
    const bool canWait = outlook.quorumReached && outlook.majorityReached && masterLives;
    return {Words::tr("No failover could happen now"), canWait ? Tone::Warning : Tone::Critical,
        canWait ? IconName::StateWarning : IconName::StateCritical};
}

QList<KeyValue> outlookReasons(const FailoverOutlook& outlook)
{
    QList<KeyValue> reasons{
        {Words::tr("Quorum"), quorumSentence(outlook), {}, false, tone(outlook.quorumReached)},
        {Words::tr("Majority"), majoritySentence(outlook), {}, false, tone(outlook.majorityReached)},
        {Words::tr("Replicas"), candidateSentence(outlook), {}, false, tone(outlook.candidates > 0)},
    };
    if (outlook.tilted > 0)
        reasons << KeyValue{Words::tr("TILT"),
            Words::tr("%n Sentinel(s) do nothing until their TILT ends.", nullptr, outlook.tilted), {}, false,
            Tone::Warning};
    return reasons;
}

} // namespace quorate
