#include "core/topology/failoverObstacle.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

FailoverObstacle failoverObstacle(const Node& replica, bool masterLives)
{
    if (replica.state != NodeState::Ok)
        return FailoverObstacle::Down;
    if (replica.priority == 0)
        return FailoverObstacle::PriorityZero;
    return masterLives && replica.linkUp == false ? FailoverObstacle::LinkDown : FailoverObstacle::None;
}

bool anyMasterLives(const QList<Node>& nodes)
{
    return std::any_of(nodes.cbegin(), nodes.cend(),
        [](const Node& node) { return node.role == NodeRole::Master && isAlive(node.state); });
}

QString obstacleName(FailoverObstacle obstacle)
{
    switch (obstacle) {
    case FailoverObstacle::None:
        return {};
    case FailoverObstacle::Down:
        return QStringLiteral("down");
    case FailoverObstacle::PriorityZero:
        return QStringLiteral("priority-0");
    case FailoverObstacle::LinkDown:
        return QStringLiteral("link-down");
    }
    return {};
}

} // namespace quorate
