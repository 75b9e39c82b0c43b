#include "core/profile/AddressMap.h"

#include "core/base/Untrusted.h"

namespace quorate {

namespace {

constexpr int kMaxSide = 300;

Error usage(const QString& detail)
{
    return {ErrorCode::Usage, {}, detail, ErrorReason::Malformed};
}

QString withoutBrackets(const QString& host)
{
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    return bracketed ? host.mid(1, host.size() - 2) : host;
}

/// "host:port" as an endpoint, or a host alone as one with port 0. An IPv6 address with a port must have
/// brackets.
Result<Endpoint> readSide(const QString& text)
{
    const bool fits = !text.isEmpty() && text.size() <= kMaxSide && plainLine(text, kMaxSide) == text
        && !text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('='));
    if (!fits)
        return usage(QStringLiteral(
            "address map: an address is empty, too long or has characters that no address has"));
    const bool bareIpv6 = text.count(QLatin1Char(':')) > 1 && !text.startsWith(QLatin1Char('['));
    const bool hostAlone = !text.contains(QLatin1Char(':')) || bareIpv6 || text.endsWith(QLatin1Char(']'));
    if (text.startsWith(QLatin1Char('/')) || !hostAlone)
        return Endpoint::parse(text);
    return Endpoint{withoutBrackets(text), 0, {}};
}

} // namespace

Result<AddressMapping> parseAddressMapping(const QString& text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 0)
        return usage(QStringLiteral("address map: must be written FROM=TO"));
    return addressMapping(text.left(equals).trimmed(), text.mid(equals + 1).trimmed());
}

Result<AddressMapping> addressMapping(const QString& from, const QString& to)
{
    const auto announced = readSide(from);
    if (!announced)
        return announced.error();
    if (announced->isUnixSocket())
        return usage(QStringLiteral("address map: a node does not announce a path"));
    auto reachable = readSide(to);
    if (!reachable)
        return reachable.error();
    if (reachable->port == 0 && !reachable->isUnixSocket())
        reachable->port = announced->port; // stays 0 when both are hosts alone
    return AddressMapping{announced->port == 0 ? announced->host : announced->toString(), *reachable};
}

QString addressMapTarget(const Endpoint& to)
{
    return to.port == 0 && !to.isUnixSocket() ? to.host : to.toString();
}

} // namespace quorate
