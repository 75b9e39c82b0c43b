#pragma once

#include "core/cluster/spreadSlots.h"
#include "core/topology/ClusterNodes.h"

#include <QHash>

#include <optional>
#include <vector>

namespace quorate {

/// What the living masters of a cluster say themselves about their slots: what plans about slots are made
/// from, besides the topology. A value; surveySlots() asks for it.
struct SlotSurvey {
    struct Master {
        SlotMaster master;
        qint64 configEpoch = 0;
        SlotRanges slotRanges; ///< that it claims
        QHash<int, QByteArray> migrating, importing; ///< slot -> id of the other side
        std::vector<qint64> keys; ///< of each of the slots 0 to 16383, also of those that it does not own
        std::optional<qint64> freeBytes; ///< under its maxmemory; nothing when there is none
        std::optional<double> bytesPerKey; ///< memory of the data set by the number of keys
        bool isEvicting = false; ///< at maxmemory it would drop keys

        bool owns(int slot) const;
        bool marks(int slot) const { return migrating.contains(slot) || importing.contains(slot); }
    };
    QList<Master> masters; ///< that answered, by address
    QList<SlotMaster> silentMasters; ///< that own slots by the others' views and did not answer
    SlotSet ownedBySilent; ///< their slots
    std::optional<std::chrono::milliseconds> nodeTimeout; ///< cluster-node-timeout, the shortest
    SlotLoads bytes; ///< of each slot, from samples; empty when they were not asked for
    bool signsIn = false; ///< MIGRATE is given a password
    QString user; ///< and this user, if not the default one

    const Master* find(const QByteArray& id) const;
    qint64 keysIn(const QByteArray& master, const SlotRanges& ranges) const;
    /// Keys of each slot at its owner.
    SlotLoads keyLoads() const;
    QList<SlotHolder> holders() const;
};

} // namespace quorate
