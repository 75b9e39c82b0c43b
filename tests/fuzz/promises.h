#pragma once

#include <QByteArray>

namespace quorate::test {

/// Gives the bytes to the codec, to every parser of server replies and to what makes server strings safe, and
/// checks what they promise of any input at all. A broken promise is fatal (qFatal), which both runners
/// notice.
void checkPromises(const QByteArray& bytes);

} // namespace quorate::test
