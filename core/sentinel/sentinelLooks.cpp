#include "core/sentinel/sentinelLooks.h"

#include "core/topology/wireValues.h"

#include <QJsonArray>

namespace quorate {

namespace {

Command masterQuestion(const OperationContext& context)
{
    return {"SENTINEL", "GET-MASTER-ADDR-BY-NAME", context.plan().service.toUtf8()};
}

std::optional<Endpoint> addressIn(const Reply& reply)
{
    if (reply.elements().size() != 2)
        return std::nullopt;
    Endpoint endpoint;
    endpoint.host = QString::fromUtf8(reply.elements()[0].text());
    endpoint.port = reply.elements()[1].text().toUShort();
    return endpoint.isValid() ? std::optional(endpoint) : std::nullopt;
}

} // namespace

Result<Endpoint> masterBySentinel(OperationContext& context, const Endpoint& sentinel)
{
    const auto reply = context.ask(sentinel, Peer::Sentinel, masterQuestion(context));
    if (!reply)
        return reply.error();
    if (const auto address = addressIn(*reply))
        return *address;
    return Error{ErrorCode::ServerReply, sentinel.toString(),
        QStringLiteral("it does not know the service ") + context.plan().service};
}

QList<Endpoint> sentinelsOf(const PlanStep& step)
{
    QList<Endpoint> sentinels;
    const QJsonArray names = step.facts.value(QLatin1String("sentinels")).toArray();
    for (const QJsonValue& name : names) {
        if (const auto endpoint = Endpoint::parse(name.toString()))
            sentinels += *endpoint;
    }
    return sentinels;
}

bool sentinelsName(OperationContext& context, const QList<Endpoint>& sentinels, const Endpoint& master)
{
    QList<OperationContext::Question> questions;
    for (const Endpoint& sentinel : sentinels)
        questions += {sentinel, Peer::Sentinel, masterQuestion(context)};
    qsizetype agree = 0;
    for (const auto& answer : context.askAll(questions)) {
        if (!answer)
            continue;
        if (addressIn(*answer) != master)
            return false;
        ++agree;
    }
    return agree >= sentinels.size() / 2 + 1;
}

QList<Result<SentinelInstance>> servicesBySentinels(
    OperationContext& context, const QList<Endpoint>& sentinels)
{
    QList<OperationContext::Question> questions;
    for (const Endpoint& sentinel : sentinels)
        questions += {sentinel, Peer::Sentinel, {"SENTINEL", "MASTER", context.plan().service.toUtf8()}};
    QList<Result<SentinelInstance>> services;
    for (const auto& answer : context.askAll(questions))
        services += answer ? parseSentinelInstance(*answer) : Result<SentinelInstance>(answer.error());
    return services;
}

} // namespace quorate
