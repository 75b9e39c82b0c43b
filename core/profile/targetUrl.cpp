#include "core/profile/Target.h"

#include <QUrl>

namespace quorate {

namespace {

QString encoded(const QString& text, const char* keep = "")
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QString sharedSuffix(const Target& target, bool databaseInPath)
{
    QStringList parameters;
    if (!databaseInPath && target.settings.database != 0)
        parameters += QStringLiteral("db=") + QString::number(target.settings.database);
    const bool saysKind =
        target.kind != DeploymentKind::Unknown && target.kind != DeploymentKind::Datacenters;
    const bool implied = target.kind == DeploymentKind::Sentinel && !target.seeds.front().isUnixSocket();
    if (saysKind && !implied)
        parameters += QStringLiteral("kind=") + kindName(target.kind);
    if (const QString user = target.settings.sentinelCredentials.user; !user.isEmpty())
        parameters += QStringLiteral("sentinel-user=") + encoded(user);
    return parameters.isEmpty() ? QString() : QLatin1Char('?') + parameters.join(QLatin1Char('&'));
}

QString urlHost(const Endpoint& endpoint)
{
    return endpoint.toString().replace(QLatin1Char('%'), QLatin1String("%25"));
}

} // namespace

QString targetUrl(const Target& target)
{
    if (target.seeds.isEmpty())
        return {};
    const QString tls = target.settings.tls.enabled ? QStringLiteral("s") : QString();
    const QString user = target.settings.credentials.user;
    const QString userInfo = user.isEmpty() ? QString() : encoded(user) + QStringLiteral(":@");
    if (target.seeds.front().isUnixSocket())
        return QStringLiteral("unix://") + userInfo + encoded(target.seeds.front().path, "/")
            + sharedSuffix(target, false);
    QStringList hosts;
    for (const Endpoint& seed : target.seeds)
        hosts += urlHost(seed);
    const bool sentinel = target.kind == DeploymentKind::Sentinel;
    QString url = QStringLiteral("redis") + tls
        + (sentinel ? QStringLiteral("+sentinel://") : QStringLiteral("://")) + userInfo
        + hosts.join(QLatin1Char(','));
    if (sentinel && !target.service.isEmpty())
        url += QLatin1Char('/') + encoded(QString::fromUtf8(target.service));
    else if (!sentinel && target.settings.database != 0)
        url += QLatin1Char('/') + QString::number(target.settings.database);
    return url + sharedSuffix(target, !sentinel);
}

} // namespace quorate
