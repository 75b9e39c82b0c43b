#include "core/topology/ClusterInfo.h"

#include "core/topology/Info.h"
#include "core/topology/Slots.h"
#include "core/topology/wireValues.h"

#include <limits>

namespace quorate {

namespace {

std::optional<int> counted(const Info& fields, const char* name, int most)
{
    const std::optional<qint64> value = fields.integer(name);
    return value && *value >= 0 && *value <= most ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

} // namespace

Result<ClusterInfo> ClusterInfo::parse(const QByteArray& text)
{
    constexpr int anyCount = std::numeric_limits<int>::max();
    const Info fields = Info::parse(text); // the same "name:value" lines
    ClusterInfo info;
    info.state = fields.value("cluster_state").value_or(QByteArray());
    if (info.state.isEmpty())
        return wire::malformed("CLUSTER INFO");
    info.slotsAssigned = counted(fields, "cluster_slots_assigned", kSlotCount);
    info.slotsOk = counted(fields, "cluster_slots_ok", kSlotCount);
    info.slotsPfail = counted(fields, "cluster_slots_pfail", kSlotCount);
    info.slotsFail = counted(fields, "cluster_slots_fail", kSlotCount);
    info.knownNodes = counted(fields, "cluster_known_nodes", anyCount);
    info.size = counted(fields, "cluster_size", anyCount);
    info.currentEpoch = fields.integer("cluster_current_epoch");
    info.myEpoch = fields.integer("cluster_my_epoch");
    return info;
}

} // namespace quorate
