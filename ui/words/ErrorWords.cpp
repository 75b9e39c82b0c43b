#include "ui/words/ErrorWords.h"

#include "core/base/Untrusted.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ErrorWords)
};

struct Spoken {
    QString sentence;
    QString hint;
};

/// Where it happened and what the other side said, both safe to show.
struct Place {
    QString node;
    QString detail;
};

Place placeOf(const Error& error)
{
    const QString node = plainLine(error.node, 120);
    return {node.isEmpty()
            ? Words::tr("The server", "stands for an unknown host:port at the beginning of a sentence")
            : node,
        plainLine(error.detail)};
}

/// "%1: %2", or only the first where there are no details.
QString withDetail(const QString& sentence, const QString& detail)
{
    if (detail.isEmpty())
        //: ends a sentence
        return Words::tr("%1.", "a sentence").arg(sentence);
    //: a sentence and what the server or the system said about it
    return Words::tr("%1: %2", "a sentence and details").arg(sentence, detail);
}

Spoken ofConnecting(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::NameNotResolved:
        return {Words::tr("The host name of %1 is not known.").arg(node),
            Words::tr("Check the spelling and the name service (DNS), or use an address.")};
    case ErrorReason::ConnectionRefused:
        return {Words::tr("Nothing listens at %1: the connection was refused.").arg(node),
            Words::tr("Check host and port, and that the server runs and is bound to that address (bind).")};
    case ErrorReason::ConnectionClosed:
        return {Words::tr("%1 closed the connection.").arg(node),
            Words::tr("Look at the server's log; a proxy, a firewall or a TLS port that was spoken to in "
                      "plain does this too.")};
    case ErrorReason::SocketMissing:
        return {Words::tr("The unix socket %1 does not exist or may not be opened.").arg(node),
            Words::tr("Compare the path with unixsocket in redis.conf, and the rights with unixsocketperm.")};
    case ErrorReason::MaxClients:
        return {Words::tr("%1 accepts no more clients (maxclients reached).").arg(node),
            Words::tr("Find the clients that leak connections (CLIENT LIST), then raise maxclients.")};
    case ErrorReason::IdentityChanged:
        return {Words::tr("Another deployment than before answers at %1.").arg(node),
            Words::tr("Check what runs there; if the change is intended, save the profile again.")};
    default:
        return {};
    }
}

Spoken ofTls(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::TlsUnknownCa:
        return {
            Words::tr("The certificate of %1 is signed by an authority that is not trusted here.").arg(node),
            Words::tr("Name the file of the right authority (CA certificate, --ca-cert).")};
    case ErrorReason::TlsNameMismatch:
        return {Words::tr("The certificate of %1 was made for another name.").arg(node),
            Words::tr("Connect with the name in the certificate, or state it as the expected server name "
                      "(--tls-server-name).")};
    case ErrorReason::TlsExpired:
        return {Words::tr("The certificate of %1 has expired.").arg(node),
            Words::tr("Install a new certificate on the server.")};
    case ErrorReason::TlsNotYetValid:
        return {Words::tr("The certificate of %1 is not valid yet.").arg(node),
            Words::tr("Check the clocks of this machine and of the server.")};
    case ErrorReason::TlsClientCertificateRequired:
        return {Words::tr("%1 wants a client certificate.").arg(node),
            Words::tr("Name a certificate that the server's authority signed and its key (--cert, --key).")};
    case ErrorReason::TlsClientCertificateRefused:
        return {Words::tr("%1 does not accept our client certificate.").arg(node),
            Words::tr("Have it signed by the authority that the server trusts (tls-ca-cert-file), and check "
                      "its dates.")};
    case ErrorReason::TlsPeerSpeaksPlain:
        return {Words::tr("%1 does not speak TLS on this port.").arg(node),
            Words::tr("Use the server's tls-port, or turn TLS off for it (redis:// instead of rediss://).")};
    case ErrorReason::PlainPeerSpeaksTls:
        return {Words::tr("%1 speaks TLS on this port.").arg(node),
            Words::tr("Turn TLS on (rediss:// instead of redis://).")};
    case ErrorReason::TlsFileUnreadable:
        return {withDetail(Words::tr("A certificate or key file cannot be used"), detail),
            Words::tr("Check the path and the rights of the file, that it is PEM, and that key and "
                      "certificate belong together.")};
    default:
        return {};
    }
}

