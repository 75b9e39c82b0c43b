#pragma once

#include "core/health/Wording.h"

#include <QByteArray>
#include <QJsonObject>

namespace quorate {

/// The document quorate.error/1: {schema, code, node, message, hint}.
QJsonObject errorJson(const Error& error, const Wording& wording);

/// Any of the documents as indented UTF-8 text that may be printed on a terminal: what Qt leaves in the
/// strings of control (DEL, C1) and bidirectional-override characters is written as \uXXXX, which a JSON
/// parser reads as the same text.
QByteArray jsonDocumentText(const QJsonObject& document);

} // namespace quorate
