#include "core/base/Error.h"

#include <QByteArray>

#include <array>
#include <utility>

namespace quorate {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return QStringLiteral("Cancelled");
    case ErrorCode::Timeout:
        return QStringLiteral("Timeout");
    case ErrorCode::Unreachable:
        return QStringLiteral("Unreachable");
    case ErrorCode::Tls:
        return QStringLiteral("Tls");
    case ErrorCode::Auth:
        return QStringLiteral("Auth");
    case ErrorCode::Permission:
        return QStringLiteral("Permission");
    case ErrorCode::Protocol:
        return QStringLiteral("Protocol");
    case ErrorCode::ServerReply:
        return QStringLiteral("ServerReply");
    case ErrorCode::Precondition:
        return QStringLiteral("Precondition");
    case ErrorCode::Busy:
        return QStringLiteral("Busy");
    case ErrorCode::OutcomeUnknown:
        return QStringLiteral("OutcomeUnknown");
    case ErrorCode::Storage:
        return QStringLiteral("Storage");
    case ErrorCode::Usage:
        return QStringLiteral("Usage");
    }
    return QStringLiteral("Protocol");
}

std::optional<ErrorCode> errorCodeFromName(const QString& name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Usage); ++code) {
        if (errorCodeName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return std::nullopt;
}

namespace {

struct ErrorWord {
    const char* word;
    ErrorCode code;
    ErrorReason reason;
};

// server.c: createSharedObjects and the modules that add error words of their own.
constexpr std::array kErrorWords{
    ErrorWord{"NOAUTH", ErrorCode::Auth, ErrorReason::NoAuth},
    ErrorWord{"WRONGPASS", ErrorCode::Auth, ErrorReason::WrongPass},
    ErrorWord{"NOPERM", ErrorCode::Permission, ErrorReason::NoPerm},
    ErrorWord{"DENIED", ErrorCode::Permission, ErrorReason::ProtectedMode},
    ErrorWord{"-DENIED", ErrorCode::Permission, ErrorReason::ProtectedMode},
    ErrorWord{"LOADING", ErrorCode::ServerReply, ErrorReason::Loading},
    ErrorWord{"MASTERDOWN", ErrorCode::ServerReply, ErrorReason::MasterDown},
    ErrorWord{"CLUSTERDOWN", ErrorCode::ServerReply, ErrorReason::ClusterDown},
    ErrorWord{"MOVED", ErrorCode::ServerReply, ErrorReason::Moved},
    ErrorWord{"ASK", ErrorCode::ServerReply, ErrorReason::Ask},
    ErrorWord{"TRYAGAIN", ErrorCode::ServerReply, ErrorReason::TryAgain},
    ErrorWord{"CROSSSLOT", ErrorCode::ServerReply, ErrorReason::CrossSlot},
    ErrorWord{"READONLY", ErrorCode::ServerReply, ErrorReason::ReadOnlyReplica},
    ErrorWord{"NOREPLICAS", ErrorCode::ServerReply, ErrorReason::NoReplicas},
    ErrorWord{"BUSY", ErrorCode::ServerReply, ErrorReason::ServerBusy},
    ErrorWord{"MISCONF", ErrorCode::ServerReply, ErrorReason::MisConf},
    ErrorWord{"OOM", ErrorCode::ServerReply, ErrorReason::OutOfMemory},
    ErrorWord{"EXECABORT", ErrorCode::ServerReply, ErrorReason::ExecAbort},
};

} // namespace

Error errorFromReply(const QString& node, const QByteArray& line)
{
    const QString detail = QString::fromUtf8(line);
    const QByteArray word = line.split(' ').front();
    for (const ErrorWord& known : kErrorWords) {
        if (word == known.word)
            return {known.code, node, detail, known.reason};
    }
    // Redis gives these two no word of their own.
    if (line.startsWith("ERR unknown command") || line.startsWith("ERR unknown subcommand")
        || line.startsWith("ERR Unknown subcommand"))
        return {ErrorCode::ServerReply, node, detail, ErrorReason::UnknownCommand};
    if (line.startsWith("ERR max number of clients"))
        return {ErrorCode::ServerReply, node, detail, ErrorReason::MaxClients};
    // 6.0 and later, AUTH without a password configured, or with a disabled user, for the default user.
    if (line.startsWith("ERR AUTH") || line.startsWith("ERR invalid password"))
        return {ErrorCode::Auth, node, detail, ErrorReason::WrongPass};
    return {ErrorCode::ServerReply, node, detail, ErrorReason::None};
}

} // namespace quorate
