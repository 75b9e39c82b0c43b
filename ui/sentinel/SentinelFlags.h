#pragma once

#include <QStringList>

namespace quorate {

/// What a Sentinel's flag of its master says, in a sentence; empty for flags that are not known.
QString flagMeaning(const QString& flag);
/// The flags that say something: without "master", which says nothing.
QStringList tellingFlags(const QStringList& flags);

} // namespace quorate
