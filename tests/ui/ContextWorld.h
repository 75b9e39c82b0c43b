#pragma once

#include "core/profile/SessionSecretStore.h"
#include "ui/shell/AppContext.h"

#include <QApplication>
#include <QTemporaryDir>

namespace quorate::test {

/// All that the parts of a window share, in folders that go with it, with a memory for a keychain, in
/// English.
struct ContextWorld {
    ContextWorld()
        : theme(*qobject_cast<QApplication*>(QCoreApplication::instance()))
        , profiles(folder.filePath(QStringLiteral("config")))
        , secrets(std::make_unique<SessionSecretStore>())
        , sandboxes(folder.filePath(QStringLiteral("state")))
        , ticker(clock)
        , context{io, profiles, secrets, sandboxes, workers, wording, ticker, language, theme}
    {
        language.use(QStringLiteral("en"));
    }

    QTemporaryDir folder;
    SystemClock clock;
    IoThread io;
    Language language;
    Theme theme;
    ProfileStore profiles;
    FallbackSecretStore secrets;
    SandboxStore sandboxes;
    Ticker ticker;
    TranslatedWording wording;
    Workers workers;
    AppContext context;
};

} // namespace quorate::test
