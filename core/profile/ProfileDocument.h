#pragma once

#include "core/profile/Profile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace quorate {

/// The content of profiles.json and of an exported file, schema "quorate.profiles/1":
///   { "schema", "profiles": [ a profile as profileJson.h says, ... ] }
/// An entry that cannot be understood is kept as it is and told as a problem: one bad profile does not hide
/// the others.
class ProfileDocument {
public:
    ProfileDocument() = default;

    /// Errors: Storage with Malformed (not JSON, not this schema) or NewerSchema.
    static Result<ProfileDocument> parse(const QByteArray& bytes);
    /// The same, and a file with a single profile (schema "quorate.profile/1") too.
    static Result<ProfileDocument> parseImported(const QByteArray& bytes);

    /// Indented JSON. Holds no secret.
    QByteArray toJson() const;

    QList<Profile> profiles() const;
    /// One line for each entry that is kept but not understood: "profile 3 (orders): colour: must be #RRGGBB
    /// or empty". May hold text of a hostile file, made harmless by plainLine.
    const QStringList& problems() const { return m_problems; }

    const Profile* find(const QString& name) const;
    /// Whether an entry has this name, understood or not.
    bool hasName(const QString& name) const;

    void append(const Profile& profile);
    /// False when there is none of that name.
    bool replace(const QString& name, const Profile& profile);
    bool remove(const QString& name);

private:
    struct Entry {
        QString name;
        QJsonValue raw; ///< as it was read, for an entry that was not understood
        std::optional<Profile> profile;
    };

    void read(const QJsonValue& value);
    void addUnread(const QJsonValue& value, const QString& name, const QString& why);
    QList<Entry>::iterator understood(const QString& name);

    QJsonObject m_root; ///< the other keys of the file
    QList<Entry> m_entries;
    QStringList m_problems;
};

} // namespace quorate
