#pragma once

#include "core/net/Endpoint.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace quorate {

/// A master of a cluster, as a plan about slots names it.
struct SlotMaster {
    QByteArray id; ///< 40 hexadecimal digits
    Endpoint endpoint; ///< as it announces itself: other nodes reach it there

    bool operator==(const SlotMaster&) const = default;
};

/// Slots that a plan treats alike, from one master to another. With a phase and a slot it says which command
/// may be sent to whom: see slotCommand(). A value.
struct SlotTransfer {
    enum class Kind {
        Move, ///< the source owns them, the target will; also what was begun and stands half done
        Close, ///< the marks of an open slot are taken from the source; no key moves
        Adopt, ///< nobody owns them: the target will; no key moves
        Gather, ///< the source holds keys of slots that the target owns: the keys go there
        Concede, ///< the source claims them too, with a lower epoch: its keys go to the target, then it gives
                 ///< up
    };
    Kind kind = Kind::Move;
    SlotMaster source; ///< of Adopt: nobody
    SlotMaster target; ///< of Close: nobody
    SlotRanges slotRanges; ///< sorted, disjoint
    std::optional<qint64> keys, bytes; ///< what was there when the plan was made; bytes from samples

    int count() const { return slotCount(slotRanges); }
    bool contains(int slot) const;
    bool operator==(const SlotTransfer&) const = default;
};

/// "move", "close", "adopt", "gather", "concede"
QString slotTransferName(SlotTransfer::Kind kind);
std::optional<SlotTransfer::Kind> slotTransferFromName(const QString& name);

/// "0-99,200": what a journal and a command line write; nothing for what is none within the cluster.
QString slotListText(const SlotRanges& ranges);
std::optional<SlotRanges> slotListFromText(const QString& text);

} // namespace quorate
