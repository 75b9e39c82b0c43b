#pragma once

#include "core/operation/Plan.h"

#include <QString>

namespace quorate {

/// The plan as lines for a shell, for those who would rather type it themselves: one redis-cli a command,
/// what waits and what is taken back as comments. Arguments are quoted for a POSIX shell; secrets are left
/// out ("***"): redis-cli asks for passwords by REDISCLI_AUTH. Pure.
QString asRedisCli(const Plan& plan, bool tls);

} // namespace quorate
