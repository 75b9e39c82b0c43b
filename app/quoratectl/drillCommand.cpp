#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/base/Untrusted.h"
#include "core/base/wholeFile.h"
#include "core/drill/DrillHistory.h"
#include "core/drill/drillJson.h"
#include "core/drill/runDrill.h"
#include "core/health/ErrorJson.h"
#include "core/sandbox/sandboxTarget.h"
#include "core/sandbox/startSandbox.h"
#include "core/sandbox/stopSandbox.h"
#include "ui/drill/DrillPdf.h"
#include "ui/drill/DrillWords.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrillCommand)
};

/// Where it takes place, and what is to go afterwards.
struct Place {
    QString deployment;
    Target target;
    QString sandbox;
    bool isBorrowed = false; ///< started for this drill
};

Result<Place> inSandbox(Session& session, const QString& name)
{
    const SandboxStore& store = session.profiles().sandboxes();
    const auto sandbox = store.load(name);
    if (!sandbox)
        return sandbox.error();
    const auto password = store.password(name);
    if (!password)
        return password.error();
    return Place{name, targetOf(sandbox->deployments.first(), *password), name, false};
}

Result<Place> inNewSandbox(Session& session, const QString& kind)
{
    SandboxSpec spec;
    spec.kind = kind == QLatin1String("cluster") ? DeploymentKind::Cluster
        : kind == QLatin1String("replication")   ? DeploymentKind::Replication
                                                 : DeploymentKind::Sentinel;
    if (kindName(spec.kind) != kind)
        return Error{ErrorCode::Usage, {},
            QStringLiteral("a drill takes place in a sandbox of kind replication, sentinel or cluster")};
    session.console().remark(Text::tr("Starting a sandbox for it"));
    const auto sandbox =
        startSandbox(session.profiles().sandboxes(), spec, {session.io(), session.stop(), {}});
    if (!sandbox)
        return sandbox.error();
    auto place = inSandbox(session, sandbox->name);
    if (place)
        place->isBorrowed = true;
    return place;
}

Result<Place> inProfile(Session& session)
{
    const auto opened = session.open();
    if (!opened)
        return opened.error();
    const Profile& profile = opened->profile;
    if (!profile.sandbox.isEmpty())
        return inSandbox(session, profile.sandbox);
    if (!profile.datacenters.isEmpty())
        return Error{ErrorCode::Usage, {},
            QStringLiteral("this profile has several data centres; give --url of the one that is meant")};
    if (profile.environment == Environment::Production)
        return Error{ErrorCode::Precondition, {}, QStringLiteral("drills are not for a production profile")};
    if (const auto agreed = confirmedByTyping(session, opened->name); !agreed)
        return agreed.error();
    return Place{opened->name, profile.target, {}, false};
}

Result<Place> placeOf(Session& session)
{
    const Invocation& invocation = session.invocation();
    const QStringList arguments = argumentsOf(session, 2);
    if (invocation.has(QStringLiteral("name")))
        return inSandbox(session, invocation.value(QStringLiteral("name")));
    if (invocation.has(QStringLiteral("profile")) || invocation.has(QStringLiteral("url")))
        return inProfile(session);
    return inNewSandbox(session, arguments.value(1, QStringLiteral("sentinel")));
}

Result<DrillSpec> specFrom(const Session& session)
{
    const QString word = argumentsOf(session, 2).front();
    const auto scenario = scenarioFromName(word);
    QStringList names;
    for (const DrillScenario each : allScenarios())
        names << scenarioName(each);
    if (!scenario)
        return Error{ErrorCode::Usage, {},
            QStringLiteral("no such drill: %1; there are %2")
                .arg(plainLine(word), names.join(QStringLiteral(", ")))};
    DrillSpec spec;
    spec.scenario = *scenario;
    const auto rate = session.invocation().number(QStringLiteral("rate"), spec.writesPerSecond, 1, 5000);
    if (!rate)
        return rate.error();
    spec.writesPerSecond = *rate;
    return spec;
}

