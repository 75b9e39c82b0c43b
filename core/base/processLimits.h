#pragma once

namespace quorate {

/// Lets this process open as many files as the hard limit allows: 1,000 nodes are 1,000 sockets, and the
/// usual soft limit is 1,024. Call once, at the start of a program.
void raiseOpenFileLimit();

} // namespace quorate
