#include "core/profile/ProfileDraft.h"

#include <QRegularExpression>
#include <QUrl>

namespace quorate {

namespace {

TargetDraft targetDraft(const Target& target, const QString& centre, std::optional<QString> savedAs)
{
    const ConnectionSettings& settings = target.settings;
    TargetDraft draft;
    draft.centre = centre;
    draft.savedAs = std::move(savedAs);
    draft.address = addressOf(target);
    draft.user = settings.credentials.user;
    draft.sentinelUser = settings.sentinelCredentials.user;
    draft.caFile = settings.tls.caFile;
    draft.certificateFile = settings.tls.certificateFile;
    draft.keyFile = settings.tls.keyFile;
    draft.serverName = settings.tls.serverName;
    draft.original = target;
    return draft;
}

/// The time limit that the draft began with.
std::chrono::milliseconds firstTimeout(const Profile& profile)
{
    const Target& target =
        profile.datacenters.isEmpty() ? profile.target : profile.datacenters.front().target;
    return target.settings.timeout;
}

/// A part of a URL that is encoded as it should be is decoded; one that is not was meant as it stands.
QString decoded(const QString& text)
{
    static const QRegularExpression reserved(QStringLiteral("[/?#@\\s]|%(?![0-9A-Fa-f]{2})"));
    return reserved.match(text).hasMatch() ? text : QUrl::fromPercentEncoding(text.toUtf8());
}

void takeReadable(TargetDraft& draft, Target target)
{
    ConnectionSettings& settings = target.settings;
    const auto take = [](Credentials& from, QString& user, SecretString& password) {
        if (!from.user.isEmpty())
            user = std::exchange(from.user, {});
        if (!from.password.isEmpty())
            password = std::exchange(from.password, {});
    };
    take(settings.credentials, draft.user, draft.password);
    take(settings.sentinelCredentials, draft.sentinelUser, draft.sentinelPassword);
    draft.address = addressOf(target);
}

bool hasCredentials(const ConnectionSettings& settings)
{
    return settings.credentials != Credentials() || settings.sentinelCredentials != Credentials();
}

Target keptOrEdited(const ProfileDraft& draft, const TargetDraft& target)
{
    const auto edited = targetOf(draft, target);
    return edited ? *edited : target.original;
}

} // namespace

ProfileDraft draftOf(const Profile& profile)
{
    ProfileDraft draft;
    draft.original = profile;
    draft.name = profile.name;
    draft.colour = profile.colour;
    draft.environment = profile.environment;
    draft.readOnly = profile.isReadOnly();
    draft.pollInterval = profile.pollInterval;
    draft.timeout = firstTimeout(profile);
    draft.hasCentres = !profile.datacenters.isEmpty();
    for (const ProfileDatacenter& centre : profile.datacenters) {
        if (centre.name == profile.primary)
            draft.primary = draft.targets.size();
        draft.targets += targetDraft(centre.target, centre.name, centre.name);
    }
    if (!draft.hasCentres)
        draft.targets +=
            targetDraft(profile.target, {}, profile.name.isEmpty() ? std::nullopt : std::optional(QString()));
    return draft;
}

Result<Target> targetOf(const ProfileDraft& draft, const TargetDraft& target)
{
    auto edited = parseTargetUrl(target.address);
    if (!edited)
        return edited;
    const ConnectionSettings& before = target.original.settings;
    const bool isUntouched = target.savedAs && draft.timeout == firstTimeout(draft.original);
    ConnectionSettings settings = before;
    settings.database = edited->settings.database;
    settings.tls = {edited->settings.tls.enabled, target.caFile, target.certificateFile, target.keyFile,
        target.serverName};
    settings.credentials = {target.user, {}};
    settings.sentinelCredentials = {target.sentinelUser, {}};
    settings.readOnly = draft.readOnly;
    settings.timeout = isUntouched ? before.timeout : draft.timeout;
    edited->settings = settings;
    return edited;
}

Profile profileOf(const ProfileDraft& draft)
{
    Profile profile = draft.original;
    profile.name = draft.name.trimmed();
    profile.colour = draft.colour;
    profile.environment = draft.environment;
    profile.pollInterval = draft.pollInterval;
    profile.datacenters.clear();
    if (!draft.hasCentres) {
        profile.target = keptOrEdited(draft, draft.targets.front());
        profile.primary.clear();
        return profile;
    }
    if (draft.original.datacenters.isEmpty())
        profile.target = {};
    profile.target.settings.readOnly = draft.readOnly;
    for (const TargetDraft& target : draft.targets)
        profile.datacenters += {target.centre.trimmed(), keptOrEdited(draft, target)};
    profile.primary = profile.datacenters.value(draft.primary).name;
    return profile;
}

EditedSecrets secretsOf(const ProfileDraft& draft)
{
    EditedSecrets edited;
    if (draft.hasCentres && !draft.original.datacenters.isEmpty())
        edited.savedAs.insert({}, {}); // those that all centres share
    for (const TargetDraft& target : draft.targets) {
        const QString place = draft.hasCentres ? target.centre.trimmed() : QString();
        if (target.savedAs)
            edited.savedAs.insert(place, *target.savedAs);
        edited.typed.insert(place, {target.password, target.sentinelPassword});
        if (target.dropsPassword)
            edited.droppedPasswords.insert(place);
        if (target.dropsSentinelPassword)
            edited.droppedSentinelPasswords.insert(place);
    }
    return edited;
}

QString addressOf(const Target& target)
{
    Target bare = target;
    bare.settings.credentials = {};
    bare.settings.sentinelCredentials = {};
    return targetUrl(bare);
}

QString completeAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(QLatin1String("://")))
        return trimmed;
    return (trimmed.startsWith(QLatin1Char('/')) ? QStringLiteral("unix://") : QStringLiteral("redis://"))
        + trimmed;
}

void takeAddress(TargetDraft& target, const QString& text)
{
    target.address = text.trimmed();
    const auto read = parseTargetUrl(target.address);
    if (read && hasCredentials(read->settings))
        return takeReadable(target, *read);
    static const QRegularExpression withPassword(
        QStringLiteral("^([a-z+]+://)([^:/@]*):(.+)@([^@]+)$"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch parts = withPassword.match(target.address);
    if (read || !parts.hasMatch())
        return;
    if (const QString user = decoded(parts.captured(2)); !user.isEmpty())
        target.user = user;
    target.password = SecretString(decoded(parts.captured(3)));
    target.address = parts.captured(1) + parts.captured(4);
}

void addCentre(ProfileDraft& draft, const QString& name)
{
    if (!draft.hasCentres) {
        draft.hasCentres = true;
        draft.targets.front().centre = name;
        draft.primary = 0;
        return;
    }
    TargetDraft target;
    target.centre = name;
    draft.targets += target;
}

void removeCentre(ProfileDraft& draft, qsizetype index)
{
    if (draft.targets.size() == 1) {
        draft.hasCentres = false;
        return;
    }
    draft.targets.removeAt(index);
    if (draft.primary > index)
        --draft.primary;
    else if (draft.primary == index)
        draft.primary = 0;
}

} // namespace quorate
