#include "ui/topology/shortNames.h"

#include <QStringList>

#include <algorithm>

namespace quorate {

namespace {

// How many labels all of the hosts have in common, at least one of each left over.
qsizetype sharedLabels(const QList<QStringList>& hosts, bool fromTheEnd)
{
    const auto labelAt = [fromTheEnd](const QStringList& host, qsizetype at) {
        return host.at(fromTheEnd ? host.size() - 1 - at : at);
    };
    qsizetype most = hosts.isEmpty() ? 0 : hosts.first().size() - 1;
    for (const QStringList& host : hosts)
        most = std::min(most, host.size() - 1);
    for (qsizetype at = 0; at < most; ++at) {
        const auto differs = [&](const QStringList& host) {
            return labelAt(host, at) != labelAt(hosts.first(), at);
        };
        if (std::any_of(hosts.cbegin(), hosts.cend(), differs))
            return at;
    }
    return most;
}

template <typename Part> bool allEqual(const QList<Endpoint>& endpoints, Part part)
{
    return std::all_of(endpoints.cbegin(), endpoints.cend(),
        [&](const Endpoint& one) { return part(one) == part(endpoints.first()); });
}

bool isNumeric(const Endpoint& endpoint)
{
    return std::all_of(endpoint.host.cbegin(), endpoint.host.cend(),
        [](QChar one) { return one.isDigit() || one == QLatin1Char('.'); });
}

} // namespace

QList<QString> shortNames(const QList<Endpoint>& endpoints)
{
    QList<QString> names;
    const bool oneHost = allEqual(endpoints, [](const Endpoint& one) { return one.host; });
    const bool onePort = allEqual(endpoints, [](const Endpoint& one) { return one.port; });
    // Numbers have their network at the front, names their domain at the end.
    const bool areNumbers = std::all_of(endpoints.cbegin(), endpoints.cend(), isNumeric);
    QList<QStringList> hosts;
    for (const Endpoint& one : endpoints)
        hosts << one.host.split(QLatin1Char('.'));
    const qsizetype shared = sharedLabels(hosts, !areNumbers);
    for (qsizetype at = 0; at < endpoints.size(); ++at) {
        const Endpoint& one = endpoints.at(at);
        const QStringList& host = hosts.at(at);
        const QString own =
            (areNumbers ? host.mid(shared) : host.first(host.size() - shared)).join(QLatin1Char('.'));
        if (one.isUnixSocket())
            names << one.path.section(QLatin1Char('/'), -1);
        else if (oneHost)
            names << QString::number(one.port);
        else
            names << (onePort ? own : own + QLatin1Char(':') + QString::number(one.port));
    }
    return names;
}

} // namespace quorate
