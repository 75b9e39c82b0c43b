#include "ui/topology/Looks.h"

#include "ui/words/Names.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::Looks)
};

struct Dress {
    Tone tone;
    IconName icon;
};

// Each table in the order of its enumeration.
constexpr std::array kStates{
    Dress{Tone::Ok, IconName::StateOk}, // Ok
    Dress{Tone::Warning, IconName::StateWarning}, // Suspect
    Dress{Tone::Critical, IconName::StateCritical}, // Failed
    Dress{Tone::Critical, IconName::LinkBroken}, // Unreachable
    Dress{Tone::Warning, IconName::StateBusy}, // Loading
    Dress{Tone::Warning, IconName::Lock}, // Denied
    Dress{Tone::Warning, IconName::StateWarning}, // Refused
    Dress{Tone::Critical, IconName::StateCritical}, // NotServing
    Dress{Tone::Critical, IconName::Lock}, // TlsError
    Dress{Tone::Critical, IconName::StateCritical}, // ProtocolError
};
constexpr std::array kRoles{
    Dress{Tone::Unknown, IconName::RoleUnknown},
    Dress{Tone::Info, IconName::RoleMaster},
    Dress{Tone::Neutral, IconName::RoleReplica},
    Dress{Tone::Neutral, IconName::RoleSentinel},
};
constexpr std::array kKinds{
    Dress{Tone::Unknown, IconName::KindUnknown},
    Dress{Tone::Neutral, IconName::KindStandalone},
    Dress{Tone::Neutral, IconName::KindReplication},
    Dress{Tone::Neutral, IconName::KindSentinel},
    Dress{Tone::Neutral, IconName::KindCluster},
    Dress{Tone::Neutral, IconName::KindDatacenters},
};
constexpr std::array kHealths{
    Dress{Tone::Ok, IconName::StateOk},
    Dress{Tone::Warning, IconName::StateWarning},
    Dress{Tone::Critical, IconName::StateCritical},
};
constexpr std::array kSeverities{
    Dress{Tone::Info, IconName::StateInfo},
    Dress{Tone::Warning, IconName::StateWarning},
    Dress{Tone::Critical, IconName::StateCritical},
};
static_assert(kStates.size() == static_cast<std::size_t>(NodeState::ProtocolError) + 1);
static_assert(kRoles.size() == static_cast<std::size_t>(NodeRole::Sentinel) + 1);
static_assert(kKinds.size() == static_cast<std::size_t>(DeploymentKind::Datacenters) + 1);
static_assert(kHealths.size() == static_cast<std::size_t>(HealthLevel::Critical) + 1);
static_assert(kSeverities.size() == static_cast<std::size_t>(Severity::Critical) + 1);

template <typename Table, typename Value> Look dressed(const Table& table, Value value, const QString& word)
{
    const Dress& dress = table.at(static_cast<std::size_t>(value));
    return {capitalised(word), dress.tone, dress.icon};
}

} // namespace

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

Look lookOf(NodeState state)
{
    return dressed(kStates, state, stateWord(state));
}

Look lookOf(NodeRole role)
{
    return dressed(kRoles, role, roleWord(role));
}

Look lookOf(DeploymentKind kind)
{
    return dressed(kKinds, kind, kindWord(kind));
}

Look lookOf(HealthLevel health)
{
    return dressed(kHealths, health, healthWord(health));
}

Look lookOf(Severity severity)
{
    return dressed(kSeverities, severity, severityWord(severity));
}

std::optional<Look> linkLook(const Node& node)
{
    if (!node.linkUp)
        return std::nullopt;
    if (node.syncInProgress.value_or(false))
        return Look{Words::tr("Syncing"), Tone::Warning, IconName::StateBusy};
    return *node.linkUp ? Look{Words::tr("Up"), Tone::Ok, IconName::Link}
                        : Look{Words::tr("Down"), Tone::Critical, IconName::LinkBroken};
}

Look lookOf(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return {Words::tr("Development"), Tone::Neutral, IconName::ActionSandbox};
    case Environment::Staging:
        return {Words::tr("STAGING"), Tone::Warning, IconName::StateInfo};
    case Environment::Production:
        return {Words::tr("PRODUCTION"), Tone::Critical, IconName::StateWarning};
    }
    return {};
}

} // namespace quorate
