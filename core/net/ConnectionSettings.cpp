#include "core/net/ConnectionSettings.h"

namespace quorate {

Endpoint ConnectionSettings::reachable(const Endpoint& announced) const
{
    if (const auto exact = addressMap.constFind(announced.toString()); exact != addressMap.cend())
        return *exact;
    const auto byHost = addressMap.constFind(announced.host);
    if (byHost == addressMap.cend())
        return announced;
    Endpoint mapped = *byHost;
    if (mapped.port == 0 && !mapped.isUnixSocket())
        mapped.port = announced.port;
    return mapped;
}

} // namespace quorate
