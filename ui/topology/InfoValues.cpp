#include "ui/topology/InfoValues.h"

#include "ui/words/Quantities.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

bool endsWithAny(const QString& field, std::initializer_list<const char*> ends)
{
    return std::any_of(
        ends.begin(), ends.end(), [&](const char* end) { return field.endsWith(QLatin1String(end)); });
}

bool isBytes(const QString& field)
{
    static constexpr std::array kNames{"used_memory", "maxmemory", "mem_clients_slaves", "mem_clients_normal",
        "mem_cluster_links", "mem_aof_buffer", "mem_replication_backlog", "repl_backlog_size",
        "repl_backlog_histlen", "total_system_memory", "allocator_allocated", "allocator_active",
        "allocator_resident", "total_net_input_bytes", "total_net_output_bytes", "aof_current_size",
        "aof_base_size", "used_memory_rss", "used_memory_peak", "used_memory_overhead", "used_memory_startup",
        "used_memory_dataset", "used_memory_lua", "used_memory_scripts", "used_memory_vm_total"};
    return endsWithAny(field, {"_bytes"}) || std::any_of(kNames.begin(), kNames.end(), [&](const char* name) {
        return field == QLatin1String(name);
    });
}

bool isSeconds(const QString& field)
{
    return field == QLatin1String("uptime_in_seconds")
        || endsWithAny(field, {"_seconds_ago", "_since_seconds", "_time_sec"});
}

bool isMoment(const QString& field)
{
    return field == QLatin1String("rdb_last_save_time");
}

// A run id of digits or a port is no quantity; separators would only disturb.
bool isName(const QString& field)
{
    return endsWithAny(field,
        {"_port", "_id", "port", "_version", "_build_id", "_replid", "_replid2", "_sha1", "_time_usec",
            "lru_clock"});
}

} // namespace

QString infoValueText(const QString& field, const QString& value)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber || isName(field))
        return value;
    if (isBytes(field) && number >= 0)
        return bytesText(number);
    if (isSeconds(field) && number >= 0)
        return durationText(number);
    if (isMoment(field) && number > 0)
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(number), QLocale::ShortFormat);
    return exactText(number);
}

} // namespace quorate
