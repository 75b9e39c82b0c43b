#include "app/quoratectl/Session.h"

#include "core/profile/AddressMap.h"
#include "core/profile/PasswordSource.h"

#include <algorithm>

namespace quorate {

Session::Session(const Invocation& invocation, const Console& console, IoThread& io, ProfileAccess& profiles,
    std::stop_token stop)
    : m_invocation(invocation)
    , m_console(console)
    , m_io(io)
    , m_profiles(profiles)
    , m_stop(std::move(stop))
{
}

Result<Profile> Session::chosen() const
{
    if (m_invocation.has(QStringLiteral("profile")) && m_invocation.has(QStringLiteral("url")))
        return Error{ErrorCode::Usage, {}, QStringLiteral("--profile and --url exclude each other")};
    if (m_invocation.has(QStringLiteral("profile")))
        return m_profiles.find(m_invocation.value(QStringLiteral("profile")));
    if (!m_invocation.has(QStringLiteral("url")))
        return Error{ErrorCode::Usage, {},
            QStringLiteral("which deployment? Give --profile NAME or --url redis://host:port")};
    const auto target = parseTargetUrl(m_invocation.value(QStringLiteral("url")));
    if (!target)
        return target.error();
    Profile profile;
    profile.name = targetUrl(*target);
    profile.target = *target;
    return profile;
}

Result<std::optional<SecretString>> Session::givenPassword() const
{
    if (!m_invocation.has(QStringLiteral("password-file")))
        return m_profiles.environmentPassword();
    auto password = readPasswordFile(m_invocation.value(QStringLiteral("password-file")));
    if (!password)
        return password.error();
    return std::optional(*password);
}

Status Session::applyOptions(Target& target, const std::optional<SecretString>& password) const
{
    ConnectionSettings& settings = target.settings;
    const auto timeout = m_invocation.number(
        QStringLiteral("timeout"), static_cast<int>(settings.timeout.count()), 50, 600'000);
    if (!timeout)
        return timeout.error();
    settings.timeout = std::chrono::milliseconds(*timeout);
    const auto file = [this](const char* option, QString& setting) {
        if (m_invocation.has(QLatin1String(option)))
            setting = m_invocation.value(QLatin1String(option));
    };
    file("ca-cert", settings.tls.caFile);
    file("cert", settings.tls.certificateFile);
    file("key", settings.tls.keyFile);
    file("tls-server-name", settings.tls.serverName);
    file("user", settings.credentials.user);
    if (password)
        settings.credentials.password = *password;
    settings.readOnly = settings.readOnly || m_invocation.has(QStringLiteral("read-only"));
    for (const QString& text : m_invocation.values(QStringLiteral("announce-map"))) {
        const auto mapping = parseAddressMapping(text);
        if (!mapping)
            return mapping.error();
        settings.addressMap.insert(mapping->first, mapping->second);
    }
    return {};
}

Result<Session::Opened> Session::open(const QByteArray& service) const
{
    auto profile = chosen();
    if (!profile)
        return profile.error();
    const auto password = givenPassword();
    if (!password)
        return password.error();
    if (auto applied = applyOptions(profile->target, *password); !applied)
        return applied.error();
    if (!service.isEmpty())
        profile->target.service = service;
    Opened opened{profile->name, *profile, nullptr};
    if (profile->datacenters.isEmpty()) {
        opened.deployment = std::make_unique<Deployment>(m_io, profile->target);
        return opened;
    }
    std::vector<CentreTarget> centres;
    for (ProfileDatacenter& centre : opened.profile.datacenters) {
        if (auto applied = applyOptions(centre.target, *password); !applied)
            return applied.error();
        centres.push_back({centre.name, centre.name == profile->primary, centre.target});
    }
    opened.deployment = std::make_unique<Deployment>(m_io, centres);
    return opened;
}

Result<Session::Seen> Session::look(const QByteArray& service) const
{
    auto opened = open(service);
    if (!opened)
        return opened.error();
    TopologyPtr topology = opened->deployment->observe(m_stop);
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("interrupted")};
    if (!wasSeen(*topology))
        return firstError(*topology).value_or(
            Error{ErrorCode::Unreachable, {}, QStringLiteral("nobody answered")});
    return Seen{std::move(*opened), std::move(topology)};
}

ExitCode verdict(const Topology& topology)
{
    return topology.health == HealthLevel::Healthy ? ExitCode::Done : ExitCode::Findings;
}

} // namespace quorate
