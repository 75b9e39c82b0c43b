#include "core/base/processLimits.h"

#include <sys/resource.h>

namespace quorate {

void raiseOpenFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit); // without effect when refused: the few sockets we have then must do
}

} // namespace quorate