/// The right that a NOPERM reply misses: "+info" of "... no permissions to run the 'info' command".
QString missingRight(const QString& detail)
{
    static const QRegularExpression command(QStringLiteral("run the '([^']{1,64})' command"));
    const QRegularExpressionMatch match = command.match(detail);
    if (match.hasMatch())
        return QLatin1Char('+') + match.captured(1).toLower();
    if (detail.contains(QLatin1String("keys")))
        return QStringLiteral("~*");
    return detail.contains(QLatin1String("channels")) ? QStringLiteral("&*") : QString();
}

Spoken ofAccess(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::NoAuth:
        return {Words::tr("%1 wants a password.").arg(node),
            Words::tr("Give a password, and a user if the server has ACL users.")};
    case ErrorReason::WrongPass:
        return {Words::tr("%1 does not accept the user and password.").arg(node),
            Words::tr("Check both; Sentinels can have other ones than the servers they watch.")};
    case ErrorReason::NoPerm: {
        const QString right = missingRight(detail);
        if (right.isEmpty())
            return {withDetail(Words::tr("The user lacks a right on %1").arg(node), detail),
                Words::tr("Extend the user's rights with ACL SETUSER; the README has two recipes.")};
        //: %1: host:port, %2: an ACL rule such as +info
        return {Words::tr("The user lacks the right %2 on %1.").arg(node, right),
            //: %1: an ACL rule such as +info
            Words::tr("Give it with ACL SETUSER, user name, %1.").arg(right)};
    }
    case ErrorReason::ProtectedMode:
        return {Words::tr("%1 is in protected mode and accepts clients from its own host only.").arg(node),
            Words::tr("Set a password on the server, or protected-mode no where the network is trusted.")};
    case ErrorReason::ReadOnlyProfile:
        return {withDetail(Words::tr("Refused: the profile is read-only"), detail),
            Words::tr("Turn off read-only in the profile if the change is wanted.")};
    default:
        return {};
    }
}

Spoken ofRefusal(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::Loading:
        return {Words::tr("%1 is reading its data set into memory.").arg(node),
            Words::tr("Wait until it is ready; do not restart it.")};
    case ErrorReason::MasterDown:
        return {Words::tr("%1 is cut off from its master and does not serve old data.").arg(node),
            Words::tr("Repair the link to the master, or ask another node.")};
    case ErrorReason::ClusterDown:
        return {Words::tr("%1 refuses: the cluster is down.").arg(node),
            Words::tr("Bring the failed masters back or let their replicas take over; see the topology's "
                      "findings.")};
    case ErrorReason::ReadOnlyReplica:
        return {Words::tr("%1 is a replica and accepts no writes.").arg(node),
            Words::tr("Send writes to its master.")};
    case ErrorReason::NoReplicas:
        return {Words::tr("%1 refuses writes: too few good replicas.").arg(node),
            Words::tr("Bring its replicas back, or lower min-replicas-to-write.")};
    case ErrorReason::ServerBusy:
        return {Words::tr("%1 is busy with a script.").arg(node),
            Words::tr("Wait, or stop it with SCRIPT KILL or FUNCTION KILL.")};
    case ErrorReason::MisConf:
        return {Words::tr("%1 refuses writes because it cannot save to disk.").arg(node),
            Words::tr("Make room and give write access where it saves (dir), then run BGSAVE.")};
    case ErrorReason::OutOfMemory:
        return {Words::tr("%1 refuses writes: its memory limit is reached.").arg(node),
            Words::tr("Raise maxmemory, delete keys, or choose an eviction policy (maxmemory-policy).")};
    case ErrorReason::ExecAbort:
        return {Words::tr("%1 discarded the transaction because of an earlier error.").arg(node),
            Words::tr("Look at the errors of the commands before EXEC.")};
    case ErrorReason::UnknownCommand:
        return {withDetail(Words::tr("%1 does not know this command").arg(node), detail),
            Words::tr("The server is too old for it, or the command has been renamed (rename-command).")};
    default:
        return {};
    }
}

