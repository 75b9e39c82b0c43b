#pragma once

#include "app/quoratectl/ExitCode.h"
#include "core/base/Error.h"
#include "core/health/Wording.h"

#include <QJsonObject>
#include <QString>

namespace quorate {

/// Standard output and error. With --json exactly one document goes to stdout and nothing else. Text is made
/// safe for the terminal by those who build it (TextTable, Wording). Threads: one at a time.
class Console {
public:
    Console(bool json, const Wording& wording);

    bool isJson() const { return m_json; }
    const Wording& wording() const { return m_wording; }

    /// For people; not with --json.
    void print(const QString& text) const;
    /// The one document of --json.
    void print(const QJsonObject& document) const;
    /// Raw bytes for `-o -`.
    void write(const QByteArray& bytes) const;
    /// Progress and remarks, on stderr, also with --json.
    void remark(const QString& text) const;

    /// Says what failed and what to do, on stderr as text or on stdout as quorate.error/1, and gives the exit
    /// code for it.
    ExitCode fail(const Error& error) const;

    /// The text in a severity's colour when stdout is a terminal (and NO_COLOR is not set).
    QString coloured(Severity severity, const QString& text) const;
    QString bold(const QString& text) const;

private:
    bool m_json;
    bool m_colours;
    const Wording& m_wording;
};

ExitCode exitCodeFor(const Error& error);

} // namespace quorate
