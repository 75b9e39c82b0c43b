#include "core/replication/priceOfMove.h"

namespace quorate {

namespace {

bool isSameStream(const QByteArray& id, qint64 next, const Info& master)
{
    if (id == master.value("master_replid"))
        return true;
    const qint64 validUpTo = master.integer("second_repl_offset").value_or(-1);
    return id == master.value("master_replid2") && validUpTo >= 0 && next <= validUpTo;
}

bool isInBacklog(qint64 next, const Info& master)
{
    const auto first = master.integer("repl_backlog_first_byte_offset");
    const auto length = master.integer("repl_backlog_histlen");
    return master.integer("repl_backlog_active") == 1 && first && length && next >= *first
        && next <= *first + *length;
}

} // namespace

MovePrice priceOfMove(const Info& replica, const Info& master)
{
    const auto id = replica.value("master_replid");
    auto offset = replica.integer("slave_repl_offset");
    if (!offset)
        offset = replica.integer("master_repl_offset");
    const auto end = master.integer("master_repl_offset");
    const auto memory = master.integer("used_memory");
    if (!id || id->isEmpty() || !offset || *offset < 0 || !end || !memory)
        return {};
    const qint64 next = *offset + 1;
    if (isSameStream(*id, next, master) && isInBacklog(next, master))
        return {MovePrice::Kind::Partial, std::max<qint64>(0, *end - *offset)};
    return {MovePrice::Kind::Full, *memory};
}

QString movePriceName(MovePrice::Kind kind)
{
    switch (kind) {
    case MovePrice::Kind::Partial:
        return QStringLiteral("partial");
    case MovePrice::Kind::Full:
        return QStringLiteral("full");
    case MovePrice::Kind::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

} // namespace quorate
