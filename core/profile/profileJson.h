#pragma once

#include "core/profile/Profile.h"

#include <QJsonObject>

namespace quorate {

/// A profile as JSON, schema "quorate.profile/1":
///   { "schema", "name", "colour", "environment", "readOnly", "pollIntervalMs", "sandbox"?,
///     "target": TARGET    or    "datacenters": [ { "name", "target": TARGET } ], "primary" }
///   TARGET: { "url", "timeoutMs", "clientName", "tls"? { "caFile", "certificateFile", "keyFile",
///   "serverName" },
///             "addressMap"? { "10.0.0.1:6379": "127.0.0.1:7000" } }
/// It never holds a secret: targetUrl() writes no password, and of Profile::extra whatever is named like a
/// secret is left out.
QJsonObject toJson(const Profile& profile);

/// Reads it back; absent keys have their defaults, unknown ones go to Profile::extra, passwords in a
/// hand-written URL are dropped. Errors: Storage with NewerSchema, or with Malformed and a detail that names
/// the key and holds no secret.
Result<Profile> profileFromJson(const QJsonObject& json);

/// The version of "NAME/VERSION" in the key "schema"; none when that is missing or of another NAME.
std::optional<int> schemaVersion(const QJsonObject& json, QLatin1String name);

} // namespace quorate
