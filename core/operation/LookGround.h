#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/net/IoThread.h"

#include <QString>

namespace quorate {

/// As whom and about which deployment the servers are asked before there is a plan.
struct LookGround {
    IoThread& io;
    const ConnectionSettings& settings; ///< with secrets
    QString deployment;
};

} // namespace quorate
