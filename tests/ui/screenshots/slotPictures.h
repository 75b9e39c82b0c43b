#pragma once

#include "tests/ui/screenshots/Photographer.h"

namespace quorate::test {

/// The dialog of a rebalance on made-up masters: what is asked, the plan, half-way, and done; and the
/// questions of a reshard.
void takeSlotDialogs(Photographer& photographer);

/// The page of a cluster: healthy, in trouble with a view that differs, and of a hundred shards.
void takeClusterPages(ContextWorld& world, Photographer& photographer);

} // namespace quorate::test