QString reportText(const DrillReport& report, const DrillReport* before)
{
    TextTable table(before ? QStringList{Text::tr("FIGURE"), Text::tr("THIS DRILL"), Text::tr("THE LAST ONE")}
                           : QStringList{Text::tr("FIGURE"), Text::tr("THIS DRILL")});
    for (const DrillFigure& figure : drillFigures(report, before)) {
        QStringList row{figure.what, figure.now};
        if (before)
            row << figure.before;
        table.addRow(row);
    }
    TextTable course({Text::tr("AFTER"), Text::tr("EVENT")});
    for (const DrillMark& mark : report.marks)
        course.addRow({drillTime(mark.ms), markWord(mark.kind)});
    return scenarioWord(report.scenario) + QStringLiteral(" \u00b7 ") + plainLine(report.deployment)
        + QLatin1Char('\n') + drillSummary(report) + QStringLiteral("\n\n") + table.text() + QLatin1Char('\n')
        + course.text();
}

Result<QByteArray> fileOf(const DrillReport& report, const DrillReport* before, const QString& path)
{
    if (path.endsWith(QLatin1String(".json")))
        return jsonDocumentText(drillJson(report, before));
    if (!path.endsWith(QLatin1String(".pdf")))
        return Error{ErrorCode::Usage, {}, QStringLiteral("-o takes a file that ends in .pdf or .json")};
    QByteArray bytes;
    // Fonts belong to the main thread, which runs its event loop meanwhile.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { bytes = drillPdf(report, before); },
        Qt::BlockingQueuedConnection);
    return bytes;
}

ExitCode exitCodeOf(const DrillReport& report)
{
    if (report.error && report.error->code == ErrorCode::Cancelled)
        return ExitCode::Cancelled;
    if (report.error || !report.isRecovered)
        return ExitCode::Failed;
    return report.lost == 0 && report.isCleanedUp ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

ExitCode runSandboxDrill(Session& session)
{
    const Console& console = session.console();
    const auto spec = specFrom(session);
    if (!spec)
        return console.fail(spec.error());
    const QString path = session.invocation().value(QStringLiteral("output"));
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".pdf")) && !path.endsWith(QLatin1String(".json")))
        return console.fail(
            {ErrorCode::Usage, {}, QStringLiteral("-o takes a file that ends in .pdf or .json")});
    const auto place = placeOf(session);
    if (!place)
        return console.fail(place.error());
    const auto stopAtEnd = qScopeGuard([&] {
        if (!place->isBorrowed)
            return;
        if (const auto stopped = stopSandbox(session.profiles().sandboxes(), place->sandbox); !stopped)
            console.remark(console.wording().error(stopped.error()));
    });
    const Journal journal(Journal::defaultFolder());
    const SystemClock clock;
    const auto report = runDrill(*spec,
        {session.io(), place->deployment, place->target, session.profiles().sandboxes(), place->sandbox,
            journal, clock, session.stop(), [&console](const DrillMark& mark) {
                console.remark(drillTime(mark.ms) + QStringLiteral("  ") + markWord(mark.kind));
            }});
    if (!report)
        return console.fail(report.error());
    const DrillHistory history;
    const auto before = history.before(*report);
    const DrillReport* const earlier = before && *before ? &**before : nullptr;
    if (const auto kept = history.add(*report); !kept)
        console.remark(console.wording().error(kept.error()));
    if (!path.isEmpty()) {
        const auto content = fileOf(*report, earlier, path);
        const Status saved = content ? writeWholeFile(path, *content) : Status(content.error());
        if (!saved)
            return console.fail(saved.error());
    }
    if (console.isJson())
        console.print(drillJson(*report, earlier));
    else
        console.print(reportText(*report, earlier));
    return exitCodeOf(*report);
}

} // namespace quorate
