#include "core/net/Endpoint.h"

#include <QHashFunctions>

namespace quorate {

QString Endpoint::toString() const
{
    if (isUnixSocket())
        return path;
    const QString shownHost =
        host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    return shownHost + QLatin1Char(':') + QString::number(port);
}

Result<Endpoint> Endpoint::parse(const QString& text)
{
    const Error malformed{ErrorCode::Usage, {},
        QStringLiteral("not an address (host:port): ") + text.left(300), ErrorReason::Malformed};
    if (text.startsWith(QLatin1Char('/')))
        return Endpoint{{}, 0, text};
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0)
        return malformed;
    bool isNumber = false;
    const int port = text.mid(colon + 1).toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535)
        return malformed;
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (host.isEmpty())
        return malformed;
    return Endpoint{host, static_cast<quint16>(port), {}};
}

size_t qHash(const Endpoint& endpoint, size_t seed) noexcept
{
    return qHashMulti(seed, endpoint.host, endpoint.port, endpoint.path);
}

} // namespace quorate
