#pragma once

#include "core/profile/secrets.h"

#include <QList>

namespace quorate {

/// One address of a profile while a person edits it: texts as typed, valid or not.
struct TargetDraft {
    QString centre; ///< name of the data centre; unused with a single target
    std::optional<QString> savedAs; ///< where its passwords are kept: a data centre, or empty for the profile
    QString address; ///< a URL without user and password
    QString user;
    QString sentinelUser;
    SecretString password; ///< as typed; empty: the saved one stays
    SecretString sentinelPassword;
    bool dropsPassword = false; ///< the saved one goes, unless another is typed
    bool dropsSentinelPassword = false;
    QString caFile;
    QString certificateFile;
    QString keyFile;
    QString serverName;
    Target original; ///< what is not edited comes from it

    bool operator==(const TargetDraft&) const = default;
};

/// A profile while a person edits it. One target, or several data centres with one primary.
struct ProfileDraft {
    Profile original; ///< what is not edited comes from it; without a name: a new profile
    QString name;
    QString colour;
    Environment environment = Environment::Development;
    bool readOnly = false;
    std::chrono::milliseconds pollInterval{2000};
    std::chrono::milliseconds timeout{1000}; ///< when left as it was, each target keeps its own
    bool hasCentres = false;
    QList<TargetDraft> targets; ///< one, unless it has data centres
    qsizetype primary = 0; ///< of the data centres
};

ProfileDraft draftOf(const Profile& profile);

/// As edited, without secrets. Errors: Usage, of the address.
Result<Target> targetOf(const ProfileDraft& draft, const TargetDraft& target);
/// As edited, without secrets; an address that cannot be read is the one before.
Profile profileOf(const ProfileDraft& draft);
/// The typed passwords, and which saved ones stay.
EditedSecrets secretsOf(const ProfileDraft& draft);

/// The target as a URL without user and password, which have fields of their own.
QString addressOf(const Target& target);
/// With a scheme where none was typed: "redis://" before a host, "unix://" before a path.
QString completeAddress(const QString& text);
/// Takes `text` as the address and moves user and password out of it into their own fields; passwords that
/// were not percent-encoded as a URL wants it, too.
void takeAddress(TargetDraft& target, const QString& text);

/// Makes the only target the first data centre, or adds another; its name is `name`.
void addCentre(ProfileDraft& draft, const QString& name);
/// Of the last one its target stays, as the only one.
void removeCentre(ProfileDraft& draft, qsizetype index);

} // namespace quorate
