#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "core/base/Untrusted.h"
#include "core/profile/profileJson.h"
#include "ui/words/Names.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProfileCommands)
};

QString addressOf(const Profile& profile)
{
    if (profile.datacenters.isEmpty())
        return targetUrl(profile.target);
    QStringList centres;
    for (const ProfileDatacenter& centre : profile.datacenters)
        centres += centre.name + QLatin1Char('=') + targetUrl(centre.target);
    return centres.join(QLatin1Char(' '));
}

QString profileTable(const QList<Profile>& profiles)
{
    TextTable table({Text::tr("NAME"), Text::tr("ENVIRONMENT"), Text::tr("READ-ONLY"), Text::tr("SANDBOX"),
        Text::tr("ADDRESS")});
    for (const Profile& profile : profiles)
        table.addRow({profile.name, environmentName(profile.environment),
            profile.isReadOnly() ? Text::tr("yes") : Text::tr("no"),
            profile.sandbox.isEmpty() ? QStringLiteral("-") : profile.sandbox, addressOf(profile)});
    return table.text();
}

void remarkAll(const Session& session, const QStringList& problems)
{
    for (const QString& problem : problems)
        session.console().remark(plainLine(problem, 1000));
}

ExitCode doneWith(const Session& session, const QString& sentence, const QString& name)
{
    if (session.console().isJson())
        session.console().print(
            {{QStringLiteral("schema"), QStringLiteral("quorate.done/1")}, {QStringLiteral("name"), name}});
    else
        session.console().print(sentence + QLatin1Char('\n'));
    return ExitCode::Done;
}

// CENTRE=URL
Result<ProfileDatacenter> parseCentre(const QString& text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return Error{ErrorCode::Usage, {}, QStringLiteral("--dc takes CENTRE=URL")};
    const auto target = parseTargetUrl(text.mid(equals + 1));
    if (!target)
        return target.error();
    return ProfileDatacenter{text.left(equals), *target};
}

Status fillTargets(Profile& profile, const Invocation& invocation)
{
    for (const QString& text : invocation.values(QStringLiteral("dc"))) {
        const auto centre = parseCentre(text);
        if (!centre)
            return centre.error();
        profile.datacenters += *centre;
    }
    profile.primary = invocation.value(QStringLiteral("primary"));
    if (!invocation.has(QStringLiteral("url")))
        return profile.datacenters.isEmpty() ? Status(Error{
                   ErrorCode::Usage, {}, QStringLiteral("profile add needs --url URL or --dc CENTRE=URL")})
                                             : Status();
    const auto target = parseTargetUrl(invocation.value(QStringLiteral("url")));
    if (!target)
        return target.error();
    profile.target = *target;
    return {};
}

Status fillSettings(Profile& profile, const Invocation& invocation)
{
    if (invocation.has(QStringLiteral("environment"))) {
        const auto environment = environmentFromName(invocation.value(QStringLiteral("environment")));
        if (!environment)
            return Error{ErrorCode::Usage, {},
                QStringLiteral("--environment takes development, staging or production")};
        profile.environment = *environment;
    }
    profile.colour = invocation.value(QStringLiteral("colour"));
    const auto interval = invocation.number(QStringLiteral("poll-interval"), 2000, 250, 3'600'000);
    if (!interval)
        return interval.error();
    profile.pollInterval = std::chrono::milliseconds(*interval);
    ConnectionSettings& settings = profile.target.settings;
    settings.readOnly = invocation.has(QStringLiteral("read-only"));
    if (invocation.has(QStringLiteral("user")))
        settings.credentials.user = invocation.value(QStringLiteral("user"));
    settings.tls.caFile = invocation.value(QStringLiteral("ca-cert"));
    settings.tls.certificateFile = invocation.value(QStringLiteral("cert"));
    settings.tls.keyFile = invocation.value(QStringLiteral("key"));
    settings.tls.serverName = invocation.value(QStringLiteral("tls-server-name"));
    return {};
}

// Passwords of a URL are for the keychain, never for the file.
TargetSecrets takeSecrets(ConnectionSettings& settings)
{
    TargetSecrets secrets{settings.credentials.password, settings.sentinelCredentials.password};
    settings.credentials.password = {};
    settings.sentinelCredentials.password = {};
    return secrets;
}

} // namespace

