#pragma once

namespace quorate {

/// How close the rows of tables stand.
enum class Density { Comfortable, Compact };

/// What is in force in the whole program, like currentTokens(). GUI thread.
Density density();
void setDensity(Density density);
/// Of a table, in pixels: 28 or 24.
int rowHeight();

/// Whether things may move and fade on their own.
bool mayMove();
void setMayMove(bool may);

} // namespace quorate
