#pragma once

#include "ui/theme/Tokens.h"

#include <QIcon>

namespace quorate {

/// The icons of Quorate, each an SVG of resources/icons in one style (20 x 20, stroke 1.5).
enum class IconName {
    StateOk,
    StateWarning,
    StateCritical,
    StateUnknown,
    StateInfo,
    StateBusy,
    RoleMaster,
    RoleReplica,
    RoleSentinel,
    RoleUnknown,
    KindStandalone,
    KindReplication,
    KindSentinel,
    KindCluster,
    KindDatacenters,
    KindUnknown,
    ActionAdd,
    ActionRefresh,
    ActionExport,
    ActionSandbox,
    ActionSettings,
    ActionSearch,
    ActionCopy,
    ActionClose,
    ActionEdit,
    ActionDelete,
    Lock,
    Link,
    LinkBroken,
    ChevronRight,
    ChevronDown,
    ArrowRight,
    PageDeployments,
    PageHealth,
    PageSlots,
    PageReport,
    PageOperations,
    ActionNotices,
    Navigator,
    PageDrills,
};

/// The icon drawn in the colour of a tone. Follows the theme by itself: the colour is looked up when it is
/// painted.
QIcon icon(IconName name, Tone tone = Tone::Neutral);
/// The icon of a state: ok, warning, critical, unknown or info.
IconName toneIcon(Tone tone);
/// For buttons that lie on the accent.
QIcon iconOnAccent(IconName name);

QList<IconName> allIcons();
/// ":/icons/state-ok.svg"
QString iconPath(IconName name);

} // namespace quorate
