#pragma once

#include "core/profile/Profile.h"
#include "core/topology/Topology.h"
#include "ui/widgets/Icon.h"

#include <QString>

#include <optional>

namespace quorate {

/// How a value of the core looks: a word for people, and the tone and icon that go with it.
struct Look {
    QString word;
    Tone tone = Tone::Neutral;
    IconName icon = IconName::StateUnknown;
};

/// "not answering" -> "Not answering", for where a word stands alone.
QString capitalised(const QString& word);

Look lookOf(NodeState state);
Look lookOf(NodeRole role);
Look lookOf(DeploymentKind kind);
Look lookOf(HealthLevel health);
Look lookOf(Environment environment);
Look lookOf(Severity severity);
/// Of a replica's link to its master; nothing when it is not known.
std::optional<Look> linkLook(const Node& node);

} // namespace quorate
