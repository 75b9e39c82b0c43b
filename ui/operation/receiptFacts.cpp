#include "ui/operation/receiptFacts.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReceiptFacts)
};

} // namespace

QList<ReceiptFact> receiptFacts(const Receipt& receipt)
{
    QList<ReceiptFact> facts{{Words::tr("Duration"), millisecondsText(receipt.durationMs())}};
    const auto add = [&](const QString& what, const char* name, const auto& words) {
        const QJsonValue value = receipt.facts.value(QLatin1String(name));
        if (value.isDouble())
            facts += {what, words(value)};
    };
    const auto time = [](const QJsonValue& value) {
        return millisecondsText(value.toDouble());
    };
    const auto number = [](const QJsonValue& value) {
        return exactText(value.toInteger());
    };
    add(Words::tr("Time without writes"), "writeGapMs", time);
    add(Words::tr("Until the new master"), "promotionMs", time);
    add(Words::tr("Full resynchronisations"), "fullResyncs", number);
    add(Words::tr("Partial resynchronisations"), "partialResyncs", number);
    add(Words::tr("Offset before"), "offsetBefore", number);
    add(Words::tr("Offset after"), "offsetAfter", number);
    return facts;
}

QStringList leftLines(const Receipt& receipt)
{
    QStringList lines;
    for (const LeftOver& left : receipt.left) {
        const PlanStep& step = receipt.plan.steps[left.step];
        const auto command = mendingCommand(step);
        if (!command)
            continue;
        //: %1: host:port, %2: a command
        lines << Words::tr("Left to do on %1: %2")
                     .arg(plainLine(step.node.toString(), 120), plainLine(command->redacted()));
    }
    return lines;
}

} // namespace quorate
