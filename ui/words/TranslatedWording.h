#pragma once

#include "core/health/Wording.h"

namespace quorate {

/// The sentences of the language in use (see Language). Has no state. Threads: any; in another than the
/// GUI's within a SpeakingIn, so that a switch of language meanwhile changes nothing.
class TranslatedWording final : public Wording {
public:
    QString finding(const Finding& finding) const override;
    QString why(const Finding& finding) const override;
    QString recommendation(const Recommendation& recommendation) const override;
    QString summary(const Report& report) const override;
    QString error(const Error& error) const override;
    QString hint(const Error& error) const override;
};

} // namespace quorate
