#pragma once

namespace quorate {

/// Exit codes of quoratectl: scripts depend on them.
enum class ExitCode {
    Done = 0, ///< or healthy
    Findings = 1, ///< done, and something of severity warning or worse was found
    Usage = 2,
    NoConnection = 3, ///< cannot connect or authenticate
    Refused = 4, ///< by preflight, or not confirmed
    Failed = 5,
    OutcomeUnknown = 6,
    Cancelled = 130,
};

} // namespace quorate
