#pragma once

#include <QString>

#include <optional>

namespace quorate {

/// What kind of failure it is: decides the exit code and what a caller may do next.
enum class ErrorCode {
    Cancelled, ///< A person or the program stopped it. An outcome, not a failure.
    Timeout, ///< No answer within the deadline.
    Unreachable, ///< Name not resolved, connection refused, closed or reset.
    Tls, ///< The TLS handshake failed or was refused by us.
    Auth, ///< NOAUTH, WRONGPASS: the credentials are missing or wrong.
    Permission, ///< NOPERM, or a read-only profile: may not run this command.
    Protocol, ///< The peer does not speak RESP, or broke a limit of ours.
    ServerReply, ///< The server answered with an error; see ErrorReason.
    Precondition, ///< The world is not as the caller needs it.
    Busy, ///< Another operation holds what this one needs.
    OutcomeUnknown, ///< The connection was lost after a command was sent.
    Storage, ///< A file could not be read or written.
    Usage, ///< The caller asked for something that makes no sense.
};

/// The refined cause, from which the upper floor picks a sentence and a hint. None when the code says it all.
enum class ErrorReason {
    None,
    NameNotResolved,
    ConnectionRefused,
    ConnectionClosed,
    SocketMissing, ///< A unix socket's path does not exist or may not be opened.
    TlsUnknownCa,
    TlsNameMismatch,
    TlsExpired,
    TlsNotYetValid,
    TlsClientCertificateRequired, ///< With TLS 1.3 seen only as an alert or a close after the handshake.
    TlsClientCertificateRefused, ///< The server does not trust ours.
    TlsPeerSpeaksPlain, ///< TLS was asked of a plain port.
    PlainPeerSpeaksTls, ///< Plain RESP was sent to a TLS port.
    TlsFileUnreadable, ///< A CA, certificate or key file of ours cannot be used.
    NoAuth,
    WrongPass,
    NoPerm,
    ProtectedMode, ///< DENIED: protected mode is on and the client is not on loopback.
    Loading,
    MasterDown,
    ClusterDown,
    Moved,
    Ask,
    TryAgain,
    CrossSlot,
    ReadOnlyReplica, ///< READONLY
    NoReplicas,
    ServerBusy, ///< BUSY: a script is running.
    MisConf,
    OutOfMemory, ///< OOM
    ExecAbort,
    UnknownCommand,
    MaxClients,
    ReadOnlyProfile, ///< Refused by our own connection: the profile is read-only.
    ReplyTooLarge,
    ReplyTooDeep,
    Malformed,
    IdentityChanged, ///< Another deployment answers at this address.
    NewerSchema, ///< A file of ours was written by a later version, and is left as it is.
    KeychainUnavailable, ///< No keychain answers: secrets last for this run only.
};

/// Why something did not work: a code for programs, a place, and the words of whoever refused. The detail may
/// carry bytes of a hostile server: show it only through Untrusted.h. It never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Protocol;
    QString node; ///< host:port, or empty where no node is involved
    QString detail; ///< English or the server's own words
    ErrorReason reason = ErrorReason::None;

    bool operator==(const Error&) const = default;
};

/// The stable name used in JSON, e.g. "Auth".
QString errorCodeName(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(const QString& name);

/// Classifies a RESP error line such as "NOAUTH Authentication required." by its first word
/// (redis.io/docs/reference/protocol-spec: the first upper-case word is the kind of error).
Error errorFromReply(const QString& node, const QByteArray& line);

} // namespace quorate
