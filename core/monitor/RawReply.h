#pragma once

#include "core/resp/Reply.h"

#include <QString>

namespace quorate {

/// A reply for people to read, as redis-cli prints it: text as it is, line by line, lists numbered. Control
/// and bidirectional-override characters are replaced, lines are cut at 4,000 characters and the whole at
/// about 500,000.
QString readableReply(const Reply& reply);

} // namespace quorate
