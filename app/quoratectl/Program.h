#pragma once

#include "app/quoratectl/commands.h"
#include "core/net/IoThread.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include <memory>
#include <thread>

class QCoreApplication;

namespace quorate {

/// quoratectl from the command line to the exit code. The command runs in a worker thread, so that the main
/// thread's event loop can serve the keychain; SIGINT and SIGTERM stop the worker.
class Program {
public:
    Program(QCoreApplication& application, std::optional<SecretString> environmentPassword);
    ~Program();

    /// Call first in main(): signals are waited for by one thread only.
    static void blockSignals();

    int run();

private:
    const CommandEntry* find(const QStringList& words, QString& path) const;
    Status check(const CommandEntry& entry) const;
    ExitCode fail(const Error& error) const;
    int runCommand(const CommandEntry& entry);
    void chooseLanguage();

    QCoreApplication& m_application;
    Language m_language;
    TranslatedWording m_wording;
    std::optional<SecretString> m_environmentPassword;
    std::unique_ptr<Invocation> m_invocation;
};

} // namespace quorate
