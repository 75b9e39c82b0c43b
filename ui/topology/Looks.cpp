#include "ui/topology/Looks.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Entry {
    const char* word;
    Tone tone;
    IconName icon;
};

// Each table in the order of its enumeration.
constexpr std::array kStates{
    Entry{QT_TRANSLATE_NOOP("Looks", "OK"), Tone::Ok, IconName::StateOk},
    Entry{QT_TRANSLATE_NOOP("Looks", "Suspect"), Tone::Warning, IconName::StateWarning},
    Entry{QT_TRANSLATE_NOOP("Looks", "Failed"), Tone::Critical, IconName::StateCritical},
    Entry{QT_TRANSLATE_NOOP("Looks", "Unreachable"), Tone::Critical, IconName::LinkBroken},
    Entry{QT_TRANSLATE_NOOP("Looks", "Loading"), Tone::Warning, IconName::StateBusy},
    Entry{QT_TRANSLATE_NOOP("Looks", "Access denied"), Tone::Warning, IconName::Lock},
    Entry{QT_TRANSLATE_NOOP("Looks", "Refuses clients"), Tone::Warning, IconName::StateWarning},
    Entry{QT_TRANSLATE_NOOP("Looks", "Not serving"), Tone::Critical, IconName::StateCritical},
    Entry{QT_TRANSLATE_NOOP("Looks", "TLS error"), Tone::Critical, IconName::Lock},
    Entry{QT_TRANSLATE_NOOP("Looks", "Protocol error"), Tone::Critical, IconName::StateCritical},
};

constexpr std::array kRoles{
    Entry{QT_TRANSLATE_NOOP("Looks", "Unknown role"), Tone::Unknown, IconName::RoleUnknown},
    Entry{QT_TRANSLATE_NOOP("Looks", "Master"), Tone::Info, IconName::RoleMaster},
    Entry{QT_TRANSLATE_NOOP("Looks", "Replica"), Tone::Neutral, IconName::RoleReplica},
    Entry{QT_TRANSLATE_NOOP("Looks", "Sentinel"), Tone::Neutral, IconName::RoleSentinel},
};

constexpr std::array kKinds{
    Entry{QT_TRANSLATE_NOOP("Looks", "Unknown kind"), Tone::Unknown, IconName::KindUnknown},
    Entry{QT_TRANSLATE_NOOP("Looks", "Single server"), Tone::Neutral, IconName::KindStandalone},
    Entry{QT_TRANSLATE_NOOP("Looks", "Replication"), Tone::Neutral, IconName::KindReplication},
    Entry{QT_TRANSLATE_NOOP("Looks", "Sentinel service"), Tone::Neutral, IconName::KindSentinel},
    Entry{QT_TRANSLATE_NOOP("Looks", "Cluster"), Tone::Neutral, IconName::KindCluster},
    Entry{QT_TRANSLATE_NOOP("Looks", "Data centres"), Tone::Neutral, IconName::KindDatacenters},
};

constexpr std::array kHealths{
    Entry{QT_TRANSLATE_NOOP("Looks", "Healthy"), Tone::Ok, IconName::StateOk},
    Entry{QT_TRANSLATE_NOOP("Looks", "Degraded"), Tone::Warning, IconName::StateWarning},
    Entry{QT_TRANSLATE_NOOP("Looks", "Critical"), Tone::Critical, IconName::StateCritical},
};

constexpr std::array kEnvironments{
    Entry{QT_TRANSLATE_NOOP("Looks", "Development"), Tone::Neutral, IconName::ActionSandbox},
    Entry{QT_TRANSLATE_NOOP("Looks", "STAGING"), Tone::Warning, IconName::StateInfo},
    Entry{QT_TRANSLATE_NOOP("Looks", "PRODUCTION"), Tone::Critical, IconName::StateWarning},
};

constexpr std::array kSeverities{
    Entry{QT_TRANSLATE_NOOP("Looks", "Info"), Tone::Info, IconName::StateInfo},
    Entry{QT_TRANSLATE_NOOP("Looks", "Warning"), Tone::Warning, IconName::StateWarning},
    Entry{QT_TRANSLATE_NOOP("Looks", "Critical"), Tone::Critical, IconName::StateCritical},
};

static_assert(kStates.size() == static_cast<std::size_t>(NodeState::ProtocolError) + 1);
static_assert(kRoles.size() == static_cast<std::size_t>(NodeRole::Sentinel) + 1);
static_assert(kKinds.size() == static_cast<std::size_t>(DeploymentKind::Datacenters) + 1);
static_assert(kHealths.size() == static_cast<std::size_t>(HealthLevel::Critical) + 1);
static_assert(kEnvironments.size() == static_cast<std::size_t>(Environment::Production) + 1);
static_assert(kSeverities.size() == static_cast<std::size_t>(Severity::Critical) + 1);

template <typename Table, typename Value> Look lookIn(const Table& table, Value value)
{
    const Entry& entry = table.at(static_cast<std::size_t>(value));
    return {QCoreApplication::translate("Looks", entry.word), entry.tone, entry.icon};
}

} // namespace

Look lookOf(NodeState state)
{
    return lookIn(kStates, state);
}

Look lookOf(NodeRole role)
{
    return lookIn(kRoles, role);
}

Look lookOf(DeploymentKind kind)
{
    return lookIn(kKinds, kind);
}

Look lookOf(HealthLevel health)
{
    return lookIn(kHealths, health);
}

Look lookOf(Environment environment)
{
    return lookIn(kEnvironments, environment);
}

Look lookOf(Severity severity)
{
    return lookIn(kSeverities, severity);
}

} // namespace quorate
