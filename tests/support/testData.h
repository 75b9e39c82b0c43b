#pragma once

#include <QByteArray>
#include <QString>

namespace quorate::test {

/// The bytes of tests/data/NAME; fails loudly (qFatal) when the file is not there.
QByteArray testData(const QString& name);

} // namespace quorate::test
