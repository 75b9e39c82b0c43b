#include "core/net/Endpoint.h"

#include <QHashFunctions>

#include <algorithm>
#include <optional>

namespace quorate {

namespace {

// Digits only: toInt() would take "+1" and " 1" as well.
std::optional<quint16> portNumber(QStringView text)
{
    const bool isDigits = std::all_of(
        text.cbegin(), text.cend(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    const int port = isDigits ? text.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

} // namespace

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
    const auto port = portNumber(QStringView(text).mid(colon + 1));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (!port || host.isEmpty() || host.contains(QLatin1Char('[')) || host.contains(QLatin1Char(']')))
        return malformed;
    return Endpoint{host, *port, {}};
}

size_t qHash(const Endpoint& endpoint, size_t seed) noexcept
{
    return qHashMulti(seed, endpoint.host, endpoint.port, endpoint.path);
}

} // namespace quorate
