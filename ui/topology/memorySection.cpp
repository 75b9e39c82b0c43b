#include "ui/topology/NodeSections.h"
#include "ui/topology/SectionRows.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeSections)
};

constexpr double kFullPercent = 90;
constexpr double kMuchFragmentation = 1.5;
// A small server is always fragmented: the allocator's own pages weigh more than the data.
constexpr qint64 kWorthMending = 100 * 1024 * 1024;

void addLimit(SectionRows& rows)
{
    const auto limit = rows.info().integer("maxmemory");
    rows.said(Words::tr("Limit"),
        !limit            ? QString()
            : *limit == 0 ? Words::tr("none")
                          : bytesText(*limit),
        "maxmemory");
    const auto percent = percentOf(rows.info(), "used_memory", "maxmemory");
    if (!percent)
        return;
    const bool isFull = *percent > kFullPercent;
    rows.said(Words::tr("Of the limit"), percentText(*percent), "used_memory",
        isFull ? Tone::Warning : Tone::Neutral);
    if (isFull)
        //: %1: a percentage such as 93 %
        rows.warn(Words::tr("Memory %1 full").arg(percentText(*percent)));
}

void addFragmentation(SectionRows& rows)
{
    const auto ratio = rows.info().number("mem_fragmentation_ratio");
    const bool isMuch = ratio.value_or(0) > kMuchFragmentation
        && rows.info().integer("used_memory").value_or(0) > kWorthMending;
    rows.said(Words::tr("Fragmentation"), ratio ? spokenLocale().toString(*ratio, 'f', 2) : QString(),
        "mem_fragmentation_ratio", isMuch ? Tone::Warning : Tone::Neutral);
    if (isMuch)
        rows.warn(Words::tr("Fragmented memory"));
}

} // namespace

NodeSection memorySection(const Node& node)
{
    if (!node.info)
        return {};
    SectionRows rows(*node.info);
    rows.bytes(Words::tr("Used"), "used_memory");
    rows.bytes(Words::tr("Resident (RSS)"), "used_memory_rss");
    rows.bytes(Words::tr("Peak"), "used_memory_peak");
    addLimit(rows);
    rows.word(Words::tr("When full"), "maxmemory_policy", true);
    addFragmentation(rows);
    rows.bytes(Words::tr("Data"), "used_memory_dataset");
    rows.bytes(Words::tr("Overhead"), "used_memory_overhead");
    rows.bytes(Words::tr("Clients' buffers"), "mem_clients_normal");
    rows.bytes(Words::tr("Replicas' buffers"), "mem_clients_slaves");
    rows.bytes(Words::tr("Backlog"), "mem_replication_backlog");
    rows.bytes(Words::tr("AOF buffer"), "mem_aof_buffer");
    rows.count(Words::tr("Evicted keys"), "evicted_keys");
    rows.count(Words::tr("Expired keys"), "expired_keys");
    rows.bytes(Words::tr("Memory of the host"), "total_system_memory");
    return rows.take();
}

} // namespace quorate
