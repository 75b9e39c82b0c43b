#include "core/base/stateFolder.h"

#include <QDir>

namespace quorate {

QString stateFolder()
{
    // A relative path is to be ignored (XDG Base Directory Specification). Qt 6.4 has no StateLocation yet.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.startsWith(u'/'))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/quorate");
}

} // namespace quorate
