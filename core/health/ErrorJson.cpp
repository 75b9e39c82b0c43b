#include "core/health/ErrorJson.h"

#include "core/health/JsonParts.h"

#include <QJsonDocument>

namespace quorate {

QJsonObject errorJson(const Error& error, const Wording& wording)
{
    return {
        {QStringLiteral("schema"), QStringLiteral("quorate.error/1")},
        {QStringLiteral("code"), errorCodeName(error.code)},
        {QStringLiteral("node"), jsonText(error.node)},
        {QStringLiteral("message"), wording.error(error)},
        {QStringLiteral("hint"), jsonText(wording.hint(error))},
    };
}

QByteArray jsonDocumentText(const QJsonObject& document)
{
    const QString text = QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented));
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        // Outside of its strings a document has no such character but the line feed.
        const bool control = c.category() == QChar::Other_Control && c != QLatin1Char('\n');
        if (control || c.category() == QChar::Other_Format)
            safe += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            safe += c;
    }
    return safe.toUtf8();
}

} // namespace quorate
