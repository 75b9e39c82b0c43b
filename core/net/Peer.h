#pragma once

namespace quorate {

/// What kind of server a connection goes to: Sentinels have credentials of their own.
enum class Peer { Data, Sentinel };

} // namespace quorate
