#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <optional>

namespace quorate {

/// CLUSTER INFO of one node. Numbers are what that node believes.
struct ClusterInfo {
    QByteArray state; ///< "ok" or "fail"
    std::optional<int> slotsAssigned, slotsOk, slotsPfail, slotsFail, knownNodes, size;
    std::optional<qint64> currentEpoch, myEpoch;

    /// Numbers out of range are unknown. Errors: Protocol when cluster_state is missing.
    static Result<ClusterInfo> parse(const QByteArray& text);
};

} // namespace quorate
