#pragma once

#include "core/profile/SessionSecretStore.h"
#include "ui/shell/AppContext.h"

#include <QApplication>
#include <QSettings>
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
        , context{io, profiles, secrets, sandboxes, workers, wording, ticker, language, theme, preferences,
              ReportHistory(folder.filePath(QStringLiteral("state"))),
              Journal(folder.filePath(QStringLiteral("state/operations"))),
              DrillHistory(folder.filePath(QStringLiteral("state/drills")))}
    {
        language.use(QStringLiteral("en"));
    }

    QTemporaryDir folder;
    SystemClock clock;
    IoThread io;
    Language language;
    Theme theme;
    bool areSettingsApart = keepSettingsApart(); ///< before they are read
    Preferences preferences{theme, language};
    ProfileStore profiles;
    FallbackSecretStore secrets;
    SandboxStore sandboxes;
    Ticker ticker;
    TranslatedWording wording;
    Workers workers;
    AppContext context;

private:
    bool keepSettingsApart() const
    {
        QSettings::setPath(
            QSettings::NativeFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
        return true;
    }
};

} // namespace quorate::test
