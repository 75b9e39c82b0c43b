#include "ui/words/SaidFacts.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QJsonArray>

namespace quorate {

namespace {

constexpr int kTextLimit = 120; // a sentence must stay readable: the whole value stands in the JSON
constexpr int kListLimit = 8;

QString safeText(const QJsonValue& value)
{
    if (value.isDouble())
        return exactText(value.toInteger());
    return plainLine(value.toVariant().toString(), kTextLimit);
}

QStringList elementsOf(const QJsonValue& value)
{
    QStringList elements;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end() && elements.size() <= kListLimit; ++it)
            elements += plainLine(it.key(), kTextLimit) + QStringLiteral(": ") + safeText(it.value());
        return elements;
    }
    for (const QJsonValue& element : value.toArray()) {
        if (elements.size() > kListLimit)
            break;
        elements += safeText(element);
    }
    return elements;
}

QString unknown()
{
    return QStringLiteral("?");
}

} // namespace

SaidFacts::SaidFacts(const Finding& finding)
    : m_code(finding.code)
    , m_node(plainLine(finding.node, kTextLimit))
    , m_facts(finding.facts)
{
}

SaidFacts::SaidFacts(const Recommendation& recommendation)
    : m_code(recommendation.cause)
    , m_node(plainLine(recommendation.node, kTextLimit))
    , m_facts(recommendation.facts)
{
}

NodeRole SaidFacts::role() const
{
    const QString name = value("role").toString();
    for (NodeRole role : {NodeRole::Master, NodeRole::Replica, NodeRole::Sentinel}) {
        if (name == roleName(role))
            return role;
    }
    return NodeRole::Unknown;
}

bool SaidFacts::has(const char* key) const
{
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull() && !(found.isString() && found.toString().isEmpty());
}

std::optional<qint64> SaidFacts::integer(const char* key) const
{
    const QJsonValue found = value(key);
    return found.isDouble() ? std::optional(static_cast<qint64>(found.toDouble())) : std::nullopt;
}

QString SaidFacts::text(const char* key) const
{
    return has(key) ? safeText(value(key)) : unknown();
}

QString SaidFacts::bytes(const char* key) const
{
    const auto number = integer(key);
    return number ? bytesText(*number) : unknown();
}

QString SaidFacts::count(const char* key) const
{
    const auto number = integer(key);
    return number ? exactText(*number) : unknown();
}

QString SaidFacts::percent(const char* key) const
{
    const QJsonValue found = value(key);
    return found.isDouble() ? percentText(found.toDouble()) : unknown();
}

QString SaidFacts::duration(const char* key) const
{
    const auto number = integer(key);
    return number ? durationText(*number) : unknown();
}

QString SaidFacts::list(const char* key) const
{
    QStringList elements = elementsOf(value(key));
    if (elements.isEmpty())
        return text(key);
    if (elements.size() > kListLimit)
        elements[kListLimit] = QChar(0x2026);
    return elements.join(QStringLiteral(", "));
}

} // namespace quorate
