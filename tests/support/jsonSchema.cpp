#include "tests/support/jsonSchema.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace quorate::test {

namespace {

// References between the schemas ("node.json") are resolved within their folder.
constexpr auto kScript = R"(
import json, pathlib, sys
import jsonschema
folder = pathlib.Path(sys.argv[1])
schema = json.loads((folder / sys.argv[2]).read_text())
store = {path.name: json.loads(path.read_text()) for path in folder.glob("*.json")}
resolver = jsonschema.RefResolver("", schema, store)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema, resolver=resolver)
for document in json.load(sys.stdin):
    for error in validator.iter_errors(document):
        print("/".join(str(part) for part in error.absolute_path), "-", error.message[:300])
)";

} // namespace

QString schemaErrors(const QList<QJsonObject>& documents, const QString& name)
{
    QProcess validator;
    // The system's interpreter: others on the path do not see Debian's modules.
    validator.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-c"), QString::fromLatin1(kScript),
            QStringLiteral(QUORATE_TEST_DATA "/schema"), name + QStringLiteral(".json")});
    if (!validator.waitForStarted())
        return QStringLiteral("python3 does not start: ") + validator.errorString();
    QJsonArray all;
    for (const QJsonObject& document : documents)
        all.append(document);
    validator.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    validator.closeWriteChannel();
    if (!validator.waitForFinished(60'000))
        return QStringLiteral("the validator does not end");
    const QString said =
        QString::fromUtf8(validator.readAllStandardOutput() + validator.readAllStandardError());
    if (validator.exitCode() != 0 && said.isEmpty())
        return QStringLiteral("the validator failed");
    return said.trimmed();
}

} // namespace quorate::test
