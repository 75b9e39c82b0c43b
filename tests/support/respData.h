#pragma once

#include "core/resp/Reply.h"

#include <QByteArray>
#include <QString>

namespace quorate::test {

/// The one reply that these bytes are; fails loudly (qFatal) when they are less or more.
Reply replyFromBytes(const QByteArray& resp);

/// The reply captured in tests/data/NAME, e.g. "redis-7.0.15/sentinel-masters.resp".
Reply replyFromFile(const QString& name);

} // namespace quorate::test
