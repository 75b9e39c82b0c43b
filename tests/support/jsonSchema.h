#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace quorate::test {

/// Checks a document against tests/data/schema/NAME.json (draft-07) with Debian's python3-jsonschema. Empty
/// when it is valid, else what is wrong with it; also says so when there is no validator.
QString schemaErrors(const QList<QJsonObject>& documents, const QString& name);

} // namespace quorate::test
