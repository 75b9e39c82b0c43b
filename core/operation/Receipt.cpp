#include "core/operation/Receipt.h"

#include "core/base/NamedCodes.h"

namespace quorate {

namespace {

constexpr std::array kOutcomes{
    NamedCode{Outcome::Succeeded, "succeeded"},
    NamedCode{Outcome::Failed, "failed"},
    NamedCode{Outcome::Cancelled, "cancelled"},
    NamedCode{Outcome::Refused, "refused"},
    NamedCode{Outcome::Unknown, "unknown"},
};

} // namespace

QString outcomeName(Outcome outcome)
{
    return nameOf(kOutcomes, outcome);
}

std::optional<Outcome> outcomeFromName(const QString& name)
{
    return codeOf(kOutcomes, name);
}

} // namespace quorate
