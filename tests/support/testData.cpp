#include "tests/support/testData.h"

#include <QFile>

namespace quorate::test {

QByteArray testData(const QString& name)
{
    QFile file(QStringLiteral(QUORATE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such test data: %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace quorate::test
