#pragma once

#include "core/base/Untrusted.h"
#include "core/health/Wording.h"

namespace quorate::test {

/// Words of a test: the code and the node, so that a test can tell where a text came from.
class PlainWording final : public Wording {
public:
    QString finding(const Finding& finding) const override
    {
        return QStringLiteral("%1 at %2").arg(findingCodeName(finding.code), plainLine(finding.node));
    }
    QString why(const Finding& finding) const override
    {
        return QStringLiteral("why %1").arg(findingCodeName(finding.code));
    }
    QString recommendation(const Recommendation& recommendation) const override
    {
        return QStringLiteral("mend %1").arg(findingCodeName(recommendation.cause));
    }
    QString summary(const Report& report) const override
    {
        return QStringLiteral("score %1").arg(report.arithmetic.score);
    }
    QString error(const Error& error) const override
    {
        return QStringLiteral("error at %1").arg(plainLine(error.node));
    }
    QString hint(const Error& error) const override
    {
        return QStringLiteral("hint for %1").arg(plainLine(error.node));
    }
};

} // namespace quorate::test
