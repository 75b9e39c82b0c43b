#pragma once

#include "core/base/Result.h"
#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QHash>

#include <optional>

/// What the parsers of this room share: bytes of a server in, a value or nothing out. Strict, because a value
/// that is nearly right is more dangerous than one that is missing.
namespace quorate::wire {

/// A decimal number and nothing else: no blanks, no plus sign, no overflow.
std::optional<qint64> toInteger(QByteArrayView bytes);
/// The same, only when first <= value <= last.
std::optional<qint64> toInteger(QByteArrayView bytes, qint64 first, qint64 last);
/// 0 to 65535. 0 is what servers announce for an address that they do not know.
std::optional<quint16> toPort(QByteArrayView bytes);

/// A host name or address made of letters, digits and . - _ : % only, at most 255 of them; otherwise empty.
QString toHost(QByteArrayView bytes);
/// Invalid unless both halves are good.
Endpoint toEndpoint(QByteArrayView host, QByteArrayView port);
/// 40 lower-case hexadecimal digits (cluster.h: CLUSTER_NAMELEN, sentinel run ids alike).
bool isNodeId(QByteArrayView bytes);

/// An integer reply, or a text reply that is a number.
std::optional<qint64> toInteger(const Reply* reply);
/// Text of a status or bulk string; empty when there is none.
QByteArray toBytes(const Reply* reply);

/// A flat list of names and values: what RESP2 makes of a map. The first value of a name wins; the pointers
/// live as long as `reply`. Nothing when it is no array, has an odd length or a name that is not text.
using Fields = QHash<QByteArray, const Reply*>;
std::optional<Fields> toFields(const Reply& reply);

/// Protocol, Malformed: "not a reply of CLUSTER SHARDS".
Error malformed(const char* command);
/// What the server itself answered when it is an error, otherwise malformed().
Error refusal(const Reply& reply, const char* command);

} // namespace quorate::wire
