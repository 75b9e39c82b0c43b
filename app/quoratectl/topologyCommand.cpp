#include "app/quoratectl/commands.h"
#include "app/quoratectl/topologyText.h"
#include "core/health/TopologyJson.h"

namespace quorate {

ExitCode runTopology(Session& session)
{
    const auto seen = session.look();
    if (!seen)
        return session.console().fail(seen.error());
    if (session.console().isJson())
        session.console().print(topologyJson(*seen->topology, session.console().wording()));
    else
        session.console().print(topologyText(*seen->topology, seen->opened.name, session.console()));
    return verdict(*seen->topology);
}

} // namespace quorate
