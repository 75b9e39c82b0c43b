#pragma once

#include "core/health/Report.h"

#include <QString>

namespace quorate {

/// Where the pure writers of reports get sentences from: text for people lives on the upper floor (ui/words),
/// which implements this. Sentences are plain text with server strings already made safe; escape them for the
/// format still.
class Wording {
public:
    virtual ~Wording() = default;
    /// What happened and where: "10.0.0.3:6379 has not answered for 12 s."
    virtual QString finding(const Finding& finding) const = 0;
    /// Why it matters, one sentence.
    virtual QString why(const Finding& finding) const = 0;
    /// What to do, naming node and setting.
    virtual QString recommendation(const Recommendation& recommendation) const = 0;
    /// The whole in one or two sentences.
    virtual QString summary(const Report& report) const = 0;
    /// Sentence and hint for an error: what happened, then what to do.
    virtual QString error(const Error& error) const = 0;
    virtual QString hint(const Error& error) const = 0;
};

} // namespace quorate
