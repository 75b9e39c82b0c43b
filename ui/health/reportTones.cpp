#include "ui/health/reportTones.h"

namespace quorate {

Tone toneOf(NodeState state)
{
    switch (state) {
    case NodeState::Ok:
        return Tone::Ok;
    case NodeState::Suspect:
    case NodeState::Loading:
        return Tone::Warning;
    case NodeState::Failed:
    case NodeState::Unreachable:
    case NodeState::Refused:
    case NodeState::NotServing:
    case NodeState::TlsError:
    case NodeState::ProtocolError:
        return Tone::Critical;
    case NodeState::Denied:
        return Tone::Unknown;
    }
    return Tone::Unknown;
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Tone::Info;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Critical:
        return Tone::Critical;
    }
    return Tone::Critical;
}

Tone toneOf(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Excellent:
    case ReportStatus::Good:
        return Tone::Ok;
    case ReportStatus::Fair:
        return Tone::Warning;
    case ReportStatus::Poor:
    case ReportStatus::Critical:
        return Tone::Critical;
    }
    return Tone::Critical;
}

} // namespace quorate
