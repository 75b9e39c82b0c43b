#pragma once

#include "tests/ui/screenshots/Photographer.h"

namespace quorate::test {

/// The dialog of a rebalance on made-up masters: what is asked, the plan, half-way, and done; and the
/// questions of a reshard.
void takeSlotDialogs(Photographer& photographer);

} // namespace quorate::test
