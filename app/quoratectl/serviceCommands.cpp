#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/profile/PasswordSource.h"
#include "core/sentinel/lookAtService.h"

namespace quorate {

namespace {

Error usage(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail};
}

// From --auth-user and --auth-pass-file.
Result<QList<ServiceOption>> signInGiven(const Session& session)
{
    QList<ServiceOption> options;
    const Invocation& given = session.invocation();
    if (given.has(QStringLiteral("auth-pass-file"))) {
        const auto password = readPasswordFile(given.value(QStringLiteral("auth-pass-file")));
        if (!password)
            return password.error();
        options += ServiceOption{"auth-pass", *password};
    }
    if (given.has(QStringLiteral("auth-user")))
        options += ServiceOption{"auth-user", SecretString(given.value(QStringLiteral("auth-user")))};
    return options;
}

Result<QList<ServiceOption>> optionPairs(const QStringList& words)
{
    QList<ServiceOption> options;
    if (words.size() % 2 != 0)
        return usage(QStringLiteral("options are given in pairs: OPTION VALUE"));
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QByteArray name = words[i].toUtf8();
        if (name == "auth-pass")
            return usage(QStringLiteral("a password is not given on the command line, where others see it: "
                                        "use --auth-pass-file FILE, or - for standard input"));
        options += ServiceOption{name, SecretString(words[i + 1])};
    }
    return options;
}

Result<QList<ServiceOption>> monitorOptions(const Session& session)
{
    auto options = signInGiven(session);
    if (!options)
        return options.error();
    const std::initializer_list<std::pair<const char*, const char*>> named{
        {"down-after", "down-after-milliseconds"}, {"failover-timeout", "failover-timeout"},
        {"parallel-syncs", "parallel-syncs"}};
    for (const auto& [option, name] : named) {
        if (session.invocation().has(QLatin1String(option)))
            *options += ServiceOption{name, SecretString(session.invocation().value(QLatin1String(option)))};
    }
    return options;
}

LookGround groundOf(Session& session, const Session::Seen& seen)
{
    return {session.io(), seen.opened.profile.target.settings, seen.opened.name};
}

ExitCode runOnService(Session& session, Plan (*planner)(const Session::Seen& seen))
{
    const auto seen = lookAtOne(session, argumentsOf(session, 2).first().toUtf8());
    if (!seen)
        return session.console().fail(seen.error());
    return operate(session, *seen, planner(*seen));
}

} // namespace

ExitCode runSentinelMonitor(Session& session)
{
    const QStringList words = argumentsOf(session, 2);
    const auto master = Endpoint::parse(words.at(1));
    if (!master)
        return session.console().fail(master.error());
    MonitorWish wish;
    wish.service = words.at(0).toUtf8();
    wish.master = *master;
    bool isNumber = false;
    wish.quorum = words.at(2).toInt(&isNumber);
    if (!isNumber)
        return session.console().fail(usage(QStringLiteral("a quorum is a number from 1 on")));
    const auto options = monitorOptions(session);
    if (!options)
        return session.console().fail(options.error());
    wish.options = *options;
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    return operate(
        session, *seen, lookAndPlanMonitor(*seen->topology, wish, groundOf(session, *seen), session.stop()));
}

ExitCode runSentinelRemove(Session& session)
{
    return runOnService(session, [](const Session::Seen& seen) {
        return planServiceRemove(
            *seen.topology, seen.opened.name, seen.opened.profile.target.settings.credentials);
    });
}

ExitCode runSentinelSet(Session& session)
{
    const auto signIn = signInGiven(session);
    if (!signIn)
        return session.console().fail(signIn.error());
    const auto pairs = optionPairs(argumentsOf(session, 3));
    if (!pairs)
        return session.console().fail(pairs.error());
    const QList<ServiceOption> options = *pairs + *signIn;
    const auto seen = lookAtOne(session, argumentsOf(session, 2).first().toUtf8());
    if (!seen)
        return session.console().fail(seen.error());
    return operate(
        session, *seen, lookAndPlanSet(*seen->topology, options, groundOf(session, *seen), session.stop()));
}

ExitCode runSentinelReset(Session& session)
{
    return runOnService(session,
        [](const Session::Seen& seen) { return planServiceReset(*seen.topology, seen.opened.name); });
}

ExitCode runSentinelFlush(Session& session)
{
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    return operate(session, *seen, planSentinelFlush(*seen->topology, seen->opened.name));
}

} // namespace quorate
