#pragma once

#include "core/profile/Target.h"
#include "core/topology/Discovery.h"
#include "core/topology/assemble.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace quorate {

/// One data centre to watch.
struct CentreTarget {
    QString name;
    bool primary = false;
    Target target;
};

/// A deployment that can be looked at again and again: discovery, then judgement, remembering the last
/// picture so that a silent node keeps its place and a stranger behind a known address is noticed. Blocking:
/// for one worker thread at a time.
class Deployment {
public:
    Deployment(IoThread& io, Target target);
    /// Several data centres, looked at together.
    Deployment(IoThread& io, const std::vector<CentreTarget>& centres);

    /// Never null. A stop ends it at once with what was seen so far.
    TopologyPtr observe(std::stop_token stop = {});

private:
    struct Centre {
        QString name;
        bool primary = false;
        std::unique_ptr<Discovery> discovery;
        TopologyPtr last;
    };

    static TopologyPtr observeCentre(Centre& centre, const std::stop_token& stop);

    std::vector<Centre> m_centres;
    bool m_isOne = false;
};

} // namespace quorate
