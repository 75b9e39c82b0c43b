#include "ui/drill/DrillWords.h"

#include "core/base/Untrusted.h"
#include "ui/words/ErrorWords.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrillWords)
};

QString msText(double ms)
{
    if (ms < 1000)
        return millisecondsText(ms);
    //: %1: a number of seconds
    return Words::tr("%1 s").arg(spokenLocale().toString(ms / 1000, 'f', 1));
}

QString timeText(const std::optional<double>& ms, const QString& never)
{
    return ms ? msText(*ms) : never;
}

QString numberText(const std::optional<qint64>& number)
{
    return number ? exactText(*number) : Words::tr("unknown");
}

/// The figures of one drill, without their names.
struct Column {
    explicit Column(const DrillReport& report)
        : suspected(timeText(report.msOf(DrillMark::Kind::Suspected), Words::tr("not seen")))
        , detected(timeText(report.msOf(DrillMark::Kind::Detected), Words::tr("not seen")))
        , newMaster(timeText(report.msOf(DrillMark::Kind::NewMaster), Words::tr("none")))
        , linked(timeText(report.msOf(DrillMark::Kind::AllLinked), Words::tr("not in time")))
        , writeGap(timeText(report.writeGapMs, Words::tr("unknown")))
        , readGap(timeText(report.readGapMs, Words::tr("unknown")))
        , lost(numberText(report.lost))
        , full(numberText(report.fullResyncs))
        , partial(numberText(report.partialResyncs))
        , acknowledged(exactText(report.acknowledged))
        , refused(exactText(report.refused))
        , stale(exactText(report.staleReads))
    {
    }
    QString suspected, detected, newMaster, linked, writeGap, readGap, lost, full, partial, acknowledged,
        refused, stale;
};

} // namespace

QString scenarioWord(DrillScenario scenario)
{
    switch (scenario) {
    case DrillScenario::KillMaster:
        return Words::tr("Kill the master");
    case DrillScenario::HangMaster:
        return Words::tr("Hang the master");
    case DrillScenario::CutReplica:
        return Words::tr("Cut off a replica");
    case DrillScenario::FailOver:
        return Words::tr("Fail over");
    case DrillScenario::SwitchOver:
        return Words::tr("Switch over");
    }
    Q_UNREACHABLE();
}

QString scenarioSentence(DrillScenario scenario)
{
    switch (scenario) {
    case DrillScenario::KillMaster:
        return Words::tr(
            "The master's process ends at once, as in a crash, and is started again afterwards.");
    case DrillScenario::HangMaster:
        return Words::tr("The master keeps its connections and answers nobody, then goes on.");
    case DrillScenario::CutReplica:
        return Words::tr("A replica hears nothing until it is noticed, then goes on and catches up.");
    case DrillScenario::FailOver:
        return Words::tr("SENTINEL FAILOVER alone: loses what the old master still accepts.");
    case DrillScenario::SwitchOver:
        return Words::tr("The coordinated switchover, which is to lose nothing.");
    }
    Q_UNREACHABLE();
}

QString markWord(DrillMark::Kind kind)
{
    switch (kind) {
    case DrillMark::Kind::Struck:
        return Words::tr("Begun");
    case DrillMark::Kind::Suspected:
        return Words::tr("First server suspects it");
    case DrillMark::Kind::Detected:
        return Words::tr("Enough servers agree that it is down");
    case DrillMark::Kind::NewMaster:
        return Words::tr("Clients are sent to another master");
    case DrillMark::Kind::WritesBack:
        return Words::tr("Writes are acknowledged again");
    case DrillMark::Kind::Healed:
        return Words::tr("The struck server was brought back");
    case DrillMark::Kind::AllLinked:
        return Words::tr("Every node answers, every link is up");
    }
    Q_UNREACHABLE();
}

QString drillTime(double ms)
{
    //: %1: a number of seconds
    return Words::tr("%1 s").arg(spokenLocale().toString(ms / 1000, 'f', 2));
}

QString obstacleSentence(const DrillObstacle& obstacle)
{
    using Kind = DrillObstacle::Kind;
    switch (obstacle.kind) {
    case Kind::NotSeen:
        return Words::tr("Nothing is known of the deployment yet.");
    case Kind::ReadOnly:
        return Words::tr("This connection is read-only.");
    case Kind::Production:
        return Words::tr("Drills are not for production.");
    case Kind::SeveralCentres:
        return Words::tr("A drill takes place in one data centre: open a connection to one.");
    case Kind::NeedsSandbox:
        return Words::tr("Only servers of a sandbox are killed or hung.");
    case Kind::NoReplica:
        return Words::tr("No master here has a replica that could take over.");
    case Kind::NeedsSentinels:
        return Words::tr("It is a command to Sentinels, and none is here.");
    case Kind::NotInCluster:
        return Words::tr("It cannot be rehearsed in a cluster yet.");
    case Kind::NotWell:
        return Words::tr("A drill begins with a deployment that is well; %1 is not.")
            .arg(plainLine(obstacle.node));
    }
    Q_UNREACHABLE();
}

QString drillSummary(const DrillReport& report)
{
    QStringList sentences;
    if (report.error)
        sentences << errorSentence(*report.error);
    if (!report.lost)
        sentences << Words::tr("How many acknowledged writes were lost is not known.");
    else if (*report.lost == 0)
        sentences
            << Words::tr("None of %1 acknowledged writes was lost.").arg(exactText(report.acknowledged));
    else
        sentences << Words::tr("%1 of %2 acknowledged writes were lost.")
                         .arg(exactText(*report.lost), exactText(report.acknowledged));
    if (report.writeGapMs)
        sentences << Words::tr("No write was acknowledged for %1.").arg(msText(*report.writeGapMs));
    if (!report.isRecovered)
        sentences << Words::tr("The deployment was not well again in time: look at it.");
    if (!report.isCleanedUp)
        sentences << Words::tr("Keys quorate:drill:* are left; they expire within an hour.");
    return sentences.join(QLatin1Char(' '));
}

QList<DrillFigure> drillFigures(const DrillReport& report, const DrillReport* before)
{
    const Column now(report);
    const std::optional<Column> was = before ? std::optional<Column>(*before) : std::nullopt;
    QList<DrillFigure> figures;
    const auto add = [&](const QString& what, QString Column::*figure, bool isBad = false) {
        figures << DrillFigure{what, now.*figure, was ? (*was).*figure : QString(), isBad};
    };
    add(Words::tr("Acknowledged writes lost"), &Column::lost, report.lost.value_or(1) > 0);
    add(Words::tr("Longest time without a write"), &Column::writeGap);
    add(Words::tr("Longest time without a read"), &Column::readGap);
    add(Words::tr("First suspicion after"), &Column::suspected);
    add(Words::tr("Detected after"), &Column::detected);
    add(Words::tr("Another master after"), &Column::newMaster);
    add(Words::tr("All well again after"), &Column::linked, !report.isRecovered);
    add(Words::tr("Full resynchronisations"), &Column::full);
    add(Words::tr("Partial resynchronisations"), &Column::partial);
    add(Words::tr("Writes acknowledged"), &Column::acknowledged);
    add(Words::tr("Writes refused or unanswered"), &Column::refused);
    add(Words::tr("Reads without the last write"), &Column::stale);
    return figures;
}

} // namespace quorate
