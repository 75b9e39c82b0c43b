#include "app/quoratectl/Invocation.h"

#include <QCommandLineParser>

namespace quorate {

namespace {

const QStringList kGlobalFlags{QStringLiteral("json"), QStringLiteral("yes"), QStringLiteral("dry-run"),
    QStringLiteral("read-only"), QStringLiteral("help"), QStringLiteral("version")};
const QStringList kGlobalValues{QStringLiteral("profile"), QStringLiteral("url"), QStringLiteral("timeout"),
    QStringLiteral("ca-cert"), QStringLiteral("cert"), QStringLiteral("key"),
    QStringLiteral("tls-server-name"), QStringLiteral("user"), QStringLiteral("password-file"),
    QStringLiteral("announce-map")};
const QStringList kCommandValues{QStringLiteral("format"), QStringLiteral("output"), QStringLiteral("name"),
    QStringLiteral("base-port"), QStringLiteral("masters"), QStringLiteral("replicas"),
    QStringLiteral("sentinels"), QStringLiteral("centres"), QStringLiteral("environment"),
    QStringLiteral("colour"), QStringLiteral("dc"), QStringLiteral("primary"),
    QStringLiteral("poll-interval"), QStringLiteral("language"), QStringLiteral("service"),
    QStringLiteral("pause"), QStringLiteral("since"), QStringLiteral("to"), QStringLiteral("rate"),
    QStringLiteral("for"), QStringLiteral("auth-user"), QStringLiteral("auth-pass-file"),
    QStringLiteral("down-after"), QStringLiteral("failover-timeout"), QStringLiteral("parallel-syncs"),
    QStringLiteral("weight"), QStringLiteral("threshold"), QStringLiteral("by"), QStringLiteral("from"),
    QStringLiteral("slots"), QStringLiteral("max-latency"), QStringLiteral("max-rate")};
const QStringList kCommandFlags{
    QStringLiteral("overwrite"), QStringLiteral("chain"), QStringLiteral("use-empty-masters")};

void declare(QCommandLineParser& parser)
{
    for (const QString& flag : kGlobalFlags + kCommandFlags)
        parser.addOption(QCommandLineOption(
            flag == QLatin1String("help") ? QStringList{flag, QStringLiteral("h")} : QStringList{flag}));
    for (const QString& option : kGlobalValues + kCommandValues) {
        QStringList names{option};
        if (option == QLatin1String("output"))
            names += QStringLiteral("o");
        parser.addOption(QCommandLineOption(names, {}, QStringLiteral("value")));
    }
}

} // namespace

Result<Invocation> Invocation::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return Error{ErrorCode::Usage, {}, parser.errorText()};
    Invocation invocation;
    invocation.m_words = parser.positionalArguments();
    for (const QString& flag : kGlobalFlags + kCommandFlags) {
        if (parser.isSet(flag))
            invocation.m_values.insert(flag, {});
    }
    for (const QString& option : kGlobalValues + kCommandValues) {
        if (parser.isSet(option))
            invocation.m_values.insert(option, parser.values(option));
    }
    return invocation;
}

QString Invocation::value(const QString& option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

Result<int> Invocation::number(const QString& option, int fallback, int least, int most) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return Error{ErrorCode::Usage, {},
        QStringLiteral("--%1 takes a number from %2 to %3")
            .arg(option, QString::number(least), QString::number(most))};
}

QStringList Invocation::strangers(const QSet<QString>& allowed) const
{
    QStringList found;
    for (auto option = m_values.cbegin(); option != m_values.cend(); ++option) {
        if (!allowed.contains(option.key()) && !kGlobalFlags.contains(option.key())
            && !kGlobalValues.contains(option.key()))
            found += option.key();
    }
    found.sort();
    return found;
}

} // namespace quorate