ExitCode runProfileList(Session& session)
{
    const auto list = session.profiles().store().list();
    if (!list)
        return session.console().fail(list.error());
    remarkAll(session, list->problems);
    if (!session.console().isJson()) {
        session.console().print(list->profiles.isEmpty()
                ? Text::tr("No profiles yet. Add one: quoratectl profile add NAME --url URL")
                    + QLatin1Char('\n')
                : profileTable(list->profiles));
        return ExitCode::Done;
    }
    QJsonArray profiles;
    for (const Profile& profile : list->profiles)
        profiles += toJson(profile);
    session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.profiles/1")},
        {QStringLiteral("profiles"), profiles}});
    return ExitCode::Done;
}

ExitCode runProfileShow(Session& session)
{
    const auto profile = session.profiles().store().find(argumentsOf(session, 2).front());
    if (!profile)
        return session.console().fail(profile.error());
    if (session.console().isJson())
        session.console().print(toJson(*profile));
    else
        session.console().print(profileTable({*profile}));
    return ExitCode::Done;
}

ExitCode runProfileAdd(Session& session)
{
    Profile profile;
    profile.name = argumentsOf(session, 2).front();
    if (const auto filled = fillTargets(profile, session.invocation()); !filled)
        return session.console().fail(filled.error());
    if (const auto filled = fillSettings(profile, session.invocation()); !filled)
        return session.console().fail(filled.error());
    ProfileSecrets secrets{{QString(), takeSecrets(profile.target.settings)}};
    for (ProfileDatacenter& centre : profile.datacenters)
        secrets.insert(centre.name, takeSecrets(centre.target.settings));
    if (const auto added = session.profiles().store().add(profile); !added)
        return session.console().fail(added.error());
    const auto kept = session.profiles().keepSecrets(profile, secrets);
    if (!kept)
        session.console().remark(Text::tr("The password was not saved: there is no keychain here. Give it "
                                          "with --password-file or QUORATE_PASSWORD."));
    return doneWith(session, Text::tr("Profile %1 saved.").arg(plainLine(profile.name)), profile.name);
}

ExitCode runProfileRemove(Session& session)
{
    const QString name = argumentsOf(session, 2).front();
    const auto profile = session.profiles().store().find(name);
    if (!profile)
        return session.console().fail(profile.error());
    // A keychain that is not there holds nothing to remove.
    if (const auto forgotten = session.profiles().forgetSecrets(*profile); !forgotten)
        session.console().remark(session.console().wording().error(forgotten.error()));
    if (const auto removed = session.profiles().store().remove(name); !removed)
        return session.console().fail(removed.error());
    return doneWith(session, Text::tr("Profile %1 removed.").arg(plainLine(name)), name);
}

ExitCode runProfileImport(Session& session)
{
    const auto report = session.profiles().store().importFrom(argumentsOf(session, 2).front());
    if (!report)
        return session.console().fail(report.error());
    remarkAll(session, report->problems);
    if (session.console().isJson()) {
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.profile-import/1")},
            {QStringLiteral("added"), QJsonArray::fromStringList(report->added)},
            {QStringLiteral("unchanged"), QJsonArray::fromStringList(report->unchanged)}});
    } else {
        for (const QString& name : report->added)
            session.console().print(Text::tr("Added: %1").arg(plainLine(name)) + QLatin1Char('\n'));
        for (const QString& name : report->unchanged)
            session.console().print(Text::tr("Already there: %1").arg(plainLine(name)) + QLatin1Char('\n'));
    }
    return report->problems.isEmpty() ? ExitCode::Done : ExitCode::Findings;
}

ExitCode runProfileExport(Session& session)
{
    const QString path = argumentsOf(session, 2).front();
    const QStringList names = session.invocation().values(QStringLiteral("name"));
    if (path == QLatin1String("-")) {
        const auto content = session.profiles().store().exported(names);
        if (!content)
            return session.console().fail(content.error());
        session.console().write(*content);
        return ExitCode::Done;
    }
    if (const auto written = session.profiles().store().exportTo(path, names); !written)
        return session.console().fail(written.error());
    return doneWith(session, Text::tr("Exported to %1, without passwords.").arg(path), path);
}

} // namespace quorate
