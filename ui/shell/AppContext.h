#pragma once

#include "core/drill/DrillHistory.h"
#include "core/health/ReportHistory.h"
#include "core/net/IoThread.h"
#include "core/operation/Journal.h"
#include "core/profile/FallbackSecretStore.h"
#include "core/profile/ProfileStore.h"
#include "core/sandbox/SandboxStore.h"
#include "ui/shell/Preferences.h"
#include "ui/shell/Workers.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Ticker.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

namespace quorate {

/// What the parts of the window share. Made by main(), handed down by reference, outlives every window.
struct AppContext {
    IoThread& io;
    ProfileStore& profiles;
    FallbackSecretStore& secrets;
    SandboxStore& sandboxes;
    Workers& workers;
    const TranslatedWording& wording;
    Ticker& ticker;
    Language& language;
    Theme& theme;
    Preferences& preferences;
    ReportHistory reports = ReportHistory();
    Journal journal = Journal(Journal::defaultFolder());
    DrillHistory drills = DrillHistory();
};

} // namespace quorate