Spoken ofRouting(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::Moved:
        return {withDetail(Words::tr("%1 does not own the slot").arg(node), detail),
            Words::tr("Ask the node that it names.")};
    case ErrorReason::Ask:
        return {withDetail(Words::tr("%1 is handing the slot over").arg(node), detail),
            Words::tr("Ask the node that it names, with ASKING before the command.")};
    case ErrorReason::TryAgain:
        return {Words::tr("%1 is moving the slot: some of the keys are already elsewhere.").arg(node),
            Words::tr("Try again in a moment.")};
    case ErrorReason::CrossSlot:
        return {Words::tr("%1 refuses: the keys belong to different slots.").arg(node),
            Words::tr("Send one command a slot, or give the keys a common hash tag {...}.")};
    default:
        return {};
    }
}

Spoken ofProtocol(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.reason) {
    case ErrorReason::ReplyTooLarge:
        return {Words::tr("The answer of %1 is larger than what is read into memory.").arg(node),
            Words::tr("The connection was closed; ask for less, or check what runs at that address.")};
    case ErrorReason::ReplyTooDeep:
        return {Words::tr("The answer of %1 is nested too deeply.").arg(node),
            Words::tr("The connection was closed; use redis-cli for this command.")};
    case ErrorReason::Malformed:
        break;
    default:
        return {};
    }
    if (error.code != ErrorCode::Protocol)
        return {};
    return {Words::tr("What answers at %1 does not speak the Redis protocol.").arg(node),
        Words::tr("Check host and port, and whether the server expects TLS.")};
}

Spoken ofTheWire(const Error& error)
{
    const auto [node, detail] = placeOf(error);
    switch (error.code) {
    case ErrorCode::Timeout:
        return {Words::tr("%1 did not answer in time.").arg(node),
            Words::tr("The server may be busy, hung or cut off: look at its load and its log, or allow more "
                      "time (--timeout).")};
    case ErrorCode::Unreachable:
        return {withDetail(Words::tr("%1 cannot be reached").arg(node), detail),
            Words::tr("Check host and port, and that nothing in the network is in the way.")};
    case ErrorCode::Tls:
        return {withDetail(Words::tr("No TLS connection to %1 could be made").arg(node), detail),
            Words::tr("Compare the server's certificate with the authority and the server name given.")};
    case ErrorCode::Auth:
        return {withDetail(Words::tr("%1 does not let this user in").arg(node), detail),
            Words::tr("Check user and password.")};
    case ErrorCode::Permission:
        return {withDetail(Words::tr("The user lacks a right on %1").arg(node), detail),
            Words::tr("Extend the user's rights with ACL SETUSER; the README has two recipes.")};
    case ErrorCode::Protocol:
        return {withDetail(Words::tr("What %1 answers makes no sense").arg(node), detail),
            Words::tr("Check host and port, and whether the server expects TLS.")};
    case ErrorCode::ServerReply:
        return {withDetail(Words::tr("%1 answered with an error").arg(node), detail),
            Words::tr("Look at the server's log for the cause.")};
    default:
        return {};
    }
}

Spoken ofOurselves(const Error& error)
{
    const QString detail = plainLine(error.detail);
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {Words::tr("Cancelled."), {}};
    case ErrorCode::Precondition:
        return {withDetail(Words::tr("The deployment is not in the state that this needs"), detail),
            Words::tr("Look at the topology again, and mend what is in the way first.")};
    case ErrorCode::Busy:
        return {withDetail(Words::tr("Another operation is in the way"), detail),
            Words::tr("Wait until it has finished, or cancel it.")};
    case ErrorCode::OutcomeUnknown:
        return {Words::tr("The connection to %1 was lost after the command had been sent: whether it was "
                          "executed is not known.")
                    .arg(placeOf(error).node),
            Words::tr("Look at the deployment before you repeat it.")};
    case ErrorCode::Storage:
        return {withDetail(Words::tr("A file could not be read or written"), detail),
            Words::tr("Check the path, its rights and the free space.")};
    default: // Usage, the one that is left
        return {withDetail(Words::tr("This cannot be understood"), detail),
            Words::tr("quoratectl --help shows examples.")};
    }
}

/// By the refined cause where there is one, else by the code.
Spoken spoken(const Error& error)
{
    for (auto* family : {ofConnecting, ofTls, ofAccess, ofRefusal, ofRouting, ofProtocol, ofTheWire}) {
        if (Spoken words = family(error); !words.sentence.isEmpty())
            return words;
    }
    return ofOurselves(error);
}

} // namespace

QString errorSentence(const Error& error)
{
    return spoken(error).sentence;
}

QString errorHint(const Error& error)
{
    return spoken(error).hint;
}

} // namespace quorate
