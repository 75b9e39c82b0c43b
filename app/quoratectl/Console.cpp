#include "app/quoratectl/Console.h"

#include "core/base/Untrusted.h"
#include "core/health/ErrorJson.h"

#include <cstdio>
#include <unistd.h>

namespace quorate {

namespace {

void put(std::FILE* file, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fflush(file);
}

} // namespace

ExitCode exitCodeFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Timeout:
    case ErrorCode::Unreachable:
    case ErrorCode::Tls:
    case ErrorCode::Auth:
    case ErrorCode::Protocol:
        return ExitCode::NoConnection;
    case ErrorCode::Precondition:
    case ErrorCode::Busy:
    case ErrorCode::Permission:
        return ExitCode::Refused;
    case ErrorCode::OutcomeUnknown:
        return ExitCode::OutcomeUnknown;
    case ErrorCode::Usage:
        return ExitCode::Usage;
    case ErrorCode::ServerReply:
    case ErrorCode::Storage:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

Console::Console(bool json, const Wording& wording)
    : m_json(json)
    , m_colours(isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR"))
    , m_wording(wording)
{
}

void Console::print(const QString& text) const
{
    if (!m_json)
        put(stdout, text.toUtf8());
}

void Console::print(const QJsonObject& document) const
{
    put(stdout, jsonDocumentText(document));
}

void Console::write(const QByteArray& bytes) const
{
    put(stdout, bytes);
}

void Console::remark(const QString& text) const
{
    put(stderr, text.toUtf8() + '\n');
}

ExitCode Console::fail(const Error& error) const
{
    if (m_json) {
        print(errorJson(error, m_wording));
    } else {
        remark(QStringLiteral("quoratectl: ") + m_wording.error(error));
        if (const QString hint = m_wording.hint(error); !hint.isEmpty())
            remark(hint);
    }
    return exitCodeFor(error);
}

QString Console::coloured(Severity severity, const QString& text) const
{
    if (!m_colours)
        return text;
    const char* const code = severity == Severity::Critical ? "\x1b[31m"
        : severity == Severity::Warning                     ? "\x1b[33m"
                                                            : "\x1b[34m";
    return QString::fromLatin1(code) + text + QStringLiteral("\x1b[0m");
}

QString Console::bold(const QString& text) const
{
    return m_colours ? QStringLiteral("\x1b[1m") + text + QStringLiteral("\x1b[0m") : text;
}

} // namespace quorate
